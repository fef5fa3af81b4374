/// Characters that a terminal or a reader may take for something other than text.
enum UnsafeCharacters {
  /// Whether a scalar is a control, a bidirectional control or an invisible one.
  ///
  /// The joiners U+200C and U+200D are text: emoji and several scripts need them.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The first such scalar of a text.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: contains)
  }

  /// The way to name one: `U+001B`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Flags every line of a file that contains one.
  static func check(_ findings: inout Findings) {
    for (index, line) in findings.source.lines.enumerated() {
      guard let scalar = first(in: line),
        let place = line.unicodeScalars.firstIndex(of: scalar)
      else { continue }
      let column = line.unicodeScalars.distance(from: line.startIndex, to: place) + 1
      findings.warning(
        "the line contains the control character \(name(scalar))",
        at: findings.source.position(line: index + 1, scalarColumn: column),
        remedy: "delete it; it is never sent to a terminal")
    }
  }
}
