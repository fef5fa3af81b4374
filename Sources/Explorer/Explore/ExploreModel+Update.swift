import ActivationMath
import Plotting
import TerminalGrid

extension ExploreModel {
  var layers: [KeyLayer<ExploreModel>] { [Self.layer] + (isPane ? [] : [Self.screenLayer]) }

  private static let layer = KeyLayer<ExploreModel>(ExploreAction.keys) { action, model, _ in
    model.update(action)
  }

  private static let screenLayer = KeyLayer<ExploreModel>(
    ExploreAction.screenKeys
  ) { action, model, _ in
    model.update(action)
  }

  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    switch input {
    case .tick(let seconds): return advance(seconds: seconds) ? .handled : .ignored
    case .mouse(let event): return update(event, in: &context)
    default: return updateByKey(input, in: &context)
    }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { run != nil }

  private mutating func update(_ action: ExploreAction) -> Outcome {
    message = nil
    switch action {
    case .probeMoved(let steps): moveProbe(by: steps)
    case .landmarkHopped(let direction): hop(direction)
    case .tangentToggled: showsTangent.toggle()
    case .functionStepped(let rows): stepFunction(by: rows)
    case .curveKept: keepCurve()
    case .keptCleared: clearKept()
    case .curveChosen: chooseNext()
    case .curveHidden: toggleHidden()
    case .curveDropped: dropChosen()
    case .curveExchanged: exchangeChosen()
    case .lettersToggled: onKept { $0.showsLetters.toggle() }
    case .keptDerivativesToggled: onKept { $0.isFocused.toggle() }
    case .stackToggled: toggleStack()
    case .parameterMoved(let steps): moveParameter(by: steps)
    case .parameterStepped(let steps): stepParameter(by: steps)
    case .valueTypingStarted: return askForValue()
    case .parameterReset: resetParameter()
    case .sweepToggled: toggleSweep()
    case .distributionToggled: toggleDistribution()
    case .derivativesCycled: (derivatives, lens.orders) = (derivatives.next, nil)
    case .zoomed(let steps): zoom(steps)
    case .fitted:
      look(
        through: Window(x: viewport.x, fitting: curves, reach: reach),
        else: "the y axis fits already")
    case .homed: look(through: home, else: "these are the ranges of the start")
    case .undone: if !windows.undo() { message = "no change of the ranges is left to undo" }
    case .redone: if !windows.redo() { message = "nothing was undone" }
    case .heard:
      let sound = CurveSound(traced, over: viewport.x, hasSlope: lens.isStacked)
      return .effects(.play(wav: CurveSound.wav([sound])))
    case .listToggled: isListHidden.toggle()
    }
    return .handled
  }
}

// MARK: - Probe and window

extension ExploreModel {
  private mutating func moveProbe(by steps: Int) {
    let before = probe
    place(probeAt: (probe + Double(steps) * probeStep).rounded(toMultipleOf: probeStep))
    if probe == before { message = "the probe is at the edge of the window" }
  }

  /// Goes on to another window; where it is the present one, says so.
  private mutating func look(through window: Window, else notice: String) {
    if window == windows.present { message = notice }
    windows.record(window)
  }

  /// Puts the probe at `x`, or at the nearer edge of the window.
  mutating func place(probeAt x: Double) {
    focus = .probe
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
    (focus, probe) = (.probe, next.x)
    message = next.name
  }

  private mutating func zoom(_ steps: Int) {
    let height = function.value(probe)
    let middle = (viewport.y.lowerBound + viewport.y.upperBound) / 2
    let anchor = Vertex(probe, viewport.y.contains(height) ? height : middle)
    let zoomed = viewport.zoomed(about: anchor, factor: steps > 0 ? 2 : 0.5)
    if zoomed == viewport { message = "this is as far as numbers reach" }
    windows.record(Window(zoomed))
  }

}

// MARK: - Function and parameters

extension ExploreModel {
  mutating func stepFunction(by rows: Int) {
    let before = list.selection
    list.step(by: rows)
    focus = .function
    if list.selection == before {
      message = rows < 0 ? "this is the first function" : "this is the last function"
    }
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
    (focus, parameter) = (.function, 0)
    ghost = nil
    run = nil
    windows = History(home)
  }

  private mutating func toggleStack() {
    lens.isStacked.toggle()
    if lens.isStacked, orders.count < 2 { (derivatives, lens.orders) = (.slope, nil) }
  }

  private mutating func moveParameter(by steps: Int) {
    guard let selected = selectedParameter else { return sayNoParameter() }
    let before = self[parameter: parameter]
    set(selected.slider.value(before, movedBy: steps))
    if self[parameter: parameter] == before {
      message = selected.slider.notice(atEnd: before, of: selected.name)
    }
  }

  private mutating func stepParameter(by steps: Int) {
    let count = parameters.count
    guard count > 0 else { return sayNoParameter() }
    if count == 1 { message = "\(parameters[0].name) is the only parameter" }
    (focus, parameter) = (.parameter, (parameter + steps + count) % count)
    run = nil
  }

  private mutating func resetParameter() {
    guard let selected = selectedParameter else { return sayNoParameter() }
    if self[parameter: parameter] == selected.default {
      message = "\(selected.name) is at its default, \(NumberText.short(selected.default))"
    }
    setParameter(to: selected.default)
  }

  /// Chooses a row of the list.
  mutating func choose(row: Int) {
    list.step(by: row - list.selection)
    showSelectedFunction()
  }

  /// Gives the selected parameter a value and stops a sweep.
  mutating func setParameter(to value: Double) {
    run = nil
    set(value)
  }

  /// Gives the selected parameter a value; the curve that the movement set out from stays as a ghost.
  private mutating func set(_ value: Double) {
    let goesOn = isInMovement
    focus = .parameter
    guard value != self[parameter: parameter] else { return }
    if ownParameter != nil, !goesOn { ghost = function }
    self[parameter: parameter] = value
  }

  /// Whether the selected parameter was moved last, and is all that tells the curve from its ghost.
  private var isInMovement: Bool {
    guard focus == .parameter, let place = ownParameter, var start = ghost else { return false }
    start.arguments[place] = function.arguments[place]
    return start.arguments == function.arguments
  }

  private mutating func sayNoParameter() {
    message = "\(function.profile.title) has no parameter"
  }

  private mutating func toggleDistribution() {
    input = input == nil ? InputDistribution() : nil
    parameter = 0
    run = nil
  }

  private mutating func toggleSweep() {
    guard let selected = selectedParameter else { return sayNoParameter() }
    guard run == nil else {
      run = nil
      return
    }
    ghost = nil
    let fraction = selected.slider.fraction(of: self[parameter: parameter])
    run = SliderRun(parameter: parameter, fraction: fraction)
    message = "\(selected.symbol) runs through its range; v stops it"
  }

  private mutating func advance(seconds: Double) -> Bool {
    guard var running = run, let selected = selectedParameter else { return false }
    running.advance(seconds: seconds)
    run = running
    set(selected.slider.value(at: running.fraction))
    return true
  }
}

extension ExploreModel {
  private mutating func askForValue() -> Outcome {
    guard selectedParameter == nil else { return .asking(for: parameter) }
    sayNoParameter()
    return .handled
  }
}
