import Host

extension UnsafeCharacters {
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
