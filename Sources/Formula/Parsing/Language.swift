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
    ].map { ($0.rawValue, $0) })

  /// Φ, the distribution function of the normal distribution.
  static let normal = "Phi"

  /// The functions of several numbers, and how they are called.
  static let several = [
    "min": "min(a, b)", "max": "max(a, b)", "clip": "clip(x, low, high)",
    "where": "where(condition, yes, no)", "pow": "pow(a, b)",
  ]

  /// Other names of its functions, on paper and in Python.
  static let synonyms = [
    "ln": "log", "sgn": "sign", "fabs": "abs", "absolute": "abs", "maximum": "max",
    "minimum": "min", "clamp": "clip", "power": "pow", "arctan": "atan",
  ]

  /// The modules in which Python keeps these functions: `np.exp`, `torch.where`.
  private static let modules: Set = [
    "np", "numpy", "jnp", "jax.numpy", "lax", "jax.lax", "math", "torch", "tf", "tf.math",
    "keras.ops", "ops", "K", "scipy.special", "special",
  ]

  /// The language's own name for a function or a constant; what is none of either stays as it is.
  static func plain(_ name: String) -> String {
    var bare = name
    if let dot = name.lastIndex(of: "."), modules.contains(String(name[..<dot])) {
      bare = String(name[name.index(after: dot)...])
    }
    bare = synonyms[bare] ?? bare
    return isFunction(bare) || constants[bare] != nil ? bare : name
  }

  /// Whether the name cannot be given to a definition or a parameter.
  static func reserves(_ name: String) -> Bool {
    name == variable || constants[name] != nil || isFunction(name) && !yielding.contains(name)
  }

  /// Functions that give way to a definition of their name: people had them before the language did.
  static let yielding: Set = ["log2", "log10", "cbrt", "pow", normal]

  /// Whether the language itself has a function of that name.
  static func isFunction(_ name: String) -> Bool {
    unary[name] != nil || several[name] != nil || name == normal
  }

  /// The names of its functions.
  static var functions: [String] { Array(unary.keys) + Array(several.keys) + [normal] }
}
