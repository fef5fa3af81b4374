import ActivationMath
import RealModule

/// Normal pre-activations, N(mean, deviation²), on their way through a function.
struct InputDistribution: Hashable, Sendable {
  /// The mean of the input.
  var mean = 0.0
  /// The standard deviation of the input; positive.
  var deviation = 1.0

  /// The sliders of the input.
  static let parameters = [
    Parameter(
      "mean", symbol: "μ", meaning: "mean of the input", default: 0,
      slider: .linear(-5...5, step: 0.1)),
    Parameter(
      "deviation", symbol: "σ", meaning: "spread of the input", default: 1, domain: .positive,
      slider: .logarithmic(0.1...10)),
  ]

  /// The value of a slider by its index in `parameters`.
  subscript(parameter index: Int) -> Double {
    get { index == 0 ? mean : deviation }
    set { if index == 0 { mean = newValue } else { deviation = newValue } }
  }

  /// The density at x.
  func density(at x: Double) -> Double {
    let z = (x - mean) / deviation
    return Double.exp(-z * z / 2) / (deviation * (2 * Double.pi).squareRoot())
  }

  /// The middles of equally wide slices of ±8 deviations, and the share of the input in each.
  ///
  /// The number is even, so that no slice lies across the mean: exactly half of N(0, 1) is negative.
  var slices: [(x: Double, share: Double)] {
    let count = 4000
    let width = 16 * deviation / Double(count)
    let first = mean - 8 * deviation + width / 2
    return (0..<count).map { index in
      let x = first + Double(index) * width
      return (x, density(at: x) * width)
    }
  }
}

/// What a function makes of an input distribution.
struct OutputStatistics: Hashable, Sendable {
  /// E f
  private(set) var mean = 0.0
  /// E f² − (E f)²
  private(set) var variance = 0.0
  /// The share of outputs that are exactly zero.
  private(set) var zeros = 0.0
  /// The share of inputs in a saturation zone, where |f′| is below 1 % of its largest value.
  private(set) var saturated = 0.0

  init(_ function: any Activation, of input: InputDistribution) {
    let zones = function.facts.saturation
    var square = 0.0
    for (x, share) in input.slices {
      let value = function.value(x)
      mean += share * value
      square += share * value * value
      if value == 0 { zeros += share }
      if zones.contains(where: { $0.contains(x) }) { saturated += share }
    }
    variance = max(0, square - mean * mean)
  }
}
