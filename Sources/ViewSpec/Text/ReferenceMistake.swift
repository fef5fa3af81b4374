import ActivationMath
import Formula

/// A mistake in a reference to a function, with its place in the line.
struct ReferenceMistake {
  private let error: ReferenceError
  /// The reference, without quotation marks.
  private let text: String
  /// The column at which it begins in the line.
  private let place: Int

  init(_ error: ReferenceError, text: String, place: Int) {
    (self.error, self.text, self.place) = (error, text, place)
  }

  /// The finding for the reference in a part of a line.
  func diagnostic(in line: StateLine, _ whole: Range<Int>) -> Diagnostic {
    let meant = meant.clamped(to: whole)
    if case .syntax(_, let problem) = error {
      return line.mistake(
        kind, meant, problem, "a reference looks like relu or elu(alpha=0.5)")
    }
    return line.mistake(kind, meant.isEmpty ? whole : meant, error.description, "")
  }

  private var kind: Diagnostic.Kind {
    switch error {
    case .syntax: .malformedValue
    case .unknownFunction, .noActivation: .unknownFunction
    case .call: .malformedValue
    case .unknownParameter: .unknownParameter
    case .outOfDomain, .conflict: .outOfRange
    case .tooManyArguments: .wrongArgumentCount
    case .duplicateArgument: .duplicate
    }
  }

  /// The part of the line that is meant; empty for the whole reference.
  private var meant: Range<Int> {
    switch error {
    case .syntax(let column, _):
      let scalars = text.prefix(column - 1).unicodeScalars.count
      return place + scalars..<place + min(scalars + 1, text.unicodeScalars.count)
    case .unknownFunction, .noActivation:
      let name = text.prefix { $0 != "(" }
      return place..<place + name.unicodeScalars.count
    case .unknownParameter(_, let name, _), .outOfDomain(_, let name, _, _): return range(of: name)
    case .duplicateArgument(_, let name): return range(of: name, isLast: true)
    case .tooManyArguments, .conflict, .call: return place..<place
    }
  }

  /// The range of a parameter's name in the parentheses; empty if it is not named, as in
  /// `elu(0.5)`.
  private func range(of parameter: String, isLast: Bool = false) -> Range<Int> {
    let arguments = text.drop { $0 != "(" }
    let found = arguments.ranges(of: parameter)
    guard let range = isLast ? found.last : found.first else { return place..<place }
    let start = place + text[..<range.lowerBound].unicodeScalars.count
    return start..<start + parameter.unicodeScalars.count
  }
}
