import RealModule

/// sin and cos of a product ωx or a sum, whose rounding error is corrected for.
struct Phase {
  private let phase: DoubleDouble

  /// Below this sin t = t and cos t = 1 to every bit.
  private static let small = 0x1p-27

  init(_ omega: Double, _ x: Double) { self.init(DoubleDouble.product(omega, x)) }

  init(_ phase: DoubleDouble) { self.phase = phase }

  /// The sine; NaN of an infinity.
  var sine: Double {
    guard phase.head.isFinite else { return .nan }
    let sine = Double.sin(phase.head)
    guard phase.tail != 0 else { return sine }
    return sine * cosineOfTail + .cos(phase.head) * sineOfTail
  }

  /// The cosine; NaN of an infinity.
  var cosine: Double {
    guard phase.head.isFinite else { return .nan }
    let cosine = Double.cos(phase.head)
    guard phase.tail != 0 else { return cosine }
    return cosine * cosineOfTail - .sin(phase.head) * sineOfTail
  }

  private var sineOfTail: Double {
    phase.tail.magnitude < Self.small ? phase.tail : .sin(phase.tail)
  }

  private var cosineOfTail: Double {
    phase.tail.magnitude < Self.small ? 1 : .cos(phase.tail)
  }
}
