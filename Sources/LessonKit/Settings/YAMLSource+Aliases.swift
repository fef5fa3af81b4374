extension YAMLSource {
  /// The first place that repeats a part of the YAML by its name, `*name` for what `&name` marks.
  ///
  /// It is looked for before the YAML is read: a few aliases of aliases stand for more than any memory
  /// holds.
  var alias: Position? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let anchors = Set(lines.flatMap { Self.names(in: $0, after: "&").map(\.name) })
    guard !anchors.isEmpty else { return nil }
    for (index, line) in lines.enumerated() {
      let aliases = Self.names(in: line, after: "*")
      guard let alias = aliases.first(where: { anchors.contains($0.name) }) else { continue }
      let before = line.unicodeScalars.distance(from: line.startIndex, to: alias.start)
      return position(line: index + 1, column: before + 1)
    }
    return nil
  }

  /// The names in a line that follow a mark, with the places of the marks.
  private static func names(
    in line: Substring, after mark: Unicode.Scalar
  ) -> [(name: Substring, start: Substring.Index)] {
    let scalars = line.unicodeScalars
    return scalars.indices.filter { scalars[$0] == mark }.compactMap { start in
      let name = scalars[scalars.index(after: start)...].prefix(while: isNamed)
      return name.isEmpty ? nil : (Substring(name), start)
    }
  }

  private static func isNamed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }
}
