import ActivationMath
import Plotting
import ViewSpec

extension ExploreModel {
  /// Explore as a description has it; nil if that is no plot.
  ///
  /// The function whose sliders are offered stands in front, so that the keys move it.
  init?(showing spec: ViewSpec, in context: Context) {
    guard let plot = spec.content as? PlotSpec else { return nil }
    let scalars = plot.activations
    let offered = Set(plot.controls.compactMap(\.function))
    let front = scalars.firstIndex { offered.contains($0.profile.id) } ?? 0
    guard scalars.indices.contains(front) else { return nil }
    self.init(catalogue: context.catalogue, function: scalars[front])
    kept = scalars.enumerated().filter { $0.offset != front }.map(\.element)
    derivatives = Derivatives(plot.shown.compactMap(\.order))
    lens = Lens(plot, derivatives: derivatives)
    comparison.isFocused = plot.isFocused
    showsTangent = plot.showsTangent
    (isListHidden, isPane) = (context.isPane, context.isPane)
    input = plot.input.map(InputDistribution.init)
    parameter = parameters.firstIndex { $0.name == plot.parameter } ?? 0
    // The curves that are sampled over the window need the window first.
    windows = History(Window(x: plot.x, fitting: curves))
    windows = History(Window(x: plot.x, y: plot.y, fitting: curves, reach: reach))
    place(probeAt: plot.probe)
  }

  /// The screen's state.
  var spec: ViewSpec? {
    var plot = PlotSpec(([function] + kept).map { .scalar($0) })
    plot.x = viewport.x
    let fitted = Window(x: viewport.x, fitting: curves, reach: reach)
    plot.y = windows.present == fitted ? nil : viewport.y
    plot.isFocused = comparison.isFocused && !kept.isEmpty
    plot.shown =
      orders.map(PlotSpec.Shown.init) + (lens.showsParameterSlope ? [.parameter] : [])
    let home = min(max(PlotSpec.homeProbe, viewport.x.lowerBound), viewport.x.upperBound)
    plot.probe = probe == home ? PlotSpec.homeProbe : probe
    plot.showsTangent = showsTangent
    plot.input = input?.spec
    plot.parameter = parameter == 0 ? nil : selectedParameter?.name
    lens.describe(in: &plot)
    return ViewSpec(plot)
  }

  /// Shows another x range, y fitted to the curves; as a step that can be undone, or from the start.
  mutating func look(at x: ClosedRange<Double>, recording: Bool = false) {
    let window = Window(x: x, fitting: curves, reach: reach)
    if recording { windows.record(window) } else { windows = History(window) }
    place(probeAt: probe)
  }
}

extension Lens {
  /// The settings of a description that no key makes.
  fileprivate init(_ plot: PlotSpec, derivatives: Derivatives) {
    let offers = plot.controls.compactMap { control in
      control.function.map { Offer(function: $0, parameter: control.parameter) }
    }
    self.offers = offers.isEmpty ? nil : Set(offers)
    let orders = plot.shown.compactMap(\.order)
    self.orders = orders == derivatives.orders ? nil : orders
    showsParameterSlope = plot.shown.contains(.parameter)
    if case .scalar(let minuend)? = plot.difference?.minuend,
      case .scalar(let subtrahend)? = plot.difference?.subtrahend
    {
      difference = (minuend, subtrahend)
    }
    gap = plot.gap
    isSingle = plot.precision == .float || plot.naive != nil
    naive = plot.naive
    chain = plot.chain
    annotations = plot.annotations.map { Annotation(x: $0.x, y: $0.y, text: $0.text) }
    showsPoints = plot.showsPoints
    isStacked = plot.isStacked
    sweep = plot.sweep
  }

  /// Says the same in a description.
  fileprivate func describe(in plot: inout PlotSpec) {
    plot.controls = (offers ?? []).map {
      ViewControl(function: $0.function, parameter: $0.parameter)
    }.sorted { $0.text < $1.text }
    plot.difference = difference.map {
      PlotSpec.Difference(.scalar($0.minuend), minus: .scalar($0.subtrahend))
    }
    plot.gap = gap
    plot.precision = isSingle && naive == nil ? .float : .double
    plot.naive = naive
    plot.chain = chain
    plot.annotations = annotations.map {
      PlotSpec.Annotation(x: $0.x, y: $0.y, text: $0.text)
    }
    (plot.showsPoints, plot.isStacked, plot.sweep) = (showsPoints, isStacked, sweep)
  }
}

extension PlotSpec.Shown {
  /// A derivative by x.
  fileprivate init(_ order: Order) { self = Self.derivatives(2)[order.rawValue] }
}

extension InputDistribution {
  fileprivate init(_ input: PlotSpec.Input) {
    switch input {
    case .normal(let mean, let deviation): self.init(mean: mean, deviation: deviation)
    case .uniform(let range): self.init(uniform: range)
    }
  }
}

extension Derivatives {
  /// The smallest set that has every order asked for.
  init(_ orders: some Sequence<Order>) {
    self =
      orders.contains(.curvature) ? .slopeAndCurvature : orders.contains(.slope) ? .slope : .none
  }
}
