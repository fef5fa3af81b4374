import ActivationMath

/// How many units of a layer pass a gradient on.
struct SlopeCount {
  /// The largest |f′| of each of the layer's sums so far.
  private var largest: [Double]
  private var small = 0
  private var all = 0

  /// Nothing of a layer has been looked at yet.
  init(_ plan: LayerPlan) { largest = [Double](repeating: 0, count: plan.sums) }

  /// The share of units whose f′ is 0 for every sample.
  var dead: Double { Double(largest.count { $0 == 0 }) / Double(largest.count) }

  /// The share of units whose |f′| is under ``LayerStatistics/flatSlope`` for every sample.
  var flat: Double {
    Double(largest.count { $0 < LayerStatistics.flatSlope }) / Double(largest.count)
  }

  /// The share of |f′| under that bound among all units and samples.
  var saturated: Double { Double(small) / Double(max(1, all)) }

  /// Looks at a pass that has gone forward; behind a function of a vector it has gone back.
  ///
  /// Of a gated unit the larger of both slopes counts.
  mutating func add<T: LabScalar>(_ plan: LayerPlan, _ pass: Pass<T>, rows: Int) {
    let start = plan.sumStart * pass.capacity
    for row in 0..<rows {
      for column in 0..<plan.sums {
        let index = start + row * plan.sumStride + column
        var slope = pass.slopes[index].magnitude
        if plan.matrices == 2 {
          let gate = index + plan.sumStride * pass.capacity
          slope = max(slope, (pass.sums[index] * pass.slopes[gate]).magnitude)
        }
        if slope.double < LayerStatistics.flatSlope { small += 1 }
        // Also where a slope is no number: such a unit is not dead.
        if !(slope.double <= largest[column]) { largest[column] = slope.double }
      }
    }
    all += rows * plan.sums
  }
}
