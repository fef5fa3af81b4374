import RealModule

extension Series {
  /// A function of the language of a series; nil where it has no series: √t, log t, e^(1/t).
  static func apply(_ operation: Unary, _ u: Series) -> Series? {
    switch operation {
    case .negate: return -u
    case .not: return Series(Wide(u.isZero ? 1 : 0))
    case .abs: return u.sign < 0 ? -u : u
    case .sign: return Series(Wide(u.sign))
    case .sqrt: return u.isZero ? root(ofZero: u) : u.power(0.5)
    case .cbrt:
      return u.sign < 0 ? (-u).power(1.0 / 3).map { -$0 } : u.isZero ? nil : u.power(1.0 / 3)
    case .floor: return u.floor
    default: break
    }
    guard let centre = u.limit else { return nil }
    let value = Wide.apply(operation, centre)
    if u.start < 0 || !centre.isFinite { return u.atPole(operation, value) }
    if u.isConstant { return value.isNaN ? nil : Series(value) }
    if !value.isFinite, !value.isNaN, Self.explodes(operation) { return .beyond(value.significand) }
    guard value.isFinite else { return nil }
    return u.composed(operation, value)
  }

  /// The derivative of a function at u by u itself, as a series, multiplied by u′ and integrated.
  private func composed(_ operation: Unary, _ value: Wide) -> Series? {
    let rate = derivative
    switch operation {
    case .exp: return exponential(value)
    case .expm1:
      return exponential(value + .one).map { $0 - Series($0[0] ?? .zero) + Series(value) }
    case .log: return (rate / self)?.integral(from: value)
    case .log2: return (rate / (self * Series(Wide(.log(2)))))?.integral(from: value)
    case .log10: return (rate / (self * Series(Wide(.log(10)))))?.integral(from: value)
    case .log1p: return (rate / (self + Series(.one)))?.integral(from: value)
    case .sin: return turning(value, Wide.apply(.cos, self[0] ?? .nan), turn: -1).first
    case .cos: return turning(Wide.apply(.sin, self[0] ?? .nan), value, turn: -1).second
    case .sinh: return turning(value, Wide.apply(.cosh, self[0] ?? .nan), turn: 1).first
    case .cosh: return turning(Wide.apply(.sinh, self[0] ?? .nan), value, turn: 1).second
    case .tan:
      guard let sine = Series.apply(.sin, self), let cosine = Series.apply(.cos, self) else {
        return nil
      }
      return sine / cosine
    case .tanh: return saturating(value, Wide.apply(.sechSquared, self[0] ?? .nan)).tanh
    case .sechSquared: return saturating(Wide.apply(.tanh, self[0] ?? .nan), value).slope
    case .atan: return (rate / (Series(.one) + self * self))?.integral(from: value)
    case .erf, .erfc:
      let height = Wide((operation == .erf ? 2 : -2) / Double.pi.squareRoot())
      return Series.apply(.exp, -(self * self)).flatMap {
        ($0 * rate * Series(height)).integral(from: value)
      }
    default: return nil
    }
  }

  /// At u → ±∞ what saturates is flat; the rest has no series.
  private func atPole(_ operation: Unary, _ value: Wide) -> Series? {
    switch operation {
    case .tanh, .erf, .erfc, .sechSquared: Series(value)
    case .exp where sign < 0: Series.zero
    case .exp, .cosh: .beyond(1)
    case .expm1 where sign > 0: .beyond(1)
    case .sinh: .beyond(sign)
    case .expm1 where sign < 0: Series(Wide(-1))
    case .atan:
      (derivative / (Series(.one) + self * self))?.integral(from: value)
    default: nil
    }
  }

  private static func explodes(_ operation: Unary) -> Bool {
    operation == .exp || operation == .expm1 || operation == .sinh || operation == .cosh
  }

  // MARK: Recurrences

  /// The coefficients from power 0 on, as many as are known.
  private var dense: [Wide] {
    (0..<max(1, min(Self.room, end))).map { self[$0] ?? .zero }
  }

  /// e^u with e^u₀ given: e′ = e·u′.
  private func exponential(_ value: Wide) -> Series? {
    let u = dense
    var e = [value]
    for power in 1..<max(1, u.count) {
      e.append(Self.sum(power) { u[$0] * e[power - $0] })
    }
    return Series(start: 0, e, end: u.count)
  }

  /// (Σ j·term(j))/power: the coefficient of an integral of a product with u′.
  private static func sum(_ power: Int, _ term: (Int) -> Wide) -> Wide {
    var sum = Wide.zero
    for index in 1...power { sum = sum + Wide(Double(index)) * term(index) }
    return sum / Wide(Double(power))
  }

  /// s′ = c·u′ and c′ = ±s·u′: sine and cosine, or their hyperbolic kin.
  private func turning(_ s0: Wide, _ c0: Wide, turn: Double) -> (first: Series, second: Series) {
    let u = dense
    var (s, c) = ([s0], [c0])
    for power in 1..<max(1, u.count) {
      let (next, other) = (
        Self.sum(power) { u[$0] * c[power - $0] },
        Self.sum(power) { u[$0] * s[power - $0] } * Wide(turn)
      )
      s.append(next)
      c.append(other)
    }
    return (Series(start: 0, s, end: u.count), Series(start: 0, c, end: u.count))
  }

  /// T′ = S·u′ and S′ = −2·T·S·u′: tanh and its slope, which keeps its digits where tanh is 1.
  private func saturating(_ t0: Wide, _ s0: Wide) -> (tanh: Series, slope: Series) {
    let u = dense
    var (t, s) = ([t0], [s0])
    for power in 1..<max(1, u.count) {
      t.append(Self.sum(power) { u[$0] * s[power - $0] })
      let products = (0..<power).map { index in
        (0...index).reduce(Wide.zero) { $0 + t[$1] * s[index - $1] }
      }
      s.append(Self.sum(power) { u[$0] * products[power - $0] } * Wide(-2))
    }
    return (Series(start: 0, t, end: u.count), Series(start: 0, s, end: u.count))
  }

  /// The whole number below, on this side.
  private var floor: Series? {
    guard let centre = limit, centre.isFinite else { return nil }
    let below = Wide.apply(.floor, centre)
    let isFalling = below == centre && (self - Series(centre)).sign < 0
    return Series(isFalling ? below - .one : below)
  }

  // MARK: Powers

  private static func root(ofZero u: Series) -> Series {
    u.end == never ? .zero : Series(start: u.end / 2, [], end: u.end / 2)
  }

  /// uᵇ for a number b; nil where the power of t would be no whole number, or u is negative.
  func power(_ b: Double) -> Series? {
    if isZero {
      guard end == Self.never, b >= 0 else { return nil }
      return b > 0 ? .zero : Series(.one)
    }
    let first = Double(start) * b
    guard first == first.rounded(), first.magnitude < 1e5 else { return nil }
    guard sign > 0 || b == b.rounded() else { return nil }
    let count = coefficients.count == 1 && end == Self.never ? 1 : min(Self.room, end - start)
    var result = [Wide.power(leading, Wide(b))]
    for power in 1..<max(1, count) {
      var sum = Wide.zero
      for index in 1...power where index < coefficients.count {
        let weight = b * Double(index) - Double(power - index)
        sum = sum + Wide(weight) * coefficients[index] * result[power - index]
      }
      result.append(sum / (Wide(Double(power)) * leading))
    }
    let isExact = count == 1 && end == Self.never
    return Series(start: Int(first), result, end: isExact ? Self.never : Int(first) + count)
  }

  /// aᵇ
  static func power(_ a: Series, _ b: Series) -> Series? {
    if b.isConstant { return a.power((b[0] ?? .nan).double) }
    return apply(.log, a).flatMap { apply(.exp, $0 * b) }
  }
}
