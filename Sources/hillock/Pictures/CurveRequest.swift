import ActivationMath
import Plotting
import TerminalGrid

/// Curves that `plot` is asked for.
struct CurveRequest {
  let functions: [any Activation]
  let options: PictureOptions

  /// The usual range, where every function of the catalogue shows its shape.
  static let usualRange = -6.0...6.0

  /// The scene; what makes no sense together is refused with a remedy.
  func scene() throws -> any Scene {
    try refuseVectorOptions()
    guard functions.count <= Role.palette.count else {
      throw Failure.usage(
        "\(functions.count) functions are too many; a plot has room for \(Role.palette.count)")
    }
    let layers = try orders.map(curves)
    let tangents = try tangents()
    let cloud = try options.points.map { try PointTable(TextStream(path: $0)).cloud }
    guard options.stack else {
      var plot = plot(layers.flatMap { $0 } + tangents.curves)
      (plot.title, plot.marks, plot.cloud) = (title, tangents.marks, cloud)
      (plot.xLabel, plot.yLabel) = (options.xLabel, options.yLabel)
      return CurveScene(plot.scaled(by: options.log))
    }
    var plots = layers.map(plot)
    plots[0].curves += tangents.curves
    (plots[0].marks, plots[0].cloud) = (tangents.marks, cloud)
    // A height that is asked for is that of f; its derivatives have heights of their own.
    for index in plots.indices.dropFirst() { plots[index].y = nil }
    for (index, order) in orders.enumerated() { plots[index].title = caption(order) }
    plots[0].title = title ?? plots[0].title
    plots[0].yLabel = options.yLabel
    plots[plots.count - 1].xLabel = options.xLabel
    return CurveScene(PlotStack(plots.map { $0.scaled(by: options.log) }))
  }

  /// The caption of a stack's panel.
  private func caption(_ order: Order) -> String {
    let names = ["f, the value", "f′, the slope", "f″, the curvature"]
    guard functions.count == 1, let profile = functions.first?.profile else {
      return names[order.rawValue]
    }
    let formula = profile.derivativeFormula
    return order == .slope && !formula.isEmpty ? formula : names[order.rawValue]
  }

  private func refuseVectorOptions() throws {
    let name = functions.first?.profile.id ?? "it"
    if options.logits != nil || options.jacobian {
      throw Failure.usage(
        "\(options.logits == nil ? "--jacobian" : "--logits") is for functions of a whole vector, "
          + "such as softmax; \(name) has a curve: hillock plot \(name) --derivative")
    }
  }

  // MARK: Curves

  /// f, and what else is wanted; a stack without more is f above f′.
  private var orders: [Order] {
    let isAlone = options.stack && !options.second
    return [.value] + (options.derivative || isAlone ? [.slope] : [])
      + (options.second ? [.curvature] : [])
  }

  private func plot(_ curves: [Curve]) -> Plot {
    var plot = Plot(
      curves: curves, x: range, y: options.yRange?.range, showsPoints: options.landmarks)
    plot.showsLegend = true
    return plot
  }

  private var range: ClosedRange<Double> { options.window.range?.range ?? Self.usualRange }

  /// The curves of one order.
  private func curves(_ order: Order) throws -> [Curve] {
    guard let sweep = options.sweep else { return Curve.overlay(functions, orders: [order]) }
    let (function, parameter) = try swept(sweep)
    let family = Curve.family(
      of: function, parameter: parameter, values: sweep.values, order: order)
    let isAlone = options.stack || orders.count == 1
    return family.map { curve in
      var curve = curve
      if !isAlone, order != .value { curve.label += " " + order.symbol }
      return curve
    }
  }

  /// A single function's name and formula; several are told apart by their labels.
  private var title: String? {
    if let title = options.title { return title }
    guard functions.count == 1, var function = functions.first else { return nil }
    if let sweep = options.sweep, let (_, parameter) = try? swept(sweep) {
      function.arguments[parameter] = function.profile.parameters[parameter].default
    }
    return "\(function.notation)    \(function.profile.formula)"
  }

  // MARK: Sweep

  /// The function and the index of its parameter; every value must make sense.
  private func swept(_ sweep: ParameterValues) throws -> (any Activation, Int) {
    guard functions.count == 1, let function = functions.first else {
      throw Failure.usage("--sweep takes one function, not \(functions.count)")
    }
    let profile = function.profile
    let index = profile.parameters.firstIndex { $0.answers(to: sweep.name) }
    guard let index else {
      throw ReferenceError.unknownParameter(
        function: profile.id, name: sweep.name, known: profile.parameters.map(\.name))
    }
    guard sweep.values.count <= Role.palette.count else {
      throw Failure.usage(
        "\(sweep.values.count) values are too many; a sweep has room for \(Role.palette.count)")
    }
    try check(sweep.values, of: profile.parameters[index], at: index, of: function)
    return (function, index)
  }

  private func check(
    _ values: [Double], of parameter: Parameter, at index: Int, of function: any Activation
  ) throws {
    for value in values {
      guard parameter.domain.contains(value) else {
        throw ReferenceError.outOfDomain(
          function: function.profile.id, parameter: parameter.name, value: value,
          requirement: parameter.requirement)
      }
      var member = function
      member.arguments[index] = value
      if let problem = member.conflict {
        throw ReferenceError.conflict(function: member.notation, problem: problem)
      }
    }
  }

  // MARK: Tangent

  /// The tangents at the wanted place, and the points where they touch.
  private func tangents() throws -> (curves: [Curve], marks: [Mark]) {
    guard let x = options.tangent?.value else { return ([], []) }
    guard options.sweep == nil else {
      throw Failure.usage("--tangent and --sweep do not go together; leave one of them out")
    }
    guard range.contains(x) else {
      throw Failure.usage(
        "the tangent at \(NumberText.exact(x)) lies outside of the picture; --range widens it")
    }
    let isAlone = functions.count == 1
    let tangents = try functions.enumerated().map { index, function -> (Curve, Mark) in
      let role: Role = isAlone ? .probe : Role.palette[index]
      let curve = Curve.tangent(
        to: function, at: x, role: role, label: isAlone ? "tangent" : "\(function.notation) tangent"
      )
      guard let curve else {
        throw Failure.usage("\(function.notation) has no tangent at \(NumberText.exact(x))")
      }
      return (curve, Mark(.probe, at: Vertex(x, function.value(x)), role: role))
    }
    return (tangents.map(\.0), tangents.map(\.1))
  }
}
