import ActivationMath
import RealModule
import ViewSpec

/// Equal layers one behind the other: what is left of a gradient that goes back through them.
typealias Chain = PlotSpec.Chain

extension Chain {
  /// The slider of the weight.
  static let parameter = Parameter(
    "weight", symbol: "w", meaning: "weight beside every slope", default: 1,
    slider: .linear(-6...6, step: 0.05))

  /// The product behind so many layers of a slope.
  func product(of slope: Double, layers: Int) -> Double { .pow(weight * slope, layers) }

  /// The layers that are shown in so many rows, the first and the last among them.
  func shown(rows: Int) -> [Int] {
    let count = min(rows, layers)
    guard count > 1 else { return count == 1 ? [layers] : [] }
    return (0..<count).map { 1 + $0 * (layers - 1) / (count - 1) }
  }
}
