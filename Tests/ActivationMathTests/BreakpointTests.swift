import ActivationMath
import Testing

/// The one-sided limits of breakpoints against the function one step beside them.
@Suite struct BreakpointTests {
  @Test(arguments: Variant.all) func limitsAreTheNeighbours(variant: Variant) {
    let f = variant.function
    for point in f.breakpoints {
      for order in Order.allCases {
        let left = f.derivative(order, at: point.x.nextDown)
        let right = f.derivative(order, at: point.x.nextUp)
        #expect(isClose(left, point.left[order]), "\(order.symbol)(\(point.x) − 0) = \(left)")
        #expect(isClose(right, point.right[order]), "\(order.symbol)(\(point.x) + 0) = \(right)")
      }
    }
  }

  @Test(arguments: Variant.all) func everyBreakpointJumps(variant: Variant) {
    let points = variant.function.breakpoints
    #expect(points.map(\.x) == points.map(\.x).sorted())
    #expect(Set(points.map(\.x)).count == points.count)
    for point in points {
      #expect(Order.allCases.contains { point.jumps($0) }, "x = \(point.x)")
    }
  }

  @Test(arguments: Variant.all) func smoothnessCountsThem(variant: Variant) {
    let points = variant.function.breakpoints
    let firstJump = Order.allCases.first { order in points.contains { $0.jumps(order) } }
    switch variant.function.facts.smoothness {
    case .discontinuous: #expect(firstJump == .value)
    case .continuous(derivatives: 0): #expect(firstJump == .slope)
    case .continuous(derivatives: 1): #expect(firstJump == .curvature)
    case .continuous, .smooth: #expect(points.isEmpty)
    }
  }

  /// Between breakpoints nothing jumps: f′ and f″ change little over a thousandth of a step.
  @Test(arguments: Variant.all) func elsewhereNothingJumps(variant: Variant) {
    let f = variant.function
    let jumps = f.breakpoints.map(\.x)
    let scale = 1 + variant.steepness
    for x in stride(from: -8.0, through: 8, by: 0.03125)
    where !jumps.contains(where: { abs($0 - x) < 1e-6 }) && !f.value(x - 1e-9).isNaN {
      for order in [Order.value, .slope, .curvature] {
        let change = f.derivative(order, at: x + 1e-9) - f.derivative(order, at: x - 1e-9)
        let limit = 1e-6 * (scale * scale * scale + abs(f.derivative(order, at: x)))
        #expect(abs(change) < limit, "\(order.symbol) at \(x)")
      }
    }
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-12 * max(1, abs(b))
  }
}
