import ActivationMath
import Formula

extension StateValue {
  /// Values of a parameter of the one function that there is.
  func sweep(of functions: [Function]) throws(Diagnostic) -> PlotSpec.Sweep {
    guard let function = functions.first, functions.count == 1 else {
      throw mistake(
        .contradiction, "a sweep takes one function, not \(functions.count)",
        remedy: "leave the others out")
    }
    guard let (name, values) = pair(at: ":") else {
      throw malformed("there is no ':' between a parameter and its values")
    }
    let parameter = try name.parameter(among: function.profile.parameters)
    let parts = values.parts(at: ",")
    guard parts.count <= PlotSpec.capacity else {
      throw parts[PlotSpec.capacity].mistake(
        .tooLarge, "a sweep has at most \(PlotSpec.capacity) values, not \(parts.count)",
        remedy: "leave the others out")
    }
    let numbers = try parts.map { part throws(Diagnostic) in
      try part.value(of: parameter, in: function)
    }
    return PlotSpec.Sweep(parameter: parameter.name, values: numbers)
  }

  /// A value that a parameter of a function can have beside the others.
  private func value(of parameter: Parameter, in function: Function) throws(Diagnostic) -> Double {
    let value = try named(parameter.name).number(for: parameter)
    var member = function
    if let index = function.profile.parameters.firstIndex(of: parameter) {
      member.arguments[index] = value
    }
    if let conflict = member.conflict {
      throw mistake(.outOfRange, "\(member.notation): \(conflict)", remedy: "")
    }
    return value
  }
}

extension ValueForm<PlotSpec.Input> {
  /// `normal(0, 1)` or `uniform(-1, 1)`
  static let input = ValueForm("normal(M, S) or uniform(A, B)") { value throws(Diagnostic) in
    guard let (name, arguments) = value.call, arguments.count == 2 else {
      throw value.malformed("'\(value.source)' is no distribution")
    }
    switch name {
    case "normal":
      return .normal(
        mean: try arguments[0].number(),
        deviation: try arguments[1].named("deviation").number(in: .positive))
    case "uniform":
      let (lower, upper) = (try arguments[0].number(), try arguments[1].number())
      guard lower < upper else {
        throw arguments[1].mistake(
          .outOfRange, "uniform(A, B) ends above where it begins",
          remedy: "write the smaller end first")
      }
      return .uniform(lower...upper)
    default: throw value.unknown(name, among: ["normal", "uniform"])
    }
  } write: { input in
    switch input {
    case .normal(let mean, let deviation):
      "normal(\(NumberText.exact(mean)), \(NumberText.exact(deviation)))"
    case .uniform(let range):
      "uniform(\(NumberText.exact(range.lowerBound)), \(NumberText.exact(range.upperBound)))"
    }
  }
}

extension ValueForm<PlotSpec.Difference> {
  /// Two functions of one number.
  static let difference = ValueForm("FUNCTION,FUNCTION") { value throws(Diagnostic) in
    let parts = value.parts(at: ",")
    guard parts.count == 2 else {
      throw value.malformed("a difference takes two functions, not \(parts.count)")
    }
    let functions = try parts.map { part throws(Diagnostic) in
      let function = try part.function()
      if let objection = PlotSpec.objection(to: function, at: part) { throw objection }
      return function
    }
    return PlotSpec.Difference(functions[0], minus: functions[1])
  } write: {
    "\(Quotation.reference($0.minuend)),\(Quotation.reference($0.subtrahend))"
  }
}

extension ValueForm<PlotSpec.Chain> {
  /// `20`, or with a weight `20:1.5`
  static let chain = ValueForm("LAYERS[:WEIGHT]") { value throws(StateMistake) in
    guard let (layers, weight) = value.pair(at: ":") else {
      return PlotSpec.Chain(layers: try value.integer(in: PlotSpec.layers))
    }
    return PlotSpec.Chain(
      layers: try layers.integer(in: PlotSpec.layers),
      weight: try weight.named("the weight").number())
  } write: { chain in
    "\(chain.layers)" + (chain.weight == 1 ? "" : ":\(NumberText.exact(chain.weight))")
  }
}
