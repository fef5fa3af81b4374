/// How large a formula may be, so that no text can exhaust memory, the stack or patience.
enum Bounds {
  /// Characters of one line.
  static let lineLength = 4096
  /// Lines of one source.
  static let lines = 5000
  /// Parentheses, exponents and choices inside one another.
  static let nesting = 64
  /// Primes after one name.
  static let primes = 4
  /// Operations of f, f′ and f″ together.
  static let operations = 4096
  /// Steps that building one formula may take: copies of the definitions that it uses, derivatives.
  static let work = 1 << 16
  /// Steps that building all formulas of one source may take.
  static let workOfSource = 1 << 20
  /// Findings per source, about: whoever has mended so many runs it again.
  static let findings = 20
}
