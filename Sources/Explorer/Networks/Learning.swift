import NetworkLab
import ViewSpec

/// A description of something that learns in steps.
protocol LearningSpec: ViewContent {
  /// What it is made of, without how far it is and what is looked at.
  var core: Self { get }
  /// How many steps have been taken.
  var steps: Int { get set }
  /// Whether it runs as it opens.
  var isRunning: Bool { get set }
  /// How many steps can have been taken.
  static var stepLimits: ClosedRange<Int> { get }
  /// The step at which a run ends that begins after so many.
  func runEnd(after steps: Int) -> Int
}

/// Something that learns in steps, with what is drawn of it.
protocol Learner: Sendable {
  associatedtype Spec: LearningSpec

  /// It before its first step; nothing has been looked at.
  init(_ spec: Spec) throws(LabError)
  /// What it is made of.
  var core: Spec { get }
  /// The steps that it has taken.
  var steps: Int { get }
  /// Whether it can take another.
  var goesOn: Bool { get }
  /// Takes a step.
  mutating func step()
  /// Whether that which a description wants to show has been looked at.
  func hasLooked(at spec: Spec) -> Bool
  /// Looks at what a description wants to show.
  mutating func look(at spec: Spec)
}

/// What is asked for with its past, and how far it has been learned.
///
/// The same settings give the same numbers, so a changed setting is tried at once: what learns begins anew
/// and takes as many steps as it had.
struct Learning<State: Learner>: Sendable {
  typealias Spec = State.Spec

  /// What is asked for, with its past.
  private(set) var history: History<Spec>
  /// What it began with.
  private let home: Spec
  /// How many steps shall be taken.
  private(set) var goal: Int
  /// Whether a run is under way.
  private(set) var isRunning: Bool
  /// What is shown: the latest that has been learned, be it wanted or not; nil before the first look.
  private(set) var state: State?
  /// Why there is no such network.
  private(set) var failure: LabError?
  /// How often it went back. What was begun before that is not wanted any more.
  private var beginning = 0
  /// Whether what is shown is from an earlier beginning.
  private var isOutdated = false

  init(_ spec: Spec) {
    (history, home, goal, isRunning) = (History(spec), spec, spec.steps, spec.isRunning)
    if isRunning { goal = spec.runEnd(after: spec.steps) }
  }

  /// What is asked for, and how far it is.
  var spec: Spec {
    var spec = history.present
    let steps = current?.steps ?? (isRunning ? 0 : goal)
    spec.steps = min(steps, Spec.stepLimits.upperBound)
    spec.isRunning = isRunning
    return spec
  }

  /// What is shown, if it is what is asked for.
  var current: State? {
    guard !isOutdated, let state, state.core == history.present.core else { return nil }
    return state
  }

  // MARK: Work

  /// What became of work.
  private struct Result: Sendable {
    var beginning: Int
    var core: Spec
    var state: Swift.Result<State, LabError>
  }

  /// The learning and the look that are wanted.
  var work: Work? {
    guard failure == nil else { return nil }
    let (spec, goal, beginning, from) = (history.present, goal, beginning, current)
    if let from, from.hasLooked(at: spec), from.steps >= goal || !from.goesOn { return nil }
    let id = "\(ViewSpec(spec)) \(beginning) \(from?.steps ?? -1) \(goal)"
    return Work(id) { isLate in
      let state = Swift.Result { () throws(LabError) in
        var state = if let from { from } else { try State(spec) }
        while state.steps < goal, state.goesOn {
          state.step()
          if isLate() { break }
        }
        state.look(at: spec)
        return state
      }
      return Result(beginning: beginning, core: spec.core, state: state)
    }
  }

  /// Takes what was learned, unless something else is asked for by now; false if it is no learning of this
  /// kind.
  mutating func take(_ value: any Sendable) -> Bool {
    guard let new = value as? Result else { return false }
    guard new.beginning == beginning, new.core == history.present.core else { return true }
    switch new.state {
    case .failure(let error): fail(error)
    case .success(let state):
      (self.state, isOutdated) = (state, false)
      // A person may have paused meanwhile.
      if !isRunning { goal = max(goal, state.steps) }
      if state.steps >= goal || !state.goesOn { isRunning = false }
    }
    return true
  }

  // MARK: Running

  /// Runs to the next end.
  mutating func run() {
    goal = history.present.runEnd(after: current?.steps ?? 0)
    isRunning = true
  }

  /// Stays where it is.
  mutating func pause() { (isRunning, goal) = (false, current?.steps ?? 0) }

  /// Goes on from so many steps to so many, and no further.
  mutating func advance(to end: (Int) -> Int) {
    goal = end(current?.steps ?? goal)
    isRunning = false
  }

  /// Goes back to before the first step; false if it is there.
  mutating func rewind() -> Bool {
    defer { stay(at: 0) }
    return goal > 0 || isRunning
  }

  /// Shall have taken so many steps and no more.
  private mutating func stay(at steps: Int) {
    (goal, isRunning, failure) = (steps, false, nil)
    // Nothing unlearns: with fewer steps it begins anew.
    beginning += 1
    isOutdated = (current?.steps ?? 0) > steps || isOutdated
  }

  // MARK: Changing

  /// Asks for something else, which learns as far as the last one had.
  mutating func change(to changed: Spec) {
    guard changed.core != history.present.core else { return history.amend(changed) }
    remember()
    let steps = history.present.steps
    history.record(changed)
    failure = nil
    goal = isRunning ? changed.runEnd(after: 0) : steps
  }

  /// Completes what is asked for, as far as it shall come.
  mutating func complete(_ body: (inout Spec) -> Void) {
    var completed = history.present
    body(&completed)
    history.amend(completed)
    if isRunning { goal = completed.runEnd(after: 0) }
  }

  /// There is no such network.
  mutating func fail(_ error: LabError) { (failure, isRunning) = (error, false) }

  /// Asks for something else, with the steps that it says.
  mutating func show(_ other: Spec) {
    remember()
    history.record(other)
    stay(at: other.steps)
    if other.isRunning { run(from: other) }
  }

  /// Goes back to what it began with; false if it is there.
  mutating func restore() -> Bool {
    defer { show(home) }
    return history.present.core != home.core || goal != home.steps
  }

  /// Goes back one change; false if there is none.
  mutating func undo() -> Bool {
    remember()
    guard history.undo() else { return false }
    stay(at: history.present.steps)
    return true
  }

  /// Takes the last undo back; false if there is none.
  mutating func redo() -> Bool {
    remember()
    guard history.redo() else { return false }
    stay(at: history.present.steps)
    return true
  }

  /// Notes how far it is, so that undo comes back to that.
  private mutating func remember() {
    var present = history.present
    present.steps = spec.steps
    history.amend(present)
  }

  private mutating func run(from spec: Spec) {
    goal = spec.runEnd(after: spec.steps)
    isRunning = true
  }
}

extension TrainSpec: LearningSpec {
  /// The end of the last epoch, or that of as many epochs more.
  func runEnd(after steps: Int) -> Int {
    let run = epochs * stepsPerEpoch
    return (steps / run + 1) * run
  }
}

extension CNNSpec: LearningSpec {
  /// Two hundred steps later.
  func runEnd(after steps: Int) -> Int { steps + 200 }
}
