import ActivationMath
import NetworkLab
import ViewSpec

extension FlowPage {
  private static let parameters = [
    Parameter(
      "depth", meaning: "layers", default: 20, domain: .integer(in: FlowSpec.depths),
      slider: .linear(1...100, step: 1)),
    Parameter(
      "width", meaning: "units of a layer", default: 64, domain: .integer(in: FlowSpec.widths),
      slider: .logarithmic(2...512)),
    Parameter(
      "gain", meaning: "weights of gain/√inputs", default: 1, domain: .nonNegative,
      slider: .linear(0...4, step: 0.05)),
    Parameter(
      "bias", meaning: "standard deviation of the biases", default: 0, domain: .nonNegative,
      slider: .linear(0...2, step: 0.05)),
    Parameter(
      "spread", meaning: "standard deviation of the inputs", default: 1, domain: .nonNegative,
      slider: .linear(0...4, step: 0.05)),
    Parameter(
      "seed", meaning: "of all random numbers", default: 1, domain: .integer(in: 0...(1 << 53)),
      slider: .linear(0...100, step: 1)),
  ]

  /// The sliders on offer.
  var sliders: [NamedSlider] {
    Self.parameters
      .filter { spec.controls.isEmpty || spec.controls.contains($0.name) }
      .map { NamedSlider(parameter: $0, value: value(of: $0.name)) }
  }

  var chosen: Int {
    get { sliders.firstIndex { $0.name == spec.parameter } ?? 0 }
    set {
      let name = sliders[newValue].name
      change { $0.parameter = name }
    }
  }

  private func value(of name: String) -> Double {
    switch name {
    case "depth": Double(spec.depth)
    case "width": Double(spec.width)
    case "gain": gain
    case "bias": spec.bias
    case "spread": spec.spread
    default: Double(spec.seed)
    }
  }

  /// The gain, whether it was said or follows from the start.
  private var gain: Double {
    guard let function = spec.functions.first,
      let layer = try? LayerFunction(function, width: spec.width)
    else { return 1 }
    return (try? spec.start.gain(inputs: spec.width, outputs: spec.width, function: layer)) ?? 1
  }

  mutating func set(_ name: String, to value: Double) {
    change { spec in
      spec.parameter = name
      switch name {
      case "depth": spec.depth = Int(clamping: value)
      case "width": spec.width = Int(clamping: value)
      case "gain":
        spec.start = spec.start.name == "orthogonal" ? .orthogonal(gain: value) : .gain(value)
      case "bias": spec.bias = value
      case "spread": spec.spread = value
      default: spec.seed = UInt64(max(0, value))
      }
    }
  }
}
