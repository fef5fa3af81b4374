import ActivationMath
import Formula
import NetworkLab
import Testing

/// Theory is that of the reference runs, and measurements keep to it.
@Suite struct MeanFieldTests {
  struct Reference: Decodable {
    var Ef, Ef2, Edf2, Edf4, gain_second_moment: Double
  }

  @Test func momentsAreTheReferences() throws {
    let names = ["leaky_relu_0.2": "leaky_relu(0.2)", "elu_1": "elu", "gelu_erf": "gelu"]
    let all: [String: Reference] = try reference("moments")
    #expect(all.count == 9)
    for (name, want) in all {
      guard case .scalar(let function)? = catalogued(names[name] ?? name) else {
        Issue.record("\(name) is not there")
        continue
      }
      let got = Moments(of: function)
      let pairs = [
        (got.mean, want.Ef), (got.square, want.Ef2), (got.squareOfSlope, want.Edf2),
        (got.fourthOfSlope, want.Edf4), (got.gain, want.gain_second_moment),
      ]
      for (got, want) in pairs { #expect(abs(got - want) <= 1e-12, "\(name)") }
    }
  }

  @Test(arguments: ["relu", "tanh", "sigmoid", "gelu"])
  func wideInputHasTheMomentsOfTheFunctionsFarParts(id: String) throws {
    guard case .scalar(let function)? = catalogued(id) else { return }
    let got = Moments(of: function, deviation: 1e6)
    let want: Double =
      switch id {
      case "tanh": 1
      case "sigmoid": 0.5
      default: 0.5e12
      }
    #expect(abs(got.square - want) <= 2e-6 * want)
    // E tanh′(σξ)² = (4/3)/(σ√2π) for wide input, and a quarter of a half of that for sigmoid.
    let slope: Double =
      switch id {
      case "tanh": 4 / 3 / (1e6 * (2 * Double.pi).squareRoot())
      case "sigmoid": 1 / 6 / (1e6 * (2 * Double.pi).squareRoot())
      default: 0.5
      }
    #expect(abs(got.squareOfSlope - slope) <= 2e-6 * slope)
  }

  @Test(arguments: [
    ("tanh", 1.0), ("tanh", 1.5), ("selu", 1.0), ("sigmoid", 1.0), ("relu", 1.4142),
  ])
  func measurementsKeepToIt(id: String, gain: Double) throws {
    var settings = FlowSettings(function: try #require(catalogued(id)))
    (settings.depth, settings.width, settings.batch) = (5, 256, 64)
    settings.start = .gain(gain)
    // All inputs of a ReLU net drift into one direction, so that few numbers are left to average.
    try compare(settings, tolerance: id == "relu" ? 0.3 : 0.1)
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func alsoWithNormAndSkips(norm: Bool, skips: Bool) throws {
    var settings = FlowSettings(function: try #require(catalogued("tanh")))
    (settings.depth, settings.width, settings.batch) = (6, 256, 64)
    (settings.hasNorm, settings.hasSkips, settings.bias) = (norm, skips, 0.2)
    try compare(settings, tolerance: 0.1)
  }

  private func compare(_ settings: FlowSettings, tolerance: Double) throws {
    let flow = try Flow(settings)
    let theory = try #require(MeanField(settings))
    let last = try #require(flow.layers.last)
    for (got, want) in zip(flow.layers, theory.layers) {
      #expect(abs(got.second - want.second) <= tolerance * want.second)
      let ratio = got.unitGradient / last.unitGradient
      #expect(abs(ratio - want.gradientRatio) <= tolerance * want.gradientRatio)
    }
  }
}
