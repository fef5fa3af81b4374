import ActivationMath
import RealModule

/// How numbers lie along an axis: evenly, or by their magnitude.
package enum AxisScale: Hashable, Sendable {
  /// Equal differences are equally long.
  case linear
  /// Equal ratios are equally long; only positive numbers have a place.
  case logarithmic
  /// Logarithmic in both directions from zero, and nearly linear up to `unit`.
  case symmetric(unit: Double)

  /// The scale by magnitude that shows all of a range: symmetric about 0 where that is in it.
  ///
  /// The part about zero that is nearly linear is a thousandth of the whole at most.
  package init(byMagnitudeOf range: ClosedRange<Double>, smallest: Double? = nil) {
    guard range.lowerBound <= 0 else {
      self = .logarithmic
      return
    }
    let largest = max(range.upperBound, -range.lowerBound)
    let least = max(smallest ?? 0, largest * 1e-3)
    self = .symmetric(unit: Double.pow(10, Double.log10(least).rounded(.down)))
  }

  /// The position of a number on the axis, in decades from 1 or from 0; NaN where it has none.
  func place(_ number: Double) -> Double {
    switch self {
    case .linear: number
    case .logarithmic: number > 0 ? Double.log10(number) : .nan
    case .symmetric(let unit): Double.asinh(number / (2 * unit)) / Double.log(10)
    }
  }

  /// The number at a place of the axis.
  func number(at place: Double) -> Double {
    switch self {
    case .linear: place
    case .logarithmic: Double.exp10(place)
    case .symmetric(let unit): 2 * unit * Double.sinh(place * Double.log(10))
    }
  }

  /// The places of both ends.
  func places(of range: ClosedRange<Double>) -> ClosedRange<Double> {
    let (lower, upper) = (place(range.lowerBound), place(range.upperBound))
    return lower <= upper ? lower...upper : range
  }
}

/// The scales of both axes.
package struct PlotScales: Hashable, Sendable {
  package var x = AxisScale.linear
  package var y = AxisScale.linear

  package init(x: AxisScale = .linear, y: AxisScale = .linear) { (self.x, self.y) = (x, y) }

  /// Whether both axes are ordinary ones.
  var isLinear: Bool { self == PlotScales() }

  /// The position of a point.
  func place(_ vertex: Vertex) -> Vertex { Vertex(x.place(vertex.x), y.place(vertex.y)) }
}
