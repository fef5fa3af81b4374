/// Why a reference such as `elu(alpha=0.5)` means nothing, with the remedy.
public enum ReferenceError: Error, Hashable, CustomStringConvertible {
  /// The text is not a reference; `column` counts characters from 1.
  case syntax(column: Int, problem: String)
  /// No function and no library spells it so; the nearest names, best first.
  case unknownFunction(name: String, suggestions: [String])
  /// The function has no such parameter; `known` is what it has, the nearest first.
  case unknownParameter(function: String, name: String, known: [String])
  /// The value makes no sense for the parameter; `requirement` follows "must be".
  case outOfDomain(function: String, parameter: String, value: Double, requirement: String)
  /// More values than the function has parameters.
  case tooManyArguments(function: String, given: Int, known: [String])
  /// A parameter is given twice.
  case duplicateArgument(function: String, name: String)
  /// Each value is fine, but not all of them together.
  case conflict(function: String, problem: String)
  /// A library itself would refuse the call, or Hillock cannot show what it does.
  case call(name: String, problem: String)
  /// The name is known and no activation; what it is follows "is".
  case noActivation(name: String, what: String)

  /// The mistake and its remedy in one line.
  public var description: String {
    let place = if case .syntax(let column, _) = self { "column \(column): " } else { "" }
    return place + [problem, remedy].compactMap(\.self).joined(separator: "; ")
  }

  /// The mistake alone, without its place.
  package var problem: String {
    switch self {
    case .syntax(_, let problem): problem
    case .unknownFunction(let name, _): "unknown function '\(name)'"
    case .unknownParameter(let function, let name, _): "\(function) has no parameter '\(name)'"
    case .outOfDomain(let function, let parameter, let value, let requirement):
      "\(parameter) of \(function) must be \(requirement), not \(NumberText.exact(value))"
    case .tooManyArguments(let function, let given, _):
      "\(given) values are too many for \(function)"
    case .duplicateArgument(let function, let name): "\(name) of \(function) is given twice"
    case .conflict(let function, let problem): "\(function): \(problem)"
    case .call(let name, let problem):
      problem.hasPrefix(":") ? name + problem : "\(name)() \(problem)"
    case .noActivation(let name, let what): "'\(name)' is no activation: it is \(what)"
    }
  }

  /// The remedy; nil where the mistake says what is wanted.
  package var remedy: String? {
    switch self {
    case .syntax: "a reference looks like relu or elu(alpha=0.5)"
    case .unknownFunction(_, let suggestions):
      suggestions.isEmpty
        ? "'hillock list' shows all of them"
        : "did you mean \(suggestions.joined(separator: ", "))?"
    case .unknownParameter(_, _, let known), .tooManyArguments(_, _, let known):
      known.isEmpty ? "it has no parameters" : "it takes \(known.joined(separator: ", "))"
    case .duplicateArgument: "keep one of the two values"
    case .noActivation: "'hillock list' shows the activations"
    case .outOfDomain, .conflict, .call: nil
    }
  }
}
