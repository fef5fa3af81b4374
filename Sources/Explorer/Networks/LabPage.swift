import ActivationMath

/// A page of the Networks screen: settings with a history, and sliders that move them.
protocol LabPage: Sendable {
  /// The sliders on offer.
  var sliders: [NamedSlider] { get }
  /// Which of them has the keys.
  var chosen: Int { get set }
  /// What the last key led to, where the picture does not say it.
  var message: String? { get set }

  /// Gives a setting a value.
  mutating func set(_ name: String, to value: Double)
  /// Goes back one change; false if there is none.
  mutating func undo() -> Bool
  /// Takes the last undo back; false if there is none.
  mutating func redo() -> Bool
  /// Goes back to where the page began.
  mutating func restore()
  /// Shows the next or the previous example.
  mutating func stepExample(by steps: Int)
}

extension LabPage {
  /// Does what a key asks for that all pages have.
  mutating func update(_ action: LabAction) {
    message = nil
    switch action {
    case .sliderStepped(let rows): stepSlider(by: rows)
    case .sliderMoved(let steps): moveSlider(by: steps)
    case .sliderReset: resetSlider()
    case .undone: if !undo() { message = "there is nothing to undo" }
    case .redone: if !redo() { message = "there is nothing to redo" }
    case .restored: restore()
    case .exampleStepped(let steps): stepExample(by: steps)
    case .pageStepped, .valueTypingStarted: break
    }
  }

  private mutating func stepSlider(by rows: Int) {
    guard sliders.indices.contains(chosen + rows) else {
      message = rows < 0 ? "this is the first slider" : "this is the last slider"
      return
    }
    chosen += rows
  }

  private mutating func moveSlider(by steps: Int) {
    guard sliders.indices.contains(chosen) else { return }
    let slider = sliders[chosen]
    let (track, isWhole) = (slider.parameter.slider, slider.parameter.domain.isWhole)
    var moved = track.value(slider.value, movedBy: steps)
    if isWhole {
      moved.round()
      // On a logarithmic track a step may be less than one.
      if moved == slider.value { moved += Double(steps.signum()) }
      moved = min(max(moved, track.range.lowerBound), track.range.upperBound)
    }
    guard moved != slider.value else {
      message = track.notice(atEnd: moved, of: slider.name)
      return
    }
    set(slider.name, to: moved)
  }

  private mutating func resetSlider() {
    guard sliders.indices.contains(chosen) else { return }
    let slider = sliders[chosen]
    guard slider.value != slider.parameter.default else {
      message = "\(slider.name) is at its default, \(NumberText.short(slider.value))"
      return
    }
    set(slider.name, to: slider.parameter.default)
  }
}

extension Domain {
  /// Whether it has whole numbers only.
  var isWhole: Bool { if case .integer = self { true } else { false } }
}
