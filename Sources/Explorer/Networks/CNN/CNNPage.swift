import ActivationMath
import NetworkLab
import Plotting
import ViewSpec

/// The page CNN as a value: what is asked for, and what a picture becomes on its way through.
struct CNNPage: LearningPage {
  var learning: Learning<State>
  var examples: Examples<CNNSpec>
  var message: String?

  /// The page as it opens: a narrow network of ReLU.
  init(_ catalogue: Catalogue) {
    self.init(Self.allExamples[0].content(catalogue) ?? CNNSpec([]), isExample: true)
  }

  /// The page with a network.
  init(_ spec: CNNSpec) { self.init(spec, isExample: false) }

  private init(_ spec: CNNSpec, isExample: Bool) {
    learning = Learning(spec)
    examples = Examples(Self.allExamples, showsFirst: isExample)
  }

  static let runHint = "Space lets it learn"

  // MARK: Learning

  mutating func take(_ value: any Sendable) -> Bool { learning.take(value) }

  mutating func toggleRun() {
    if learning.isRunning { learning.pause() } else { learning.run() }
  }

  /// Why nobody wants to wait for the end of a run; nil if that is soon there.
  var tooLong: String? {
    let spec = history.present
    do throws(LabError) {
      try spec.settings?.checkLive(steps: spec.runEnd(after: spec.steps))
      return nil
    } catch {
      return error.description
    }
  }

  /// Takes so many steps.
  mutating func advance(_ steps: Int) { learning.advance { $0 + steps } }

  // MARK: Changing

  /// Changes what is asked for; a changed network learns as far as the old one had.
  mutating func change(_ body: (inout CNNSpec) -> Void) {
    var changed = history.present
    body(&changed)
    if changed.core != history.present.core { examples.leave() }
    learning.change(to: changed)
  }

  // MARK: For others

  /// What the sliders say, and what the training has come to.
  var bindings: [String: Double] {
    var bindings = Dictionary(uniqueKeysWithValues: sliders.map { ($0.name, $0.value) })
    guard let state = learning.current, let recent = CNNReport(state: state).recent else {
      return bindings
    }
    (bindings["loss"], bindings["accuracy"]) = (recent.loss, recent.accuracy)
    return bindings
  }

  /// The maps of the layer that is looked at, and the losses.
  var scene: SceneGrid? { state.map { CNNReport(state: $0).scene(spec) } }
}

extension CNNPage {
  /// A training and one picture's way through it.
  struct State: Learner {
    let core: CNNSpec
    private(set) var training: PictureTraining
    /// The picture that was sent through, by its number.
    private(set) var picture: Int
    private(set) var look: PictureLook

    init(_ spec: CNNSpec) throws(LabError) {
      guard let settings = spec.settings else { throw LabError("there is no function") }
      (core, picture) = (spec.core, spec.picture)
      training = try PictureTraining(settings)
      look = training.look(atPicture: UInt64(spec.picture))
    }

    var steps: Int { training.steps }

    /// No loss of a few pictures ends it.
    var goesOn: Bool { true }

    mutating func step() { training.step() }

    func hasLooked(at spec: CNNSpec) -> Bool { picture == spec.picture }

    mutating func look(at spec: CNNSpec) {
      picture = spec.picture
      look = training.look(atPicture: UInt64(picture))
    }
  }
}
