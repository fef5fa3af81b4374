import ActivationMath
import NetworkLab
import Plotting
import ViewSpec

/// The page CNN as a value: what is asked for, and what a picture becomes on its way through.
struct CNNPage: LabPage {
  /// A training and one picture's way through it.
  struct State: Sendable {
    /// What it is made of.
    var core: CNNSpec
    var training: PictureTraining
    /// The picture that was sent through, by its number.
    var picture: Int
    var look: PictureLook
  }

  /// What is asked for, with its past.
  private(set) var history: History<CNNSpec>
  /// What the page began with.
  private let home: CNNSpec
  /// How far the training shall come.
  private(set) var goal: Int
  /// Whether it learns until the goal is moved.
  private(set) var isRunning: Bool
  /// How far it is; nil before the first look.
  private(set) var state: State?
  /// Why there is no such network.
  private(set) var failure: LabError?
  var message: String?

  /// The page with a network.
  init(_ spec: CNNSpec) {
    (history, home, goal, isRunning) = (History(spec), spec, spec.steps, spec.isRunning)
    if isRunning { goal = max(goal, 1) + Self.stretch }
  }

  /// The page as it opens: a narrow network of ReLU.
  init(_ catalogue: Catalogue) {
    self.init(CNNPreset.all[0].spec(catalogue) ?? CNNSpec([]))
    preset = 0
  }

  /// How many steps Space takes.
  static let stretch = 200

  /// What is asked for, and how far it is.
  var spec: CNNSpec {
    var spec = history.present
    let steps = isCurrent ? state?.training.steps ?? goal : goal
    spec.steps = min(steps, CNNSpec.stepLimits.upperBound)
    spec.isRunning = isRunning
    return spec
  }

  /// Whether what is shown is what is asked for.
  var isCurrent: Bool { state?.core == history.present.core }

  // MARK: Learning

  /// The learning and the look that are wanted.
  var work: Work? {
    guard failure == nil else { return nil }
    let (spec, goal) = (history.present, goal)
    let from = isCurrent ? state : nil
    if let from, from.picture == spec.picture, from.training.steps >= goal { return nil }
    let id = "\(ViewSpec(spec.core)) \(from?.training.steps ?? -1) \(goal) \(spec.picture)"
    return Work(id) { isLate in
      do throws(LabError) {
        guard let settings = spec.settings else { throw LabError("there is no function") }
        var training =
          if let from { from.training } else { try PictureTraining(settings) }
        while training.steps < goal {
          training.step()
          if isLate() { break }
        }
        let look = training.look(atPicture: UInt64(spec.picture))
        return Learned.done(
          State(core: spec.core, training: training, picture: spec.picture, look: look))
      } catch {
        return Learned.failed(spec.core, error)
      }
    }
  }

  /// What became of the learning.
  private enum Learned: Sendable {
    case done(State)
    case failed(CNNSpec, LabError)
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
      if !isRunning { goal = max(goal, new.training.steps) }
      if new.training.steps >= goal { isRunning = false }
    }
    return true
  }

  /// Runs, or pauses.
  mutating func toggleRun() {
    let done = isCurrent ? state?.training.steps ?? 0 : 0
    isRunning.toggle()
    goal = isRunning ? done + Self.stretch : done
  }

  /// Takes so many steps.
  mutating func advance(_ steps: Int) {
    goal = (isCurrent ? state?.training.steps ?? 0 : goal) + steps
    isRunning = false
  }

  /// Goes back to before the first step.
  mutating func rewind() {
    if goal == 0, !isRunning { message = "this is before the first step" }
    (goal, isRunning, state) = (0, false, nil)
  }

  // MARK: Changing

  /// Changes what is asked for; a changed network learns as far as the old one had.
  mutating func change(_ body: (inout CNNSpec) -> Void) {
    var changed = history.present
    body(&changed)
    guard changed.core != history.present.core else { return history.amend(changed) }
    goal = min(isRunning ? goal : spec.steps, CNNSpec.stepLimits.upperBound)
    history.record(changed)
    failure = nil
  }

  mutating func undo() -> Bool { comeBack(history.undo()) }
  mutating func redo() -> Bool { comeBack(history.redo()) }

  private mutating func comeBack(_ isDone: Bool) -> Bool {
    if isDone { (isRunning, failure) = (false, nil) }
    return isDone
  }

  mutating func restore() {
    if history.present == home, goal == home.steps { message = "this is where the page began" }
    history.record(home)
    (goal, isRunning, failure, state) = (home.steps, home.isRunning, nil, nil)
    if isRunning { goal += Self.stretch }
  }

  /// What is built by mistake, and the article's widths.
  mutating func stepPreset(by steps: Int) {
    let all = CNNPreset.all
    let next = ((preset ?? (steps > 0 ? -1 : 0)) + steps + all.count) % all.count
    guard let spec = all[next].spec(.standard) else { return }
    history.record(spec)
    (goal, isRunning, failure, preset) = (spec.steps, false, nil, next)
    message = "example: \(all[next].title); Space lets it learn"
  }

  private var preset: Int?

  /// What there is to notice in the example.
  var notice: String? {
    guard let preset, CNNPreset.all[preset].spec(.standard)?.core == history.present.core else {
      return nil
    }
    return CNNPreset.all[preset].notice
  }
}

/// A network for pictures that makes a point, with the sentence that says what to look at.
struct CNNPreset: Sendable {
  var title: String
  var line: String
  var notice: String

  /// The presets in the order of the keys.
  static let all = [
    CNNPreset(
      title: "a narrow network", line: "cnn: relu",
      notice: "ReLU makes about half of every map exactly 0, and pooling leaves a smaller picture; "
        + "k and j go through the layers."),
    CNNPreset(
      title: "no ReLU after the convolutions", line: "cnn: identity relu",
      notice: "Two convolutions without a bend between them are one convolution: nothing is 0, "
        + "and what is learned is learned by the hidden layer alone."),
    CNNPreset(
      title: "sigmoid instead of ReLU", line: "cnn: sigmoid",
      notice: "Every map lies between 0 and 1 and is nowhere 0; each sigmoid hands back a quarter "
        + "of the gradient at most, so that the loss falls late."),
    CNNPreset(
      title: "softmax before the loss", line: "cnn: relu | head=softmax_twice",
      notice: "The loss applies log-softmax to what is a softmax already: it cannot fall below "
        + "0.313, however sure the network is."),
    CNNPreset(
      title: "the article's widths", line: "cnn: relu | channels=32,64 | hidden=256",
      notice: "822 402 numbers, nearly all of them in the matrix behind the flattened maps."),
  ]

  /// What it shows.
  func spec(_ catalogue: Catalogue) -> CNNSpec? {
    (try? ViewSpec(parsing: line, catalogue: catalogue))?.content as? CNNSpec
  }
}

extension CNNPage {
  private static let parameters = [
    Parameter(
      "rate", meaning: "how far a step goes", default: 0.05, domain: .nonNegative,
      slider: .logarithmic(0.0001...1, stepsPerDecade: 10)),
    Parameter(
      "noise", meaning: "of the pictures", default: 0.2, domain: .nonNegative,
      slider: .linear(0...1, step: 0.05)),
    Parameter(
      "picture", meaning: "that goes through", default: 1, domain: .integer(in: 1...1000),
      slider: .linear(1...100, step: 1)),
    Parameter(
      "seed", meaning: "of weights and pictures", default: 1,
      domain: .integer(in: 0...(1 << 53)), slider: .linear(0...100, step: 1)),
  ]

  var sliders: [NamedSlider] {
    let spec = history.present
    let values = [
      spec.optimizer.rate, spec.noise, Double(spec.picture), Double(spec.seed),
    ]
    return zip(Self.parameters, values).map { NamedSlider(parameter: $0, value: $1) }
  }

  var chosen: Int {
    get { sliders.firstIndex { $0.name == history.present.parameter } ?? 0 }
    set {
      let name = sliders[newValue].name
      change { $0.parameter = name }
    }
  }

  mutating func set(_ name: String, to value: Double) {
    change { spec in
      spec.parameter = name
      switch name {
      case "rate": spec.optimizer.rate = value
      case "noise": spec.noise = value
      case "picture": spec.picture = Int(clamping: value)
      default: spec.seed = UInt64(max(0, value))
      }
    }
  }

  // MARK: For others

  /// What the sliders say, and what the training has come to.
  var bindings: [String: Double] {
    var bindings = Dictionary(uniqueKeysWithValues: sliders.map { ($0.name, $0.value) })
    guard isCurrent, let state, let recent = CNNReport(state: state).recent else {
      return bindings
    }
    (bindings["loss"], bindings["accuracy"]) = (recent.loss, recent.accuracy)
    return bindings
  }

  /// The maps of the layer that is looked at, and the losses.
  var scene: SceneGrid? { state.map { CNNReport(state: $0).scene(spec) } }
}
