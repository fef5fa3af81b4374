import RealModule

/// The unevaluated sum of two doubles: a result and the error that rounding it made.
///
/// Exponentials amplify the error of their argument, so e^(βx) needs the product to more than 53
/// bits.
struct DoubleDouble {
  /// The rounded result.
  var head: Double
  /// The rounding error, a fraction of an ulp of `head`.
  var tail: Double = 0

  /// a·b, exactly; without a tail where it overflows.
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let head = a * b
    return DoubleDouble(head: head, finiteTail: (-head).addingProduct(a, b))
  }

  /// a + b, exactly, whichever is the larger (Knuth's two-sum); without a tail where it overflows.
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let head = a + b
    let partOfB = head - a
    return DoubleDouble(head: head, finiteTail: (a - (head - partOfB)) + (b - partOfB))
  }

  /// a/b, the remainder as a tail.
  static func quotient(_ a: Double, _ b: Double) -> DoubleDouble {
    let head = a / b
    return DoubleDouble(head: head, finiteTail: a.addingProduct(-head, b) / b)
  }

  /// The sum of two such sums, good to about 100 bits.
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let sum = Self.sum(a.head, b.head)
    return Self.sum(sum.head, sum.tail + (a.tail + b.tail))
  }

  init(head: Double, tail: Double = 0) {
    self.head = head
    self.tail = tail
  }

  private init(head: Double, finiteTail tail: Double) {
    self.init(head: head, tail: tail.isFinite && head.isFinite ? tail : 0)
  }

  /// −|head + tail|
  var negativeMagnitude: DoubleDouble {
    head >= 0 ? DoubleDouble(head: -head, tail: -tail) : self
  }

  /// Half of it; exact but for subnormals.
  var half: DoubleDouble { DoubleDouble(head: head / 2, tail: tail / 2) }

  /// e^(head + tail); ∞ where that is too large, whatever the tail is.
  var exponential: Double {
    let e = Double.exp(head)
    return e.isInfinite ? e : e + e * tail
  }
}
