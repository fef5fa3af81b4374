import ActivationMath
import TerminalGrid

/// The prompt of a slider: `temperature, 0.05 to 5, now 1: `.
struct ValuePrompt: Hashable, Sendable {
  /// Which of the instrument's sliders.
  private(set) var slider: Int
  private(set) var editor = LineEditor()

  init(slider: Int) { self.slider = slider }

  /// Takes a key that edits, or goes on to the next slider with Tab; false for any other.
  mutating func update(_ input: Input, sliders count: Int) -> Bool {
    switch input {
    case .key(.tab): step(1, of: count)
    case .key(.backTab): step(count - 1, of: count)
    default: return editor.update(input)
    }
    return true
  }

  private mutating func step(_ steps: Int, of count: Int) {
    guard count > 0 else { return }
    slider = (slider + steps) % count
    editor = LineEditor()
  }
}

extension Model {
  /// The line of the open prompt of a slider.
  var typedValue: TypedLine? {
    guard let valuePrompt, instrument.sliders.indices.contains(valuePrompt.slider) else {
      return nil
    }
    let slider = instrument.sliders[valuePrompt.slider]
    return TypedLine(label: "\(slider.name), \(slider.standing): ", editor: valuePrompt.editor)
  }

  /// Takes an input while the prompt of a slider is open; a value that cannot be taken stays to be mended.
  mutating func updateValuePrompt(_ input: Input) -> [Effect] {
    guard var open = valuePrompt, instrument.sliders.indices.contains(open.slider) else {
      valuePrompt = nil
      return []
    }
    switch input {
    case .key(.escape), .control("c"): valuePrompt = nil
    case .key(.enter): return finish(open)
    case .key(.backspace) where open.editor.text.isEmpty: valuePrompt = nil
    default:
      if !open.update(input, sliders: instrument.sliders.count), KeyNotation.text(of: input) != nil
      {
        message = "Enter takes the value, Tab goes to the next slider, Esc leaves"
      }
      valuePrompt = open
    }
    return []
  }

  private mutating func finish(_ open: ValuePrompt) -> [Effect] {
    do throws(CommandMistake) {
      let value = try instrument.sliders[open.slider].value(reading: open.editor.text)
      let effects = try onInstrument { instrument, context throws(CommandMistake) in
        try instrument.set(slider: open.slider, to: value, in: &context)
      }
      valuePrompt = nil
      return effects
    } catch {
      message = error.description
      return []
    }
  }

  /// Gives the slider of that name a value: one of the shown screen, else the first that has it, which is
  /// gone to.
  mutating func set(_ name: String, to value: Double) throws(CommandMistake) -> [Effect] {
    let (owner, index) = try slider(named: name)
    let slider = owner.sliders[index]
    try slider.check(value)
    let effects = try on(owner.screen) { instrument, context throws(CommandMistake) in
      try instrument.set(slider: index, to: value, in: &context)
    }
    if !slider.parameter.slider.range.contains(value), message == nil {
      message =
        "\(slider.name) = \(NumberText.short(value)) lies beyond its slider, \(slider.extent)"
    }
    return effects
  }

  /// Opens the prompt of the slider of that name.
  mutating func ask(for name: String) throws(CommandMistake) {
    let (owner, index) = try slider(named: name)
    screen = owner.screen
    valuePrompt = ValuePrompt(slider: index)
  }

  private func slider(
    named name: String
  ) throws(CommandMistake) -> (owner: any Instrument, index: Int) {
    for owner in [instrument] + instruments {
      if let index = owner.sliders.index(of: name) { return (owner, index) }
    }
    let names = instrument.sliders.map(\.name)
    guard !names.isEmpty else {
      throw CommandMistake(description: "there is no slider '\(name)' here, nor any other")
    }
    let nearest = EditDistance.nearest(names, to: name).map { "; did you mean \($0)?" }
    throw CommandMistake(
      description: "there is no slider '\(name)'"
        + (nearest ?? "; here \(names.count == 1 ? "is" : "are") \(names.joined(separator: ", "))"))
  }
}
