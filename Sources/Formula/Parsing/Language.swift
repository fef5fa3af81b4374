/// The names that belong to the language.
enum Language {
  /// The one variable of a definition.
  static let variable = "x"

  /// The constants.
  static let constants: [String: Double] = ["pi": Double.pi, "e": 2.718281828459045]

  /// The functions of one number.
  static let unary: [String: Unary] = Dictionary(
    uniqueKeysWithValues: [
      .abs, .sign, .sqrt, .cbrt, .exp, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .sinh,
      .cosh, .tanh, .atan, .erf, .erfc, .floor,
    ].map { ($0.rawValue, $0) } + [("ln", .log)])

  /// Φ, the distribution function of the normal distribution.
  static let normal = "Phi"

  /// The functions of several numbers, and how they are called.
  static let several = [
    "min": "min(a, b)", "max": "max(a, b)", "clip": "clip(x, low, high)",
    "where": "where(condition, yes, no)",
  ]

  /// Whether the name cannot be given to a definition or a parameter.
  static func reserves(_ name: String) -> Bool {
    name == variable || constants[name] != nil || isFunction(name) && !yielding.contains(name)
  }

  /// Functions that give way to a definition of their name: people had them before the language did.
  static let yielding: Set = ["ln", "log2", "log10", "cbrt", normal]

  /// Whether the language itself has a function of that name.
  static func isFunction(_ name: String) -> Bool {
    unary[name] != nil || several[name] != nil || name == normal
  }

  /// The names of its functions.
  static var functions: [String] { Array(unary.keys) + Array(several.keys) + [normal] }
}
