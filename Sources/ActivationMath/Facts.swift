/// The facts about a scalar function with its present parameters.
///
/// Every claim about a function of the catalogue is checked against the function by the tests.
public struct Facts: Hashable, Sendable {
  /// The values that f takes.
  public var range: Interval
  /// The behaviour of f for x → −∞.
  public var leftEnd: EndBehaviour
  /// The behaviour of f for x → +∞.
  public var rightEnd: EndBehaviour
  /// Whether f rises, falls, or does both.
  public var monotonicity: Monotonicity
  /// Symmetry about the origin or the vertical axis.
  public var symmetry: Symmetry
  /// Whether outputs are centred on zero.
  public var centring: Centring
  /// How many derivatives are continuous.
  public var smoothness: Smoothness
  /// The stretches, not mere neighbourhoods of an extremum, where |f′| is below one per cent of its
  /// largest value.
  public var saturation: [Interval]
  /// Roots, extrema and inflections, in ascending order of x.
  public var landmarks: [Landmark]
  /// Whether they were found by looking at samples rather than by proof; so for formulas.
  public var isEstimated = false

  /// Facts from their parts.
  public init(
    range: Interval, leftEnd: EndBehaviour, rightEnd: EndBehaviour, monotonicity: Monotonicity,
    symmetry: Symmetry = .none, centring: Centring, smoothness: Smoothness,
    saturation: [Interval] = [], landmarks: [Landmark] = []
  ) {
    self.range = range
    self.leftEnd = leftEnd
    self.rightEnd = rightEnd
    self.monotonicity = monotonicity
    self.symmetry = symmetry
    self.centring = centring
    self.smoothness = smoothness
    self.saturation = saturation
    self.landmarks = landmarks
  }
}

/// A set of reals between two bounds, either of which may be infinite, open or closed.
public struct Interval: Hashable, Sendable {
  /// The lower end, −∞ allowed.
  public var lower: Double
  /// The upper end, +∞ allowed.
  public var upper: Double
  /// Whether `lower` itself belongs to the set.
  public var includesLower: Bool
  /// Whether `upper` itself belongs to the set.
  public var includesUpper: Bool

  /// An interval; infinite ends are never included.
  public init(_ lower: Double, _ upper: Double, includesLower: Bool, includesUpper: Bool) {
    self.lower = lower
    self.upper = upper
    self.includesLower = includesLower && lower.isFinite
    self.includesUpper = includesUpper && upper.isFinite
  }

  /// (lower, upper)
  public static func open(_ lower: Double, _ upper: Double) -> Interval {
    Interval(lower, upper, includesLower: false, includesUpper: false)
  }

  /// [lower, upper], an infinite end being open.
  public static func closed(_ lower: Double, _ upper: Double) -> Interval {
    Interval(lower, upper, includesLower: true, includesUpper: true)
  }

  /// All reals.
  public static let reals = Interval.open(-.infinity, .infinity)

  /// Whether the value belongs to the set.
  public func contains(_ value: Double) -> Bool {
    (value > lower || includesLower && value == lower)
      && (value < upper || includesUpper && value == upper)
  }
}

/// The limit or asymptote of a function as x runs off to one side.
public enum EndBehaviour: Hashable, Sendable {
  /// A finite limit: a horizontal asymptote.
  case limit(Double)
  /// The line `slope · x + offset`.
  case line(slope: Double, offset: Double)
  /// Grows without a line to follow, like e^x or x²; the limit is ±∞.
  case unbounded(sign: Double)
  /// No limit at all, like sin x.
  case oscillating
  /// Not known: too slow to tell, or without values there.
  case unknown
}

/// The monotonicity of a function: rising, falling, or both.
public enum Monotonicity: String, Sendable {
  /// Strictly rising.
  case increasing
  /// Rising or constant.
  case nonDecreasing = "non-decreasing"
  /// Strictly falling.
  case decreasing
  /// Falling or constant.
  case nonIncreasing = "non-increasing"
  /// Neither.
  case none = "not monotone"
}

/// Symmetry of a graph.
public enum Symmetry: String, Sendable {
  /// f(−x) = −f(x)
  case odd
  /// f(−x) = f(x)
  case even
  /// Neither.
  case none
}

/// The centring of outputs for inputs centred on zero.
public enum Centring: String, Sendable {
  /// Odd: symmetric input gives mean zero.
  case centred = "zero-centred"
  /// Negative outputs exist and pull the mean towards zero.
  case nearly = "nearly zero-centred"
  /// Outputs of one sign, or around another value.
  case not = "not zero-centred"
}

/// How many derivatives of a function are continuous.
public enum Smoothness: Hashable, Sendable {
  /// f itself jumps.
  case discontinuous
  /// f and its first n derivatives are continuous, the next is not.
  case continuous(derivatives: Int)
  /// All derivatives are continuous.
  case smooth

  /// The usual notation: `C⁰`, `C¹`, `C∞`.
  public var notation: String {
    switch self {
    case .discontinuous: "discontinuous"
    case .continuous(0): "C⁰"
    case .continuous(1): "C¹"
    case .continuous(2): "C²"
    case .continuous(let order): "C^\(order)"
    case .smooth: "C∞"
    }
  }
}

/// A point of interest of a curve.
public struct Landmark: Hashable, Sendable {
  /// What is special there.
  public enum Kind: String, Sendable {
    /// f = 0
    case root
    /// The smallest value nearby.
    case minimum
    /// The largest value nearby.
    case maximum
    /// f″ changes sign.
    case inflection
  }

  /// What is special there.
  public var kind: Kind
  /// Where.
  public var x: Double

  /// A point of interest at `x`.
  public init(_ kind: Kind, at x: Double) {
    self.kind = kind
    self.x = x
  }
}
