import ActivationMath
import TerminalGrid
import ViewSpec

extension VectorsModel {
  var layers: [KeyLayer<VectorsModel>] { [gate == nil ? Self.layer : Self.gateLayer] }

  private static let layer = KeyLayer<VectorsModel>(VectorsAction.keys) { action, model in
    model.update(action)
  }

  private static let gateLayer = KeyLayer<VectorsModel>(GateAction.keys) { action, model in
    if action == .left { model.gate = nil } else { model.gate?.update(action) }
  }

  mutating func update(_ input: Input, in context: inout Context) -> Outcome {
    switch input {
    case .tick(let seconds): return advance(seconds: seconds) ? .handled : .ignored
    case .mouse(let event):
      update(event, in: context.room)
      return .handled
    case _ where prompt != nil: return updatePrompt(input) ? .handled : .ignored
    default: return updateByKey(input, in: &context)
    }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool { descent?.isRunning ?? false }

  private mutating func update(_ action: VectorsAction) {
    message = nil
    switch action {
    case .rowStepped(let rows): stepRow(by: rows)
    case .rowMoved(let steps): moveRow(by: steps)
    case .valueTypingStarted: prompt = .value(LineEditor())
    case .nameTypingStarted: onLogit { $0.prompt = .name(LineEditor($0.logits[$0.chosen].name)) }
    case .logitAdded: addLogit()
    case .logitRemoved: onLogit { $0.removeLogit() }
    case .homed: replaceLogits(by: start)
    case .presetStepped: stepPreset()
    case .parameterStepped(let steps): stepParameter(by: steps)
    case .parameterMoved(let steps): moveParameter(by: steps)
    case .parameterReset:
      isOnParameter = true
      self[parameter: parameter] = Self.parameters[parameter].default
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

// MARK: - The row that has the keys

extension VectorsModel {
  /// Goes through the logits and, below them, the parameters of all logits.
  private mutating func stepRow(by rows: Int) {
    let place = offered.firstIndex(of: parameter) ?? 0
    let row = (isOnParameter ? logits.count + place : chosen) + rows
    if row < logits.count {
      choose(row)
    } else if let last = offered.indices.last {
      isOnParameter = true
      parameter = offered[min(row - logits.count, last)]
    }
  }

  private mutating func moveRow(by steps: Int) {
    if isOnParameter { return moveParameter(by: steps) }
    set(Self.track.value(logits[chosen].value, movedBy: steps))
  }

  /// Selects the next parameter; the first key only goes to where the keys were last.
  private mutating func stepParameter(by steps: Int) {
    if isOnParameter {
      let place = offered.firstIndex(of: parameter) ?? 0
      parameter = offered[(place + steps + offered.count) % offered.count]
    }
    isOnParameter = true
  }

  private mutating func moveParameter(by steps: Int) {
    isOnParameter = true
    let slider = Self.parameters[parameter].slider
    self[parameter: parameter] = slider.value(self[parameter: parameter], movedBy: steps)
  }

  /// Does something with the chosen logit, or says that a parameter has the keys.
  private mutating func onLogit(_ change: (inout VectorsModel) -> Void) {
    guard isOnParameter else { return change(&self) }
    message = "\(Self.parameters[parameter].name) has the keys; ↑ goes to the logits"
  }
}

// MARK: - Logits

extension VectorsModel {
  /// Chooses a logit, or the nearest one that there is.
  mutating func choose(_ index: Int) {
    let index = min(max(0, index), logits.count - 1)
    if index != chosen { before = nil }
    (chosen, isOnParameter) = (index, false)
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
    if !showsForces {
      showsForces = true
      if labels.contains(true) { return }
    }
    logits[chosen].isTrue.toggle()
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
  private mutating func updatePrompt(_ input: Input) -> Bool {
    guard var typing = prompt else { return false }
    switch input {
    case .key(.enter): finish(typing)
    case .key(.escape), .control("c"): prompt = nil
    default:
      guard typing.editor.update(input) else { return false }
      prompt = typing
    }
    return true
  }

  private mutating func finish(_ typing: VectorsPrompt) {
    prompt = nil
    let text = typing.editor.text
    switch typing {
    case .name:
      rename(to: text)
    case .value:
      guard let value = NumberText.parse(text), value.isFinite else {
        message = "'\(text)' is not a finite number"
        return
      }
      set(value)
    }
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
