import ActivationMath
import NetworkLab
import ViewSpec

/// The page Train as a value: what is asked for, and how far the trainings have come.
///
/// The same settings give the same numbers, so a changed setting is tried at once: the networks start anew
/// and learn as many steps as they had.
struct TrainPage: LabPage {
  /// Trainings that have come to the same step.
  struct State: Sendable {
    /// What they are made of.
    var core: TrainSpec
    var plane: Plane
    var runs: [TrainRun]
    /// The layer whose units have been looked at, from 0.
    var layer: Int

    /// The steps that all have taken.
    var steps: Int { runs.map(\.training.steps).max() ?? 0 }
    /// Whether any goes on.
    var goesOn: Bool { runs.contains { $0.training.overflow == nil } }
  }

  /// What is asked for, with its past.
  private(set) var history: History<TrainSpec>
  /// What the page began with.
  private let home: TrainSpec
  /// How far the trainings shall come.
  private(set) var goal: Int
  /// Whether they run until the last epoch.
  private(set) var isRunning: Bool
  /// How far they are; nil before the first look.
  private(set) var state: State?
  /// Why there is no such network.
  private(set) var failure: LabError?
  private var preset: Int?
  var message: String?

  /// The page as it opens: the first example.
  init(_ catalogue: Catalogue) {
    self.init(TrainPreset.all[0].spec(catalogue) ?? TrainSpec([]))
    preset = 0
  }

  /// The page with a training.
  init(_ spec: TrainSpec) {
    (history, home, goal, isRunning) = (History(spec), spec, spec.steps, spec.isRunning)
    if isRunning { goal = max(goal, lastStep) }
  }

  /// What is asked for, and how far it is.
  var spec: TrainSpec {
    var spec = history.present
    spec.steps = isCurrent ? state?.steps ?? goal : isRunning ? 0 : goal
    spec.isRunning = isRunning
    return spec
  }

  /// Whether what is shown is what is asked for.
  var isCurrent: Bool { state?.core == history.present.core }

  /// What there is to notice in the example.
  var notice: String? { preset.map { TrainPreset.all[$0].notice } }

  /// The hidden layer whose units are shown, from 0.
  var layer: Int { max(0, min(history.present.layer ?? 1, history.present.hidden.count) - 1) }

  /// The step at which the run that is under way ends.
  private var lastStep: Int {
    let spec = history.present
    let steps = spec.epochs * spec.stepsPerEpoch
    let done = isCurrent ? state?.steps ?? 0 : 0
    return (done / steps + 1) * steps
  }

  // MARK: Learning

  /// The learning that is wanted.
  var work: Work? {
    guard failure == nil else { return nil }
    let (spec, goal, layer) = (history.present, goal, layer)
    let from = isCurrent ? state : nil
    if let from, from.layer == layer, from.steps >= goal || !from.goesOn { return nil }
    let id = "\(ViewSpec(spec.core)) \(from?.steps ?? -1) \(goal) \(layer)"
    return Work(id) { isLate in
      do throws(LabError) {
        var state: State
        if let from { state = from } else { state = try State(spec) }
        state.learn(to: goal, isLate: isLate)
        state.look(at: layer)
        return Learned.done(state)
      } catch {
        return Learned.failed(spec.core, error)
      }
    }
  }

  /// What became of the learning.
  private enum Learned: Sendable {
    case done(State)
    case failed(TrainSpec, LabError)
  }

  /// Takes what was learned, unless something else is asked for by now.
  mutating func take(_ value: any Sendable) -> Bool {
    guard let learned = value as? Learned else { return false }
    switch learned {
    case .failed(let core, let error):
      if core == history.present.core { (failure, isRunning) = (error, false) }
    case .done(let new):
      guard new.core == history.present.core else { return true }
      state = new
      // A person may have paused meanwhile.
      if !isRunning, goal < new.steps { goal = new.steps }
      if new.steps >= goal || !new.goesOn { isRunning = false }
      if let overflow = new.runs.lazy.compactMap(\.training.overflow).first, !new.goesOn {
        message = overflow.description
      }
    }
    return true
  }

  /// Runs, or pauses.
  mutating func toggleRun() {
    if isRunning {
      (isRunning, goal) = (false, isCurrent ? state?.steps ?? 0 : 0)
    } else if isCurrent, state?.goesOn == false {
      message = "the loss overflowed; 0 goes back to the start, a smaller rate helps"
    } else {
      goal = lastStep
      isRunning = true
    }
  }

  /// Runs to the end, whatever it does now.
  mutating func runToEnd() {
    if !isRunning { toggleRun() }
  }

  /// Why nobody wants to wait for its last epoch; nil if that is soon there.
  var tooLong: String? {
    let spec = history.present
    let points = spec.data.training
    let steps = spec.epochs * spec.stepsPerEpoch
    for settings in spec.settings(for: points) {
      do throws(LabError) {
        try settings.checkLive(data: points, steps: steps)
      } catch {
        return error.description
      }
    }
    return nil
  }

  /// Why it stopped before its last epoch, or did not begin.
  var problem: String? {
    failure?.description
      ?? state?.runs.lazy.compactMap(\.training.overflow).first.map { "\($0)" }
  }

  /// Takes so many steps, or goes to the end of the epoch.
  mutating func advance(toEndOfEpoch: Bool) {
    let (done, size) = (isCurrent ? state?.steps ?? 0 : goal, history.present.stepsPerEpoch)
    isRunning = false
    goal = toEndOfEpoch ? (done / size + 1) * size : done + 1
  }

  /// Goes back to before the first step.
  mutating func rewind() {
    if goal == 0, !isRunning { message = "this is before the first step" }
    (goal, isRunning, state) = (0, false, nil)
  }

  // MARK: Changing

  /// Changes what is asked for, unless that makes no network; what is changed learns as far as it had.
  mutating func change(_ body: (inout TrainSpec) -> Void) {
    var changed = history.present
    body(&changed)
    changed.layer = changed.layer.map { max(1, min($0, changed.hidden.count)) }
    guard changed.core != history.present.core else { return history.amend(changed) }
    changed.unit = nil
    let points = changed.data.training
    do throws(LabError) {
      for settings in changed.settings(for: points) {
        try settings.checkLive(data: points, steps: 0)
      }
    } catch {
      return message = error.description
    }
    var past = history.present
    past.steps = spec.steps
    history.amend(past)
    record(changed)
  }

  private mutating func record(_ changed: TrainSpec) {
    let done = isCurrent ? state?.steps ?? 0 : goal
    history.record(changed)
    (preset, failure) = (nil, nil)
    goal = isRunning ? lastStep : done
  }

  mutating func undo() -> Bool {
    guard history.undo() else { return false }
    comeBack()
    return true
  }

  mutating func redo() -> Bool {
    guard history.redo() else { return false }
    comeBack()
    return true
  }

  private mutating func comeBack() {
    (goal, isRunning, failure, preset) = (history.present.steps, false, nil, nil)
  }

  mutating func restore() {
    if history.present == home, goal == home.steps { message = "this is where the page began" }
    history.record(home)
    comeBack()
    isRunning = home.isRunning
    if isRunning { goal = lastStep }
  }

  mutating func stepPreset(by steps: Int) {
    let count = TrainPreset.all.count
    let next = ((preset ?? (steps > 0 ? -1 : 0)) + steps + count) % count
    guard let spec = TrainPreset.all[next].spec(.standard) else { return }
    history.record(spec)
    comeBack()
    preset = next
    message = "example: \(TrainPreset.all[next].title); Space runs it"
  }
}

extension TrainPage.State {
  /// Trainings before their first step.
  fileprivate init(_ spec: TrainSpec) throws(LabError) {
    let (points, test) = (spec.data.training, spec.data.test)
    var runs: [TrainRun] = []
    for settings in spec.settings(for: points) {
      runs.append(TrainRun(try Training(settings, data: points, test: test)))
    }
    self.init(core: spec.core, plane: Plane(around: points), runs: runs, layer: -1)
  }

  /// Takes steps until the goal, one of each training after the other, as long as there is time.
  fileprivate mutating func learn(to goal: Int, isLate: () -> Bool) {
    while steps < goal, goesOn {
      for index in runs.indices { runs[index].training.step(1) }
      if isLate() { return }
    }
  }

  fileprivate mutating func look(at layer: Int) {
    self.layer = layer
    for index in runs.indices { runs[index].look(plane, layer: layer) }
  }
}
