import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  var layers: [KeyLayer<ExploreModel>] {
    (showsCard ? [Self.cardLayer] : []) + [Self.layer] + (isPane ? [] : [Self.screenLayer])
  }

  private static let layer = KeyLayer<ExploreModel>(ExploreAction.keys) { action, model, _ in
    model.update(action)
  }

  private static let screenLayer = KeyLayer<ExploreModel>(
    ExploreAction.screenKeys
  ) { action, model, _ in
    model.update(action)
  }

  private static let cardLayer = KeyLayer<ExploreModel>(CardAction.keys) { _, model in
    model.showsCard = false
  }

  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    switch input {
    case .tick(let seconds): return advance(seconds: seconds) ? .handled : .ignored
    case .mouse(let event): return update(event, in: &context)
    case _ where prompt != nil: return updatePrompt(input) ? .handled : .ignored
    default: return updateByKey(input, in: &context)
    }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { sweep != nil }

  private mutating func update(_ action: ExploreAction) -> Outcome {
    message = nil
    if action != .codeCopied { codeSpelling = nil }
    switch action {
    case .probeMoved(let steps): moveProbe(by: steps)
    case .landmarkHopped(let direction): hop(direction)
    case .tangentToggled: showsTangent.toggle()
    case .functionStepped(let rows): stepFunction(by: rows)
    case .filterStarted: prompt = .filter(LineEditor(list.filter))
    case .curveKept: keepCurve()
    case .keptCleared: kept = []
    case .curveChosen: chooseNext()
    case .curveHidden: toggleHidden()
    case .curveDropped: dropChosen()
    case .curveExchanged: exchangeChosen()
    case .lettersToggled: onKept { $0.showsLetters.toggle() }
    case .keptDerivativesToggled: onKept { $0.isFocused.toggle() }
    case .stackToggled: toggleStack()
    case .parameterMoved(let steps): moveParameter(by: steps)
    case .parameterStepped(let steps): stepParameter(by: steps)
    case .valueTypingStarted: startTyping()
    case .parameterReset: resetParameter()
    case .sweepToggled: toggleSweep()
    case .distributionToggled: toggleDistribution()
    case .derivativesCycled: (derivatives, lens.orders) = (derivatives.next, nil)
    case .zoomed(let steps): zoom(steps)
    case .fitted: view.record(Window(x: viewport.x, fitting: curves, reach: reach))
    case .homed: view.record(home)
    case .undone: view.undo()
    case .redone: view.redo()
    case .codeCopied: return copyCode()
    case .cardToggled: showsCard.toggle()
    case .listToggled: isListHidden.toggle()
    }
    return .handled
  }
}

// MARK: - Probe and window

extension ExploreModel {
  private mutating func moveProbe(by steps: Int) {
    place(probeAt: (probe + Double(steps) * probeStep).rounded(toMultipleOf: probeStep))
  }

  /// Puts the probe at `x`, or at the nearer edge of the window.
  mutating func place(probeAt x: Double) {
    probe = min(max(x, viewport.x.lowerBound), viewport.x.upperBound)
  }

  private mutating func hop(_ direction: Int) {
    let points = pointsOfInterest.filter { viewport.x.contains($0.x) }
    let next =
      direction > 0
      ? points.first { $0.x > probe } : points.last { $0.x < probe }
    guard let next else {
      message = "no further point of interest in the window"
      return
    }
    probe = next.x
    message = next.name
  }

  private mutating func zoom(_ steps: Int) {
    let height = function.value(probe)
    let middle = (viewport.y.lowerBound + viewport.y.upperBound) / 2
    let anchor = Vertex(probe, viewport.y.contains(height) ? height : middle)
    let zoomed = viewport.zoomed(about: anchor, factor: steps > 0 ? 2 : 0.5)
    if zoomed == viewport { message = "this is as far as numbers reach" }
    view.record(Window(zoomed))
  }

}

// MARK: - Function and parameters

extension ExploreModel {
  mutating func stepFunction(by rows: Int) {
    list.step(by: rows)
    showSelectedFunction()
  }

  private mutating func showSelectedFunction() {
    guard let selected = list.selected, selected.profile.id != function.profile.id else { return }
    show(selected)
  }

  /// Puts another function on the plot, seen from home.
  mutating func show(_ other: any Activation) {
    function = other
    list.select(id: other.profile.id)
    parameter = 0
    ghost = nil
    sweep = nil
    view = History(home)
  }

  private mutating func toggleStack() {
    lens.isStacked.toggle()
    if lens.isStacked, orders.count < 2 { (derivatives, lens.orders) = (.slope, nil) }
  }

  private mutating func keepCurve() {
    guard kept.count < Self.keptCapacity else {
      message = "five curves are kept already; C clears them"
      return
    }
    kept.append(function)
    message = "kept \(Function.scalar(function).notation)"
  }

  private mutating func moveParameter(by steps: Int) {
    guard let selected = selectedParameter else { return sayNoParameter() }
    set(selected.slider.value(self[parameter: parameter], movedBy: steps))
  }

  private mutating func stepParameter(by steps: Int) {
    let count = parameters.count
    guard count > 0 else { return sayNoParameter() }
    parameter = (parameter + steps + count) % count
    sweep = nil
  }

  private mutating func resetParameter() {
    guard let selected = selectedParameter else { return sayNoParameter() }
    setParameter(to: selected.default)
  }

  /// Chooses a row of the list.
  mutating func choose(row: Int) {
    list.step(by: row - list.selection)
    showSelectedFunction()
  }

  /// Gives the selected parameter a value and stops a sweep.
  mutating func setParameter(to value: Double) {
    sweep = nil
    set(value)
  }

  /// Gives the selected parameter a value; the curve that it leaves stays as a ghost.
  private mutating func set(_ value: Double) {
    guard value != self[parameter: parameter] else { return }
    if ownParameter != nil, sweep == nil || ghost == nil { ghost = function }
    self[parameter: parameter] = value
  }

  private mutating func sayNoParameter() {
    message = "\(function.profile.title) has no parameter"
  }

  private mutating func toggleDistribution() {
    input = input == nil ? InputDistribution() : nil
    parameter = 0
    sweep = nil
  }

  private mutating func toggleSweep() {
    guard let selected = selectedParameter else { return sayNoParameter() }
    guard sweep == nil else {
      sweep = nil
      return
    }
    ghost = nil
    let fraction = selected.slider.fraction(of: self[parameter: parameter])
    sweep = Sweep(parameter: parameter, fraction: fraction)
    message = "\(selected.symbol) runs through its range; v stops it"
  }

  private mutating func advance(seconds: Double) -> Bool {
    guard var running = sweep, let selected = selectedParameter else { return false }
    running.advance(seconds: seconds)
    sweep = running
    set(selected.slider.value(at: running.fraction))
    return true
  }
}

// MARK: - Typing

extension ExploreModel {
  private mutating func startTyping() {
    guard selectedParameter != nil else { return sayNoParameter() }
    prompt = .value(LineEditor())
  }

  private mutating func updatePrompt(_ input: Input) -> Bool {
    guard var typing = prompt else { return false }
    switch input {
    case .key(.enter): finish(typing)
    case .key(.escape), .control("c"): cancel(typing)
    case .key(.up): if case .filter = typing { stepFunction(by: -1) }
    case .key(.down): if case .filter = typing { stepFunction(by: 1) }
    default:
      guard typing.editor.update(input) else { return false }
      prompt = typing
      if case .filter(let editor) = typing {
        list.narrow(to: editor.text)
        showSelectedFunction()
      }
    }
    return true
  }

  private mutating func cancel(_ typing: ExplorePrompt) {
    prompt = nil
    if case .filter = typing { list.narrow(to: "") }
  }

  private mutating func finish(_ typing: ExplorePrompt) {
    prompt = nil
    guard case .value(let editor) = typing, let selected = selectedParameter else { return }
    guard let value = NumberText.parse(editor.text) else {
      message = "'\(editor.text)' is not a number"
      return
    }
    guard selected.domain.contains(value) else {
      message = "\(selected.name) must be \(selected.domain.description)"
      return
    }
    setParameter(to: value)
  }
}
