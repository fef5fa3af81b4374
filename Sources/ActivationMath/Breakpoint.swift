/// f, f′ and f″ at one point, or their limits from one side.
public struct Jet: Hashable, Sendable {
  /// f
  public var value: Double
  /// f′
  public var slope: Double
  /// f″
  public var curvature: Double

  /// A jet from its three numbers.
  public init(_ value: Double, _ slope: Double, _ curvature: Double = 0) {
    self.value = value
    self.slope = slope
    self.curvature = curvature
  }

  /// The number of the given order.
  public subscript(order: Order) -> Double {
    switch order {
    case .value: value
    case .slope: slope
    case .curvature: curvature
    }
  }
}

/// A point where f, f′ or f″ jumps, with the limits from both sides.
///
/// Plots break the line there and draw ○ and ●; what the function itself returns at `x` is the
/// convention's choice (JAX's) and may equal the left limit, the right limit, or neither.
public struct Breakpoint: Hashable, Sendable {
  /// The exact x.
  public var x: Double
  /// The limits from x − 0.
  public var left: Jet
  /// The limits from x + 0.
  public var right: Jet

  /// A breakpoint at `x` with its one-sided limits.
  public init(x: Double, left: Jet, right: Jet) {
    self.x = x
    self.left = left
    self.right = right
  }

  /// Whether the value runs off to infinity on either side.
  public var isPole: Bool { left.value.isInfinite || right.value.isInfinite }

  /// Whether the derivative of the given order is discontinuous here.
  public func jumps(_ order: Order) -> Bool { left[order] != right[order] }
}
