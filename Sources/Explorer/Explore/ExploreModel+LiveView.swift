import ActivationMath
import LessonKit
import Plotting

extension ExploreModel {
  /// The Explore instrument as a lesson's view wants it; nil if no scalar function is named.
  ///
  /// The function whose sliders are offered stands in front, so that the keys move it.
  init?(showing view: LiveView, in context: Context) {
    guard case .plot(let functions) = view.subject else { return nil }
    let scalars = functions.compactMap(\.activation)
    let offered = Set(view.controls.compactMap(\.function))
    let front = scalars.firstIndex { offered.contains($0.profile.id) } ?? 0
    guard scalars.indices.contains(front) else { return nil }
    self.init(catalogue: context.catalogue, function: scalars[front])
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
