import ActivationMath
import NetworkLab
import ViewSpec

extension CNNPage {
  private static let parameters = [
    Parameter(
      "rate", meaning: "how far a step goes", default: 0.05, domain: .nonNegative,
      slider: .logarithmic(0.0001...1, stepsPerDecade: 10)),
    Parameter(
      "noise", meaning: "of the pictures", default: 0.2, domain: .nonNegative,
      slider: .linear(0...1, step: 0.05)),
    Parameter(
      "picture", meaning: "that goes through", default: 1, domain: .integer(in: 1...1000),
      slider: .linear(1...100, step: 1)),
    Parameter(
      "seed", meaning: "of weights and pictures", default: 1,
      domain: .integer(in: 0...(1 << 53)), slider: .linear(0...100, step: 1)),
  ]

  var sliders: [NamedSlider] {
    let spec = history.present
    let values = [
      spec.optimizer.rate, spec.noise, Double(spec.picture), Double(spec.seed),
    ]
    return zip(Self.parameters, values).map { NamedSlider(parameter: $0, value: $1) }
  }

  var chosen: Int {
    get { sliders.firstIndex { $0.name == history.present.parameter } ?? 0 }
    set {
      let name = sliders[newValue].name
      change { $0.parameter = name }
    }
  }

  mutating func set(_ name: String, to value: Double) {
    change { spec in
      spec.parameter = name
      switch name {
      case "rate": spec.optimizer.rate = value
      case "noise": spec.noise = value
      case "picture": spec.picture = Int(clamping: value)
      default: spec.seed = UInt64(max(0, value))
      }
    }
  }
}
