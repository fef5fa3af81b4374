import RealModule

extension Wide {
  /// The value of a function of the language at u.
  static func apply(_ operation: Unary, _ u: Wide) -> Wide {
    switch operation {
    case .negate: -u
    case .not: Wide(u.isZero ? 1 : 0)
    case .abs: u.magnitude
    case .sign: Wide(Unary.sign.apply(u.significand))
    case .floor: u.exponent > 53 ? u : Wide(u.double.rounded(.down))
    case .sqrt: squareRoot(u)
    case .exp: exponential(u)
    case .expm1:
      u.exponent < -60 ? u : u.exponent > 9 ? exponential(u) - .one : Wide(.expMinusOne(u.double))
    case .log: logarithm(u)
    case .log2: u.exponent.magnitude < 1000 ? Wide(.log2(u.double)) : logarithm(u) / Wide(ln2)
    case .log10:
      u.exponent.magnitude < 1000 ? Wide(.log10(u.double)) : logarithm(u) / Wide(.log(10))
    case .log1p:
      u.exponent < -60 ? u : u.exponent > 60 ? logarithm(u) : Wide(.log(onePlus: u.double))
    case .sin, .tan: u.exponent < -60 ? u : Wide(operation.apply(u.double))
    case .cbrt: cubeRoot(u)
    case .cos, .tanh, .atan, .erf: plain(operation, u)
    case .sinh: u.exponent > 8 ? half(exponential(u)) - half(exponential(-u)) : plain(.sinh, u)
    case .cosh: u.exponent > 8 ? half(exponential(u)) + half(exponential(-u)) : plain(.cosh, u)
    case .erfc: u.significand > 0 && u.exponent > 4 ? tail(u) : Wide(.erfc(u.double))
    case .sechSquared: u.exponent > 7 ? bell(u.magnitude) : Wide(Unary.sechSquared.apply(u.double))
    }
  }

  /// The value of a function of two numbers, of those that are not done by operators.
  static func power(_ a: Wide, _ b: Wide) -> Wide {
    let plain = Binary.power.apply(a.double, b.double)
    if plain.isFinite, plain != 0 || a.isZero { return Wide(plain) }
    if a.isNaN || b.isNaN { return .nan }
    let exponent = b.double
    let isWhole = exponent == exponent.rounded()
    if isWhole, exponent.magnitude <= 64 { return whole(a, Int(exponent)) }
    if exponent == 0.5, !a.isNegative { return squareRoot(a) }
    guard !a.isZero, !a.isNegative || isWhole else { return Wide(plain) }
    let size = exponential(b * logarithm(a.magnitude))
    return a.isNegative && exponent.truncatingRemainder(dividingBy: 2) != 0 ? -size : size
  }

  private static func whole(_ a: Wide, _ exponent: Int) -> Wide {
    let product = (0..<exponent.magnitude).reduce(Wide.one) { result, _ in result * a }
    return exponent < 0 ? .one / product : product
  }

  /// Those that are linear near 0 keep what `Double` has no exponent for.
  private static func plain(_ operation: Unary, _ u: Wide) -> Wide {
    guard u.exponent < -1000 else { return Wide(operation.apply(u.double)) }
    switch operation {
    case .cos, .cosh: return .one
    case .erf: return u * Wide(2 / Double.pi.squareRoot())
    default: return u
    }
  }

  private static let ln2 = 0.6931471805599453
  private static let ln2Tail = 2.3190468138462996e-17

  private static func exponential(_ u: Wide) -> Wide {
    let x = u.double
    if x.magnitude < 700 || x.isNaN { return Wide(.exp(x)) }
    let k = (x / ln2).rounded()
    guard k.isFinite else { return x > 0 ? .infinity : .zero }
    let rest = x.addingProduct(-k, ln2).addingProduct(-k, ln2Tail)
    return Wide(.exp(min(max(rest, -0.4), 0.4)), scaledBy: k)
  }

  private static func logarithm(_ u: Wide) -> Wide {
    if u.exponent.magnitude < 1000 { return Wide(.log(u.double)) }
    return Wide(u.exponent * ln2 + .log(u.significand))
  }

  private static func squareRoot(_ u: Wide) -> Wide {
    let isOdd = u.exponent.truncatingRemainder(dividingBy: 2) != 0
    let digits = isOdd ? 2 * u.significand : u.significand
    return Wide(digits.squareRoot(), scaledBy: isOdd ? (u.exponent - 1) / 2 : u.exponent / 2)
  }

  private static func cubeRoot(_ u: Wide) -> Wide {
    let third = (u.exponent / 3).rounded(.down)
    let rest = Wide(u.significand, scaledBy: u.exponent - 3 * third)
    return Wide(.root(rest.double, 3), scaledBy: third)
  }

  private static func half(_ u: Wide) -> Wide { Wide(u.significand, scaledBy: u.exponent - 1) }

  /// 1/cosh² u = 4e/(1 + e)², e = e^(−2u)
  private static func bell(_ u: Wide) -> Wide {
    let e = exponential(-(u + u))
    return Wide(4) * e / ((.one + e) * (.one + e))
  }

  /// erfc from 32 on, by its asymptotic series.
  private static func tail(_ u: Wide) -> Wide {
    let r = (Wide(0.5) / (u * u)).double
    let series = 1 - r * (1 - 3 * r * (1 - 5 * r * (1 - 7 * r)))
    return exponential(-(u * u)) * Wide(series / Double.pi.squareRoot()) / u
  }
}
