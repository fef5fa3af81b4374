/// One parameter of a function: its names, its meaning, and how a slider moves it.
public struct Parameter: Hashable, Sendable {
  /// The name in reference notation, `alpha` in `elu(alpha=0.5)`.
  public var name: String
  /// Other spellings that reference notation takes, such as a library's `negative_slope`.
  public var aliases: [String]
  /// The symbol in formulas, `α`.
  public var symbol: String
  /// The meaning in a few words: "slope for x < 0".
  public var meaning: String
  /// The value when nothing is said.
  public var `default`: Double
  /// The values for which the formula means something; anything else is refused with a message.
  public var domain: Domain
  /// The values that papers and libraries assume; beyond them the function is drawn, and a line says what
  /// is lost.
  public var usual: Domain
  /// Why the domain ends where it does, to follow a refusal; empty where that goes without saying.
  public var reason: String
  /// How a slider moves it.
  public var slider: Slider
  /// Whether networks learn it by gradient descent, as PReLU's slope.
  public var isLearnable: Bool

  /// A parameter; `symbol` is the name, there are no aliases, and every value of the domain is a usual one
  /// unless said otherwise.
  public init(
    _ name: String, aliases: [String] = [], symbol: String? = nil, meaning: String,
    default: Double, domain: Domain = .real, usual: Domain? = nil, reason: String = "",
    slider: Slider, isLearnable: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.symbol = symbol ?? name
    self.meaning = meaning
    self.default = `default`
    self.domain = domain
    self.usual = usual ?? domain
    self.reason = reason
    self.slider = slider
    self.isLearnable = isLearnable
  }

  /// What a value must be and why, to follow "must be": `0 or greater: x is divided by it`.
  public var requirement: String {
    domain.description + (reason.isEmpty ? "" : " (\(reason))")
  }

  /// Whether it goes by the name: its own, an alias, or its symbol.
  package func isNamed(_ name: some StringProtocol) -> Bool {
    self.name == name || symbol == name || aliases.contains { $0 == name }
  }
}

/// The values that a parameter may take.
public enum Domain: Hashable, Sendable {
  /// Any finite number.
  case real
  /// Greater than zero.
  case positive
  /// Zero or greater.
  case nonNegative
  /// Zero or greater, infinity included.
  case nonNegativeOrInfinite
  /// Any finite number but zero.
  case nonZero
  /// A number in a range, its ends included.
  case within(ClosedRange<Double>)
  /// A whole number in a range.
  case integer(in: ClosedRange<Int>)

  /// Whether the value lies in the domain; NaN never does.
  public func contains(_ value: Double) -> Bool {
    guard value.isFinite else { return self == .nonNegativeOrInfinite && value == .infinity }
    return switch self {
    case .real: true
    case .positive: value > 0
    case .nonNegative, .nonNegativeOrInfinite: value >= 0
    case .nonZero: value != 0
    case .within(let range): range.contains(value)
    case .integer(let range): Int(exactly: value).map(range.contains) ?? false
    }
  }

  /// The domain in words, to follow "must be": "greater than 0".
  public var description: String {
    switch self {
    case .real: "a finite number"
    case .positive: "greater than 0"
    case .nonNegative: "0 or greater"
    case .nonNegativeOrInfinite: "0 or greater, or inf"
    case .nonZero: "a finite number other than 0"
    case .within(let range):
      "from \(NumberText.short(range.lowerBound)) to \(NumberText.short(range.upperBound))"
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }
}

/// How a slider moves a parameter: its range, its step, and whether steps add or multiply.
public struct Slider: Hashable, Sendable {
  /// The ends of the track.
  public var range: ClosedRange<Double>
  /// What one step adds (linear), or the number of steps to a factor of ten (logarithmic).
  public var step: Double
  /// Whether equal distances on the track are equal ratios.
  public var isLogarithmic: Bool

  /// Steps that add `step`.
  public static func linear(_ range: ClosedRange<Double>, step: Double) -> Slider {
    Slider(range: range, step: step, isLogarithmic: false)
  }

  /// Steps that multiply, `stepsPerDecade` of them to a factor of ten.
  public static func logarithmic(
    _ range: ClosedRange<Double>, stepsPerDecade: Int = 20
  ) -> Slider {
    precondition(range.lowerBound > 0, "a logarithmic slider needs a positive range")
    return Slider(range: range, step: Double(stepsPerDecade), isLogarithmic: true)
  }
}

extension Parameter {
  /// Whether it is called so: by its name, a library's spelling of it, or its symbol.
  package func answers(to name: some StringProtocol) -> Bool {
    self.name == name || symbol == name || aliases.contains { $0 == name }
  }
}
