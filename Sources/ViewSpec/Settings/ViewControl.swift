package import ActivationMath
package import Formula

/// A slider on offer: `elu.alpha`, or a setting of the view itself such as `temperature`.
package struct ViewControl: Hashable, Sendable {
  /// The id of the function whose parameter it moves; nil for a setting of the view.
  package var function: String?
  /// The name of the parameter.
  package var parameter: String

  /// A slider for a parameter of a function, or for a setting of the view itself.
  package init(function: String?, parameter: String) {
    self.function = function
    self.parameter = parameter
  }

  /// The control as a line of state has it.
  package var text: String { (function.map { $0 + "." } ?? "") + parameter }

  /// Every slider that a view of the functions can offer.
  static func all(of functions: [Function], besides own: [String]) -> [ViewControl] {
    let controls = functions.map(\.profile).flatMap { profile in
      profile.parameters.map { ViewControl(function: profile.id, parameter: $0.name) }
    }
    return own.map { ViewControl(function: nil, parameter: $0) } + controls
  }
}

extension StateValue {
  /// A slider of one of the functions, or of the view itself.
  package func control(
    of functions: [Function], besides own: [String] = []
  ) throws(Diagnostic) -> ViewControl {
    let text = try text()
    let parts = text.replacing("'", with: "′").split(separator: ".", maxSplits: 1)
    let profile = functions.lazy.map(\.profile).first { parts.count == 2 && $0.id == parts[0] }
    if own.contains(text) { return ViewControl(function: nil, parameter: text) }
    if let profile, let parameter = profile.parameters.called(String(parts[1])) {
      return ViewControl(function: profile.id, parameter: parameter.name)
    }
    let known = ViewControl.all(of: functions, besides: own)
    throw unknownParameter(text, among: known.map(\.text))
  }

  /// A parameter by one of its names.
  package func parameter(among parameters: [Parameter]) throws(Diagnostic) -> Parameter {
    let text = try text()
    if let parameter = parameters.called(text) { return parameter }
    throw unknownParameter(text, among: parameters.map(\.name))
  }

  /// The name of a parameter of a function, or of the view itself.
  package func parameterName(
    among parameters: [Parameter], besides own: [String]
  ) throws(Diagnostic) -> String {
    let text = try text()
    if own.contains(text) { return text }
    if let parameter = parameters.called(text) { return parameter.name }
    throw unknownParameter(text, among: own + parameters.map(\.name))
  }

  private func unknownParameter(_ text: String, among names: [String]) -> Diagnostic {
    mistake(
      .unknownParameter, "the view has no parameter '\(text)'",
      remedy: names.isEmpty
        ? "its functions have none"
        : Self.remedy(
          for: text,
          among: names.reduce(into: []) { unique, name in
            if !unique.contains(name) { unique.append(name) }
          }))
  }
}

extension [Parameter] {
  /// The parameter of that name; else the first with such a symbol or such a spelling in a library.
  fileprivate func called(_ name: String) -> Parameter? {
    first { $0.name == name } ?? first { $0.symbol == name || $0.aliases.contains(name) }
  }
}
