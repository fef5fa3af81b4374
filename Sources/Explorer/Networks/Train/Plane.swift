import ActivationMath
import NetworkLab

/// The part of the plane, or of the line, that shows the points of a data set.
struct Plane: Sendable, Equatable {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  /// The part with all points in it and a little room around them.
  init(around data: DataSet) {
    func range(_ offset: Int) -> ClosedRange<Double> {
      let numbers = stride(from: offset, to: data.points.count, by: data.inputs).map {
        data.points[$0]
      }
      let (low, high) = (numbers.min() ?? -1, numbers.max() ?? 1)
      let margin = max(0.05, 0.06 * (high - low))
      return (low - margin)...(high + margin)
    }
    x = range(0)
    y = data.inputs > 1 ? range(1) : -1...1
  }

  /// The middles of so many pixels a side, row by row from the top.
  func points(side: Int) -> [Float] {
    var points: [Float] = []
    points.reserveCapacity(2 * side * side)
    for row in 0..<side {
      for column in 0..<side {
        points.append(Float(x.value(at: (Double(column) + 0.5) / Double(side))))
        points.append(Float(y.value(at: 1 - (Double(row) + 0.5) / Double(side))))
      }
    }
    return points
  }
}
