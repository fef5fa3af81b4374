import Host

/// `--points`, which stands alone or has a file, told apart before the command line is parsed.
///
/// Alone it marks the functions' points of interest, as `--landmarks` does; before a file it draws the
/// points that stand in the file. What follows is a file if it is `-`, has a slash or the suffix of a
/// table, or is there.
enum OptionalFile {
  private static let suffixes = [".csv", ".tsv", ".txt", ".dat"]

  /// The arguments with every lone `--points` spelled out; what follows `--` stays as it is.
  static func settled(in arguments: [String]) -> [String] {
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    guard arguments.first != "hist" else { return arguments }
    return arguments.indices.map { index in
      guard index < end, arguments[index] == "--points" else { return arguments[index] }
      let next = index + 1 < end ? arguments[index + 1] : nil
      return next.map(isFile) ?? false ? "--points" : "--landmarks"
    }
  }

  private static func isFile(_ word: String) -> Bool {
    if word == "-" { return true }
    guard !word.hasPrefix("-") else { return false }
    let name = word.lowercased()
    return word.contains("/") || suffixes.contains(where: name.hasSuffix)
      || FileKind(of: word) != nil
  }
}
