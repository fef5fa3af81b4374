public import ActivationMath
import RealModule

/// The moments of a function for standard normal input: the mean of f, f² and f′², and the gain.
///
/// By Gauss-Legendre quadrature of 20 points on panels of width ½ between −14 and 14, cut at the
/// breakpoints, so that a kink costs no accuracy; the rest of the normal distribution weighs less than
/// 1e-43. NaN or ±∞ where the function has no such mean.
public struct Moments: Hashable, Sendable {
  /// E f(z), z ~ N(0, 1).
  public let mean: Double
  /// E f(z)²
  public let square: Double
  /// E f′(z)²
  public let squareOfSlope: Double

  /// The factor for weights of variance gain²/n that keeps the mean square of a layer at 1:
  /// 1/√E f²; √2 for relu.
  public var gain: Double { 1 / square.squareRoot() }

  /// The moments of a function with its present parameters.
  public init(of function: any Activation) {
    var sums = (0.0, 0.0, 0.0)
    let formula = function as? FormulaActivation
    for panel in Self.panels(cutAt: function.breakpoints.map(\.x)) {
      let middle = (panel.lowerBound + panel.upperBound) / 2
      let half = (panel.upperBound - panel.lowerBound) / 2
      let xs = GaussLegendre.standard.nodes.map { middle + half * $0 }
      let jets = formula?.jets(at: xs) ?? xs.map { Jet(function.value($0), function.slope($0)) }
      for ((x, jet), weight) in zip(zip(xs, jets), GaussLegendre.standard.weights) {
        let mass = weight * half * .exp(-x * x / 2) / (2 * .pi).squareRoot()
        sums.0 += mass * jet.value
        sums.1 += mass * jet.value * jet.value
        sums.2 += mass * jet.slope * jet.slope
      }
    }
    (mean, square, squareOfSlope) = sums
  }

  private static func panels(cutAt breakpoints: [Double]) -> [ClosedRange<Double>] {
    let cuts = (-28...28).map { Double($0) / 2 } + breakpoints.filter { abs($0) < 14 }
    let edges = cuts.sorted()
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { $0...$1 }
  }
}

/// Nodes and weights on −1...1 that integrate polynomials up to degree 2n − 1 exactly.
struct GaussLegendre {
  static let standard = GaussLegendre(count: 20)

  let nodes: [Double]
  let weights: [Double]

  /// By Newton's method on the Legendre polynomial.
  init(count: Int) {
    let pairs = (1...count).map { index -> (node: Double, weight: Double) in
      var x = Double.cos(.pi * (Double(index) - 0.25) / (Double(count) + 0.5))
      for _ in 0..<20 {
        let (value, slope) = Self.legendre(count, x)
        x -= value / slope
      }
      let slope = Self.legendre(count, x).slope
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
    nodes = pairs.map(\.node)
    weights = pairs.map(\.weight)
  }

  private static func legendre(_ degree: Int, _ x: Double) -> (value: Double, slope: Double) {
    var (before, value) = (1.0, x)
    for n in 2...degree {
      let n = Double(n)
      (before, value) = (value, ((2 * n - 1) * x * value - (n - 1) * before) / n)
    }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }
}
