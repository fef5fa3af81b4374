import ActivationMath
import TerminalGrid
import ViewSpec

extension VectorsModel {
  var layers: [KeyLayer<VectorsModel>] { [gate == nil ? Self.layer : Self.gateLayer] }

  private static let layer = KeyLayer<VectorsModel>(VectorsAction.keys) { action, model, _ in
    guard action != .valueTypingStarted else { return .asking(for: model.chosenSlider) }
    model.update(action)
    return .handled
  }

  private static let gateLayer = KeyLayer<VectorsModel>(GateAction.keys) { action, model, _ in
    guard action != .valueTypingStarted else { return .asking(for: model.chosenSlider) }
    model.message = nil
    if action == .left { model.gate = nil } else { model.update(action) }
    return .handled
  }

  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    switch input {
    case .tick(let seconds): return advance(seconds: seconds) ? .handled : .ignored
    case .mouse(let event):
      message = nil
      update(event, in: context.room)
      return .handled
    case _ where typedName != nil: return updateName(input) ? .handled : .ignored
    default: return updateByKey(input, in: &context)
    }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { descent?.isRunning ?? false }

  private mutating func update(_ action: VectorsAction) {
    message = nil
    switch action {
    case .sliderStepped(let rows): step(by: rows)
    case .sliderMoved(let steps): moveSlider(by: steps)
    case .valueTypingStarted: break
    case .nameTypingStarted: onLogit { $0.typedName = LineEditor($0.logits[$0.chosen].name) }
    case .logitAdded: addLogit()
    case .logitRemoved: onLogit { $0.removeLogit() }
    case .homed: goHome()
    case .presetStepped: stepPreset()
    case .parameterStepped(let steps): stepParameter(by: steps)
    case .parameterMoved(let steps): moveParameter(by: steps)
    case .parameterReset: resetParameter()
    case .headChanged(let side): changeHead(side)
    case .targetToggled: onLogit { $0.toggleTarget() }
    case .descended: descend()
    case .descentToggled: toggleDescent()
    case .gateEntered: gate = .first
    case .jacobianCycled: jacobian = jacobian.next
    case .temperaturesToggled: showsTemperatures.toggle()
    }
  }
}

extension VectorsModel {
  /// Does what a key of the map asks for, and says where that changes nothing.
  private mutating func update(_ action: GateAction) {
    guard let before = gate else { return }
    gate?.update(action)
    guard let gate, gate.a == before.a, gate.b == before.b else { return }
    switch action {
    case .valueMoved, .gateMoved: message = "this is the edge of the map"
    case .homed: message = "the point is at its home"
    case .valueTypingStarted, .unitStepped, .left: break
    }
  }

  /// Does something with the chosen logit, or says that a parameter has the keys.
  private mutating func onLogit(_ change: (inout VectorsModel) -> Void) {
    guard focus == .parameter else { return change(&self) }
    message = "\(Self.parameters[parameter].name) has the keys; ↑ goes to the logits"
  }
}

// MARK: - Logits

extension VectorsModel {
  /// Chooses a logit, or the nearest one that there is, and gives it the focus.
  mutating func choose(_ index: Int) {
    let index = min(max(0, index), logits.count - 1)
    if index != chosen { before = nil }
    (focus, chosen) = (.logit, index)
  }

  private mutating func step(by rows: Int) {
    let before = chosenSlider
    chooseSlider(before + rows)
    if chosenSlider == before {
      message = rows < 0 ? "this is the first row" : "this is the last row"
    }
  }

  private mutating func goHome() {
    if logits == start, descent == nil { message = "these are the logits of the start" }
    replaceLogits(by: start)
  }

  /// Goes through the parameters; the chosen one has the focus.
  private mutating func stepParameter(by steps: Int) {
    guard offered.count > 1 else {
      if focus == .parameter { message = "\(Self.parameters[parameter].name) is the only one" }
      return focus = .parameter
    }
    let index = offered.firstIndex(of: parameter) ?? 0
    focus = .parameter
    parameter = offered[(index + steps + offered.count) % offered.count]
  }

  private mutating func resetParameter() {
    let known = Self.parameters[parameter]
    focus = .parameter
    if self[parameter: parameter] == known.default {
      message = "\(known.name) is at its default, \(NumberText.short(known.default))"
    }
    self[parameter: parameter] = known.default
  }

  /// Gives the chosen logit a value; what the sides said before stays as a ghost.
  mutating func set(_ value: Double) {
    guard value != logits[chosen].value || descent != nil else { return }
    if before == nil { before = heads.indices.map(outputs) }
    descent = nil
    logits[chosen].value = value
  }

  /// Takes other logits, with what to notice in them if that is to change.
  mutating func replaceLogits(by others: [Logit], notice: String?) {
    self.notice = notice
    start = others
    replaceLogits(by: others)
  }

  private mutating func replaceLogits(by others: [Logit]) {
    logits = others
    (before, descent) = (nil, nil)
    chosen = min(chosen, logits.count - 1)
  }

  private mutating func addLogit() {
    guard logits.count < Self.capacity.upperBound else {
      message = "ten logits are the most that fit"
      return
    }
    replaceLogits(by: logits + [Logit(name: unusedName, value: 0)])
    choose(logits.count - 1)
  }

  private var unusedName: String {
    let names = Set(logits.map(\.name))
    return (1...).lazy.map { "z\($0)" }.first { !names.contains($0) } ?? "z"
  }

  private mutating func removeLogit() {
    guard logits.count > Self.capacity.lowerBound else {
      message = "two logits are the fewest that can be compared"
      return
    }
    var rest = logits
    rest.remove(at: chosen)
    replaceLogits(by: rest)
  }

  private mutating func stepPreset() {
    let present = Preset.all.firstIndex { $0.notice == notice } ?? 0
    let preset = Preset.all[(present + 1) % Preset.all.count]
    replaceLogits(by: preset.logits, notice: preset.notice)
    choose(0)
    message = "example: \(preset.title)"
  }
}

// MARK: - Functions and learning

extension VectorsModel {
  private mutating func changeHead(_ side: Int) {
    guard heads.indices.contains(side) else { return }
    heads[side] = heads[side].next
    (before, descent) = (nil, nil)
  }

  private mutating func toggleTarget() {
    if showsForces {
      logits[chosen].isTrue.toggle()
    } else {
      // One press marks one label, whatever the example has as its truth.
      for index in logits.indices { logits[index].isTrue = index == chosen }
      showsForces = true
    }
    if !labels.contains(true) { showsForces = false }
  }

  mutating func descend() {
    guard labels.contains(true) else {
      message = "no label is true yet; x marks one"
      return
    }
    showsForces = true
    guard (descent?.steps ?? 0) < VectorsSpec.descent.upperBound else {
      message = "these are as many steps as are taken"
      descent?.isRunning = false
      return
    }
    let values = logits.map(\.value)
    var going =
      descent
      ?? Descent(
        logits: heads.map { _ in values },
        losses: heads.indices.map { loss(side: $0).map { [$0.value] } ?? [] })
    for side in heads.indices {
      guard let forces = forces(side: side) else { continue }
      going.logits[side] = zip(going.logits[side], forces).map { $0 + Descent.rate * $1 }
    }
    going.steps += 1
    descent = going
    for side in heads.indices {
      if let loss = loss(side: side) { descent?.losses[side].append(loss.value) }
    }
  }

  private mutating func toggleDescent() {
    if descent?.isRunning == true {
      descent?.isRunning = false
    } else {
      descend()
      descent?.isRunning = true
    }
  }

  private mutating func advance(seconds: Double) -> Bool {
    guard descent?.isRunning == true else { return false }
    descent?.waited += min(seconds, Descent.secondsAtOnce)
    while let going = descent, going.waited >= Descent.secondsPerStep {
      descent?.waited -= Descent.secondsPerStep
      descend()
    }
    return true
  }
}

// MARK: - Typing

extension VectorsModel {
  private mutating func updateName(_ input: Input) -> Bool {
    guard var editor = typedName else { return false }
    switch input {
    case .key(.enter):
      typedName = nil
      rename(to: editor.text)
    case .key(.escape), .control("c"): typedName = nil
    default:
      guard editor.update(input) else { return false }
      typedName = editor
    }
    return true
  }

  /// Names are what states and tables tell logits apart by.
  private mutating func rename(to name: String) {
    guard !name.isEmpty else { return }
    guard name.unicodeScalars.count <= VectorsSpec.nameLength else {
      message = "a name has at most \(VectorsSpec.nameLength) characters"
      return
    }
    guard !logits.enumerated().contains(where: { $0 != chosen && $1.name == name }) else {
      message = "another logit is called '\(name)'"
      return
    }
    logits[chosen].name = name
  }
}
