import ActivationMath
import NetworkLab
import ViewSpec

extension TrainPage {
  private static let parameters = [
    Parameter(
      "rate", meaning: "how far a step goes", default: 0.1, domain: .nonNegative,
      slider: .logarithmic(0.0001...10, stepsPerDecade: 10)),
    Parameter(
      "noise", meaning: "how far points lie from where they belong", default: 0.1,
      domain: .nonNegative, slider: .linear(0...1, step: 0.02)),
    Parameter(
      "batch", meaning: "points that a step takes", default: 32,
      domain: .integer(in: 1...100_000), slider: .logarithmic(1...400)),
    Parameter(
      "layers", meaning: "hidden layers", default: 2, domain: .integer(in: 0...100),
      slider: .linear(0...10, step: 1)),
    Parameter(
      "width", meaning: "units of a hidden layer", default: 8, domain: .integer(in: 1...1024),
      slider: .linear(1...32, step: 1)),
    Parameter(
      "seed", meaning: "of the weights and the order", default: 1,
      domain: .integer(in: 0...(1 << 53)), slider: .linear(0...100, step: 1)),
  ]

  var sliders: [NamedSlider] {
    let (offered, hasFile) = (history.present.controls, history.present.data.path != nil)
    return Self.parameters.filter { offered.isEmpty || offered.contains($0.name) }
      // The points of a file lie where they lie.
      .filter { !hasFile || $0.name != "noise" }
      .map { NamedSlider(parameter: $0, value: value(of: $0.name)) }
  }

  var chosen: Int {
    get { sliders.firstIndex { $0.name == history.present.parameter } ?? 0 }
    set {
      let name = sliders[newValue].name
      change { $0.parameter = name }
    }
  }

  private func value(of name: String) -> Double {
    let spec = history.present
    switch name {
    case "rate": return spec.optimizer.rate
    case "noise": return spec.data.noise
    case "batch": return Double(spec.batch)
    case "layers": return Double(spec.hidden.count)
    case "width": return Double(spec.hidden.groups.first?.width ?? 8)
    default: return Double(spec.seed)
    }
  }

  mutating func set(_ name: String, to value: Double) {
    change { spec in
      spec.parameter = name
      switch name {
      case "rate": spec.optimizer.rate = value
      case "noise":
        if let data = spec.data.with(noise: value, catalogue: .standard) { spec.data = data }
      case "batch": spec.batch = Int(clamping: value)
      case "layers": spec.hidden = spec.hidden.with(count: Int(clamping: value))
      case "width":
        for index in spec.hidden.groups.indices {
          spec.hidden.groups[index].width = Int(clamping: value)
        }
      default: spec.seed = UInt64(max(0, value))
      }
    }
  }
}

extension HiddenLayers {
  /// So many layers: the last ones go, or the last one comes again.
  fileprivate func with(count: Int) -> HiddenLayers {
    let singles = groups.flatMap { group in
      [Group](
        repeating: Group(width: group.width, function: group.function), count: group.count)
    }
    let last = singles.last ?? Group(width: 8)
    let more = [Group](repeating: last, count: max(0, count - singles.count))
    return HiddenLayers(Array(singles.prefix(count)) + more)
  }
}
