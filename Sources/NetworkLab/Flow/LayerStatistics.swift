/// What one layer of a flow does: the spread of its signal and what comes back through it.
package struct LayerStatistics: Sendable, Equatable {
  /// Which layer, from 1.
  package var layer: Int
  /// The mean of all units over all inputs.
  package var mean: Double
  /// The variance of them.
  package var variance: Double
  /// The mean square of them.
  package var second: Double
  /// The share of exact zeros.
  package var zeros: Double
  /// The share of units whose f′ is 0 for every input.
  package var dead: Double
  /// The share of |f′| under ``flatSlope``.
  package var saturated: Double
  /// The root mean square of ∂L/∂a, of the layer's units.
  package var unitGradient: Double
  /// The root mean square of ∂L/∂z, of what its matrix makes.
  package var sumGradient: Double
  /// The Frobenius norm of ∂L/∂W.
  package var weightGradient: Double
  /// How many units lie in each of the equal parts of ``histogramRange``.
  package var histogram: [Int] = []
  /// From the smallest to the largest number.
  package var histogramRange: ClosedRange<Double> = 0...0

  /// A slope under which a unit hardly learns.
  package static let flatSlope = 0.05
}

extension LayerStatistics {
  /// Looks at a layer of a pass that has gone forward and back.
  init<T: LabScalar>(
    layer number: Int, _ plan: LayerPlan, _ pass: Pass<T>, rows: Int,
    weightGradient: Double
  ) {
    let units = Rows(pass.units, plan.unitStart * pass.capacity, plan.stride, rows, plan.units)
    let count = Double(rows * plan.units)
    let mean = units.sum { $0 } / count
    let sums = units.sums { SIMD4(($0 - mean) * ($0 - mean), $0 * $0, $0 == 0 ? 1 : 0, 0) } / count
    var slopes = SlopeCount(plan)
    slopes.add(plan, pass, rows: rows)
    self.init(
      layer: number, mean: mean, variance: sums[0], second: sums[1], zeros: sums[2],
      dead: slopes.dead, saturated: slopes.saturated,
      unitGradient: Rows(
        pass.unitGradients, plan.unitStart * pass.capacity, plan.stride, rows, plan.units
      ).rootMeanSquare,
      sumGradient: Rows(
        pass.sumGradients, plan.sumStart * pass.capacity, plan.sumStride, rows, plan.sums
      ).rootMeanSquare,
      weightGradient: weightGradient)
    (histogramRange, histogram) = units.histogram(parts: 24)
  }
}
