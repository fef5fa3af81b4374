import ActivationMath
import RealModule
import ViewSpec

/// Pre-activations on their way through a function: normal, N(mean, deviation²), or uniform with that
/// mean and deviation.
struct InputDistribution: Hashable, Sendable {
  /// The mean of the input.
  var mean = 0.0
  /// The standard deviation of the input; positive.
  var deviation = 1.0
  /// Whether every input between the ends is as likely as any other.
  var isUniform = false
  /// The range that uniform inputs were given by, which mean and deviation do not give back exactly.
  private var range: ClosedRange<Double>?
  /// How far the slider of the mean goes to either side: past the mean that there was at first.
  private var reach: Double

  /// Normal inputs.
  init(mean: Double = 0, deviation: Double = 1) {
    (self.mean, self.deviation, reach) = (mean, deviation, Self.reach(beyond: mean))
  }

  /// Inputs spread evenly over a range.
  init(uniform range: ClosedRange<Double>) {
    mean = (range.lowerBound + range.upperBound) / 2
    deviation = (range.upperBound - range.lowerBound) / 12.0.squareRoot()
    isUniform = true
    self.range = range
    reach = Self.reach(beyond: mean)
  }

  /// 5, or the next multiple of 5 above the size of a larger mean.
  private static func reach(beyond mean: Double) -> Double {
    max(5, 5 * ((mean.magnitude / 5).rounded(.down) + 1))
  }

  /// The distribution as a description has it.
  var spec: PlotSpec.Input {
    guard isUniform else { return .normal(mean: mean, deviation: deviation) }
    if let range, Self(uniform: range) == self { return .uniform(range) }
    let reach = 3.0.squareRoot() * deviation
    return .uniform((mean - reach)...(mean + reach))
  }

  /// The sliders of the input.
  var parameters: [Parameter] {
    [
      Parameter(
        "mean", symbol: "μ", meaning: "mean of the input", default: 0,
        slider: .linear(-reach...reach, step: 0.1)),
      Parameter(
        "deviation", symbol: "σ", meaning: "spread of the input", default: 1, domain: .positive,
        slider: .logarithmic(0.1...10)),
    ]
  }

  /// The value of a slider by its index in `parameters`.
  subscript(parameter index: Int) -> Double {
    get { index == 0 ? mean : deviation }
    set { if index == 0 { mean = newValue } else { deviation = newValue } }
  }

  /// The density at x.
  func density(at x: Double) -> Double {
    let z = (x - mean) / deviation
    if isUniform {
      return z.magnitude <= 3.0.squareRoot() ? 1 / (deviation * 12.0.squareRoot()) : 0
    }
    return Double.exp(-z * z / 2) / (deviation * (2 * Double.pi).squareRoot())
  }

  /// The points and weights of Gauss's rule of three in equally wide slices, with the share of the input at
  /// each: of ±8 deviations, or of the range of uniform inputs.
  ///
  /// The number of slices is even, so that none lies across the mean: exactly half of N(0, 1) is negative,
  /// and a corner at 0 costs no digits.
  var slices: [(x: Double, share: Double)] {
    let count = 1400
    let reach = (isUniform ? 3.0.squareRoot() : 8) * deviation
    let half = reach / Double(count)
    return (0..<count).flatMap { index in
      let middle = mean - reach + half * Double(2 * index + 1)
      return Self.rule.map { place, weight in
        let x = middle + half * place
        return (x, density(at: x) * half * weight)
      }
    }
  }

  /// Places from −1 to 1, and weights that add up to 2.
  private static let rule = [(-end, 5 / 9.0), (0, 8 / 9.0), (end, 5 / 9.0)]
  private static let end = 0.6.squareRoot()
}

/// Mean, variance and saturation of a function's output for an input distribution.
struct OutputStatistics: Hashable, Sendable {
  /// E f
  private(set) var mean = 0.0
  /// E f², what is left of a signal's strength
  private(set) var square = 0.0
  /// E f′², what is left of a gradient's strength
  private(set) var slopeSquare = 0.0
  /// E f² − (E f)²
  private(set) var variance = 0.0
  /// The share of outputs that are exactly zero.
  private(set) var zeros = 0.0
  /// The share of inputs in a saturation zone, where |f′| is below 1 % of its largest value.
  private(set) var saturated = 0.0

  init(_ function: any Activation, of input: InputDistribution) {
    let zones = function.facts.saturation
    let slices = input.slices
    let values = slices.map { function.value($0.x) }
    func sum(_ part: (Int) -> Double?) -> Double {
      var sum = CarefulSum()
      for index in slices.indices {
        if let part = part(index) { sum.add(part * slices[index].share) }
      }
      return sum.value
    }
    /// All slices together are the whole input, whatever their sum is short of 1.
    func share(_ isMeant: (Int) -> Bool) -> Double {
      let meant = slices.indices.count(where: isMeant)
      return meant == slices.count ? 1 : min(1, sum { isMeant($0) ? 1 : nil })
    }
    mean = sum { values[$0] }
    square = sum { values[$0] * values[$0] }
    slopeSquare = sum { index in
      let slope = function.slope(slices[index].x)
      return slope * slope
    }
    let rest = square - mean * mean
    let isNoise = CarefulSum.isNoise(rest, beside: square, terms: Double(slices.count))
    variance = isNoise ? 0 : max(0, rest)
    zeros = share { values[$0] == 0 }
    saturated = share { index in zones.contains { $0.contains(slices[index].x) } }
  }
}
