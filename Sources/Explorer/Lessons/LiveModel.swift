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
  ///
  /// The function whose sliders are offered stands in front, so that the keys move it.
  init?(_ functions: [Function], in view: LiveView, catalogue: Catalogue) {
    let scalars = functions.compactMap(\.activation)
    let offered = Set(view.controls.compactMap(\.function))
    let front = scalars.firstIndex { offered.contains($0.profile.id) } ?? 0
    guard scalars.indices.contains(front) else { return nil }
    self.init(catalogue: catalogue, function: scalars[front])
    kept = scalars.enumerated().filter { $0.offset != front }.map(\.element)
    derivatives = Derivatives(view.show)
    lens = Lens(view, derivatives: derivatives)
    showsTangent = view.tangent
    isListHidden = true
    switch view.input {
    case .normal(let mean, let deviation)?:
      input = InputDistribution(mean: mean, deviation: deviation)
    case .uniform(let range)?: input = InputDistribution(uniform: range)
    case nil: break
    }
    let x = view.x ?? Self.homeRange
    // The curves that are sampled over the window need the window first.
    self.view = History(Window(x: x, fitting: curves))
    self.view = History(Window(x: x, y: view.y, fitting: curves))
    place(probeAt: view.probe ?? probe)
  }
}

extension Lens {
  /// What a lesson's view asks for besides.
  fileprivate init(_ view: LiveView, derivatives: Derivatives) {
    let offers = view.controls.compactMap { control in
      control.function.map { Offer(function: $0, parameter: control.parameter) }
    }
    self.offers = offers.isEmpty ? nil : Set(offers)
    orders = view.show == derivatives.orders ? nil : view.show
    showsParameterSlope = view.showsParameterSlope
    if let minuend = view.difference?.minuend.activation,
      let subtrahend = view.difference?.subtrahend.activation
    {
      difference = (minuend, subtrahend)
    }
    gap = view.gap
    isSingle = view.precision == .float
    layers = view.chain ?? layers
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
    jacobian = view.jacobian ? .always : .hidden
    let names = view.controls.filter { $0.function == nil }.map(\.parameter)
    let places = Self.parameters.indices.filter { names.contains(Self.parameters[$0].name) }
    if !places.isEmpty { (offered, parameter) = (places, places[0]) }
  }
}
