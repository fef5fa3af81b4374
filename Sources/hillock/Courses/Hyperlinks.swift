/// Links of linear text as OSC 8 sequences, which terminals make clickable.
enum Hyperlinks {
  /// The text with each of the addresses in it made a link.
  ///
  /// Only plain web and mail addresses are: nothing else may stand in an escape sequence.
  static func mark(_ text: String, _ addresses: [String]) -> String {
    let safe = Set(addresses.filter(isSafe)).sorted { $0.count > $1.count }
    guard !safe.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if let address = safe.first(where: rest.hasPrefix) {
        result += "\u{1B}]8;;\(address)\u{1B}\\\(address)\u{1B}]8;;\u{1B}\\"
        rest = rest.dropFirst(address.count)
      } else if let next = rest.dropFirst().firstIndex(where: { $0 == "h" || $0 == "m" }) {
        result += rest[..<next]
        rest = rest[next...]
      } else {
        return result + rest
      }
    }
    return result
  }

  private static func isSafe(_ address: String) -> Bool {
    ["http://", "https://", "mailto:"].contains(where: address.hasPrefix)
      && address.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
  }
}
