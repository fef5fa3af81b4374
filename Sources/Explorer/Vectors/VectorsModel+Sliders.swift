import ActivationMath

extension VectorsModel {
  /// The logits, then the parameters on offer; the point of a gated unit.
  var sliders: [NamedSlider] {
    if let gate { return gate.sliders }
    let logits = logits.map { logit in
      NamedSlider(
        parameter: Parameter(logit.name, meaning: "logit", default: 0, slider: Self.track),
        value: logit.value)
    }
    let parameters = offered.map {
      NamedSlider(parameter: Self.parameters[$0], value: self[parameter: $0])
    }
    return logits + parameters
  }

  /// The slider that has the focus.
  var chosenSlider: Int {
    if let gate { return gate.isOnGate ? 1 : 0 }
    guard focus == .parameter else { return chosen }
    return logits.count + (offered.firstIndex(of: parameter) ?? 0)
  }

  /// Gives the focus to a slider, or to the nearest one that there is.
  mutating func chooseSlider(_ index: Int) {
    let index = min(max(0, index), logits.count + offered.count - 1)
    if index < logits.count {
      choose(index)
    } else {
      (focus, parameter) = (.parameter, offered[index - logits.count])
    }
  }

  /// Moves the slider that has the focus.
  mutating func moveSlider(by steps: Int) {
    guard focus == .logit else { return moveParameter(by: steps) }
    let value = logits[chosen].value
    let moved = Self.track.value(value, movedBy: steps)
    set(moved)
    if moved == value { sayEnd(logits[chosen].name, Self.track, moved) }
  }

  /// Moves the chosen parameter, which takes the focus.
  mutating func moveParameter(by steps: Int) {
    let slider = Self.parameters[parameter].slider
    let value = self[parameter: parameter]
    focus = .parameter
    self[parameter: parameter] = slider.value(value, movedBy: steps)
    if self[parameter: parameter] == value {
      sayEnd(Self.parameters[parameter].name, slider, value)
    }
  }

  mutating func set(
    slider index: Int, to value: Double, in context: inout Context
  ) throws(CommandMistake) -> Outcome {
    if gate != nil {
      gate?.set(slider: index, to: value)
    } else {
      chooseSlider(index)
      if focus == .logit { set(value) } else { self[parameter: parameter] = value }
    }
    return .handled
  }

  private mutating func sayEnd(_ name: String, _ slider: Slider, _ value: Double) {
    message = slider.notice(atEnd: value, of: name)
  }
}

extension GateModel {
  /// The value's input and the gate's.
  var sliders: [NamedSlider] {
    let value = Parameter(
      "a", meaning: "the value's input", default: 1, slider: .linear(x, step: Self.step))
    let gate = Parameter(
      "b", meaning: "the gate's input", default: 1, slider: .linear(y, step: Self.step))
    return [NamedSlider(parameter: value, value: a), NamedSlider(parameter: gate, value: b)]
  }

  mutating func set(slider index: Int, to value: Double) {
    isOnGate = index == 1
    if isOnGate { b = value } else { a = value }
  }
}
