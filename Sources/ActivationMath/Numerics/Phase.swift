import RealModule

/// sin and cos of a product ωx or a sum, whose rounding error is corrected for.
struct Phase {
  private let phase: DoubleDouble
  /// How often the angle at hand is doubled, since ωx itself is beyond `Double`.
  private var doublings = 0

  /// Below this sin t = t and cos t = 1 to every bit.
  private static let small = 0x1p-27

  init(_ omega: Double, _ x: Double) {
    let product = DoubleDouble.product(omega, x)
    let isBeyond = !product.head.isFinite && x.isFinite && omega.isFinite
    self.init(isBeyond ? DoubleDouble.product(omega * 0x1p-10, x) : product)
    doublings = isBeyond ? 10 : 0
  }

  init(_ phase: DoubleDouble) { self.phase = phase }

  /// The sine; NaN of an infinity.
  var sine: Double {
    guard phase.head.isFinite else { return .nan }
    guard doublings == 0 else { return doubled.sine }
    let sine = Double.sin(phase.head)
    guard phase.tail != 0 else { return sine }
    return sine * cosineOfTail + .cos(phase.head) * sineOfTail
  }

  /// The cosine; NaN of an infinity.
  var cosine: Double {
    guard phase.head.isFinite else { return .nan }
    guard doublings == 0 else { return doubled.cosine }
    let cosine = Double.cos(phase.head)
    guard phase.tail != 0 else { return cosine }
    return cosine * cosineOfTail - .sin(phase.head) * sineOfTail
  }

  private var doubled: (sine: Double, cosine: Double) {
    let start = Phase(phase)
    var (sine, cosine) = (start.sine, start.cosine)
    for _ in 0..<doublings {
      (sine, cosine) = (2 * sine * cosine, (cosine - sine) * (cosine + sine))
    }
    return (sine, cosine)
  }

  private var sineOfTail: Double {
    phase.tail.magnitude < Self.small ? phase.tail : .sin(phase.tail)
  }

  private var cosineOfTail: Double {
    phase.tail.magnitude < Self.small ? 1 : .cos(phase.tail)
  }
}
