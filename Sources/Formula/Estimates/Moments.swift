package import ActivationMath
import RealModule

/// The moments of a function for normal input of mean 0: the mean of f, f², f′² and f′⁴, and the gain.
///
/// By Gauss-Legendre quadrature of 20 points on panels of width ½ between −14 and 14 deviations, cut at
/// the breakpoints, so that a kink costs no accuracy; the rest of the normal distribution weighs less
/// than 1e-43. Wide input has more panels near 0, where functions bend. NaN or ±∞ where the function
/// has no such mean.
package struct Moments: Hashable, Sendable {
  /// E f(z), z ~ N(0, deviation²).
  package let mean: Double
  /// E f(z)²
  package let square: Double
  /// E f′(z)²
  package let squareOfSlope: Double
  /// E f′(z)⁴
  package let fourthOfSlope: Double

  /// The factor for weights of variance gain²/n that keeps the mean square of a layer at 1:
  /// 1/√E f²; √2 for relu.
  package var gain: Double { 1 / square.squareRoot() }

  /// The moments of a function with its present parameters, for input of a standard deviation, 1
  /// unless said otherwise.
  package init(of function: any Activation, deviation: Double = 1) {
    var sums = (0.0, 0.0, 0.0, 0.0)
    let formula = function as? FormulaActivation
    for panel in Self.panels(cutAt: function.breakpoints.map(\.x), deviation) {
      let middle = (panel.lowerBound + panel.upperBound) / 2
      let half = (panel.upperBound - panel.lowerBound) / 2
      let ts = GaussLegendre.standard.nodes.map { middle + half * $0 }
      let xs = ts.map { deviation * $0 }
      let jets = formula?.jets(at: xs) ?? xs.map { Jet(function.value($0), function.slope($0)) }
      for ((t, jet), weight) in zip(zip(ts, jets), GaussLegendre.standard.weights) {
        let mass = weight * half * .exp(-t * t / 2) / (2 * .pi).squareRoot()
        let slope = jet.slope * jet.slope
        sums.0 += mass * jet.value
        sums.1 += mass * jet.value * jet.value
        sums.2 += mass * slope
        sums.3 += mass * slope * slope
      }
    }
    let (poles, tails) = (Self.poles(of: function, deviation), Self.tails(of: function, deviation))
    let hasMean = poles.value < 1 && tails < 0.5
    mean = hasMean || sums.0.isNaN ? sums.0 : .nan
    square = poles.value < 0.5 && tails < 0.25 || sums.1.isNaN ? sums.1 : .infinity
    squareOfSlope = poles.slope < 0.5 && tails < 0.25 || sums.2.isNaN ? sums.2 : .infinity
    fourthOfSlope = poles.slope < 0.25 && tails < 0.125 || sums.3.isNaN ? sums.3 : .infinity
  }

  /// The largest k of what grows as |x − p|^(−k) at a breakpoint p, in f and in f′.
  private static func poles(
    of function: any Activation, _ deviation: Double
  ) -> (value: Double, slope: Double) {
    let places = function.breakpoints.filter { point in
      abs(point.x) < 14 * deviation
        && [point.left, point.right].contains { $0.value.isInfinite || $0.slope.isInfinite }
    }
    let powers = places.flatMap { point in
      [-1.0, 1].map { side in
        (power(of: function.value, at: point.x, side), power(of: function.slope, at: point.x, side))
      }
    }
    return (powers.map(\.0).max() ?? 0, powers.map(\.1).max() ?? 0)
  }

  private static func power(of f: (Double) -> Double, at x: Double, _ side: Double) -> Double {
    let (near, far) = (abs(f(x + side * 1e-7)), abs(f(x + side * 1e-5)))
    // Faster than any power, as e^(1/x).
    if near.isInfinite { return .infinity }
    // A logarithm grows, too, but has all moments.
    let power = .log10(near / far) / 2
    return power.isFinite && power > 0.2 ? (power * 100).rounded() / 100 : 0
  }

  /// The larger c of what grows as e^(c·t²) far out, t in deviations.
  private static func tails(of function: any Activation, _ deviation: Double) -> Double {
    let rates = [-1.0, 1].map { side -> Double in
      let sizes = [13.0, 14].map { abs(function.value(side * $0 * deviation)) }
      guard !sizes.contains(where: \.isNaN) else { return 0 }
      if sizes[1].isInfinite { return 1 }
      return sizes[0] > 1 ? (.log(sizes[1]) - .log(sizes[0])) / 27 : 0
    }
    return rates.max() ?? 0
  }

  /// Panels in deviations.
  private static func panels(
    cutAt breakpoints: [Double], _ deviation: Double
  ) -> [ClosedRange<Double>] {
    let kinks = deviation > 0 ? breakpoints.map { $0 / deviation } : []
    let cuts = (-28...28).map { Double($0) / 2 } + kinks.filter { abs($0) < 14 }
    let edges = (cuts + bends(deviation)).sorted()
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { $0...$1 }
  }

  /// Cuts at x = ±½, ±1, ±2, ±4 … as far as half a deviation.
  private static func bends(_ deviation: Double) -> [Double] {
    guard deviation > 1, deviation.isFinite else { return [] }
    let places = sequence(first: 0.5 / deviation) { $0 < 0.25 ? 2 * $0 : nil }
    return places.flatMap { [-$0, $0] }
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
