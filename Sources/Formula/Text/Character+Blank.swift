extension Unicode.Scalar {
  /// Whether nothing of it is seen.
  var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}

extension Character {
  /// Whether nothing of it is seen; faster than `isWhitespace` for the characters of most formulas.
  var isBlank: Bool { asciiValue.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? isWhitespace }
}
