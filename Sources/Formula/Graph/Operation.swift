import ActivationMath
import RealModule

/// The functions of one number.
enum Unary: String, CaseIterable {
  case negate = "-"
  case not
  case abs, sign, sqrt, cbrt, exp, expm1, log, log2, log10, log1p
  case sin, cos, tan, sinh, cosh, tanh, atan, erf, erfc, floor
  /// 1/cosh², the slope of tanh, which tanh itself cannot give: 1 − tanh² cancels.
  case sechSquared = "tanh′"

  /// The value at u; NaN outside the domain, as in IEEE 754.
  @inline(__always)
  func apply(_ u: Double) -> Double {
    switch self {
    case .negate: -u
    case .not: u == 0 ? 1 : 0
    case .abs: Swift.abs(u)
    case .sign: u > 0 ? 1 : u < 0 ? -1 : u
    case .sqrt: u.squareRoot()
    case .cbrt: .root(u, 3)
    case .exp: .exp(u)
    case .expm1: .expMinusOne(u)
    case .log: .log(u)
    case .log2: .log2(u)
    case .log10: .log10(u)
    case .log1p: .log(onePlus: u)
    case .sin: .sin(u)
    case .cos: .cos(u)
    case .tan: .tan(u)
    case .sinh: .sinh(u)
    case .cosh: .cosh(u)
    case .tanh: .tanh(u)
    case .atan: .atan(u)
    case .erf: .erf(u)
    case .erfc: .erfc(u)
    case .floor: u.rounded(.down)
    case .sechSquared: 1 / (.cosh(u) * .cosh(u))
    }
  }
}

/// The functions of two numbers.
enum Binary: String {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"
  case minimum = "min"
  case maximum = "max"
  case less = "<"
  case lessOrEqual = "<="
  case equal = "=="
  case notEqual = "!="
  case and, or
  /// a·b, and 0 where a is 0 even if b is infinite: the coefficient of a power that has gone.
  case weigh = "weighs"

  /// Whether it compares two numbers.
  var isComparison: Bool {
    switch self {
    case .less, .lessOrEqual, .equal, .notEqual: true
    default: false
    }
  }

  /// The value; comparisons and logic give 1 for true and 0 for false, NaN compares as false.
  @inline(__always)
  func apply(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Self.power(a, b)
    case .minimum: a.isNaN || a < b ? a : b
    case .maximum: a.isNaN || a > b ? a : b
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .or: a != 0 || b != 0 ? 1 : 0
    case .weigh: a == 0 ? 0 : a * b
    }
  }

  /// aᵇ as C's `pow` has it: negative bases take whole exponents, 0⁰ is 1; NaN⁰ is NaN.
  private static func power(_ a: Double, _ b: Double) -> Double {
    if a.isNaN { return a }
    return switch b {
    case 2: a * a
    case 3: a * a * a
    case -1: 1 / a
    case 0.5 where a >= 0: a.squareRoot()
    // RealModule's two-argument pow is NaN for every negative base.
    case b.rounded() where b.magnitude < 0x1p31: Double.pow(a, Int(clamping: b))
    default: a == 0 ? (b > 0 ? 0 : b < 0 ? .infinity : 1) : Double.pow(a, b)
    }
  }
}
