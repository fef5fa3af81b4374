import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

/// The live view of a lesson: one of the two instruments, set up as the lesson's author wants it.
enum LiveModel: Sendable {
  case explore(ExploreModel)
  case vectors(VectorsModel)

  /// Sets an instrument up as a lesson says; nil if the view shows nothing.
  init?(_ view: LiveView, catalogue: Catalogue) {
    switch view.subject {
    case .gate(let function):
      guard case .vector(let unit) = function else { return nil }
      var model = VectorsModel(heads: [Head("sigmoid"), Head("softmax")])
      model.gate = GateModel(unit)
      self = .vectors(model)
    case .plot(let functions):
      guard let model = ExploreModel(functions, in: view, catalogue: catalogue)
      else { return nil }
      self = .explore(model)
    case .vectors(let functions):
      self = .vectors(VectorsModel(functions, in: view))
    }
  }

  /// Takes one input; false if it means nothing to the instrument.
  mutating func update(_ input: Input) -> Bool {
    switch self {
    case .explore(var model):
      defer { self = .explore(model) }
      return model.update(input)
    case .vectors(var model):
      defer { self = .vectors(model) }
      return model.update(input)
    }
  }

  /// Whether something moves by itself.
  var isAnimating: Bool {
    switch self {
    case .explore(let model): model.isAnimating
    case .vectors(let model): model.isAnimating
    }
  }

  /// Whether a line is being typed, so that letters are text.
  var isTyping: Bool {
    switch self {
    case .explore(let model): model.prompt != nil
    case .vectors(let model): model.prompt != nil
    }
  }
}

extension ExploreModel {
  /// The Explore instrument as a lesson's view wants it; nil if no scalar function is named.
  init?(_ functions: [Function], in view: LiveView, catalogue: Catalogue) {
    let scalars = functions.compactMap(\.activation)
    guard let first = scalars.first else { return nil }
    self.init(catalogue: catalogue, function: first)
    kept = Array(scalars.dropFirst())
    derivatives = Derivatives(view.show)
    showsTangent = view.tangent
    isListHidden = true
    if case .normal(let mean, let deviation)? = view.input {
      input = InputDistribution(mean: mean, deviation: deviation)
    }
    let x = view.x ?? Self.homeRange
    self.view = History(Window(x: x, y: view.y, fitting: curves))
    place(probeAt: view.probe ?? probe)
  }
}

extension VectorsModel {
  /// The Vectors instrument as a lesson's view wants it.
  init(_ functions: [Function], in view: LiveView) {
    let logits = view.logits.map { logit in
      Logit(name: logit.name, value: logit.value, isTrue: view.targets.contains(logit.name))
    }
    self.init(
      logits: logits.isEmpty ? Preset.all[0].logits : logits, heads: functions.map { Head($0) })
    showsForces = view.forces
    temperature = view.temperature ?? 1
    shift = view.shift ?? 0
    jacobian = view.jacobian ? .belowBars : .hidden
  }
}
