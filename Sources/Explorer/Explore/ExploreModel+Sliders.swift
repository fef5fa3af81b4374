import ActivationMath

extension ExploreModel {
  var sliders: [NamedSlider] {
    parameters.enumerated().map { NamedSlider(parameter: $1, value: self[parameter: $0]) }
  }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    var changed = self
    changed[parameter: index] = value
    if let conflict = changed.function.conflict { throw CommandMistake(description: conflict) }
    parameter = index
    setParameter(to: value)
    return .handled
  }
}
