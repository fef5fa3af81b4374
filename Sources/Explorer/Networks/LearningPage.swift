import NetworkLab
import ViewSpec

/// A page on which something learns.
protocol LearningPage: LabPage {
  associatedtype State: Learner

  /// What is asked for, and how far that is.
  var learning: Learning<State> { get set }
  /// Its examples.
  var examples: Examples<State.Spec> { get set }
  /// The key that lets an example learn, in a phrase.
  static var runHint: String { get }
  /// Runs, or pauses.
  mutating func toggleRun()
}

extension LearningPage {
  /// What is asked for, with its past.
  var history: History<State.Spec> { learning.history }

  /// What is asked for, and how far it is.
  var spec: State.Spec { learning.spec }

  /// What is shown; nil before the first look.
  var state: State? { learning.state }

  /// Whether a run is under way.
  var isRunning: Bool { learning.isRunning }

  /// Why there is no such network.
  var failure: LabError? { learning.failure }

  /// What there is to notice in the example.
  var notice: String? { examples.shown?.notice }

  var work: Work? { learning.work }

  /// Runs to the end, whatever it does now.
  mutating func runToEnd() {
    if !learning.isRunning { toggleRun() }
  }

  /// Goes back to before the first step.
  mutating func rewind() {
    if !learning.rewind() { message = "this is before the first step" }
  }

  /// Shows something else, as far as it says.
  mutating func show(_ spec: State.Spec) {
    examples.leave()
    learning.show(spec)
  }

  mutating func undo() -> Bool {
    examples.leave()
    return learning.undo()
  }

  mutating func redo() -> Bool {
    examples.leave()
    return learning.redo()
  }

  mutating func restore() {
    examples.leave()
    if !learning.restore() { message = "this is where the page began" }
  }

  mutating func stepExample(by steps: Int) {
    guard let spec = examples.step(by: steps) else { return }
    learning.show(spec)
    message = examples.shown.map { "example: \($0.title); \(Self.runHint)" }
  }
}
