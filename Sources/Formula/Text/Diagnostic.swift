/// One thing that is wrong with a formula or a line of state: where, what, and the remedy.
package struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of mistake.
  package enum Kind: String, CaseIterable, Sendable {
    /// A character that no formula contains.
    case strayCharacter
    /// An operator of another language, such as `**` or `&&`.
    case foreignOperator
    /// Digits that make no number, or one too large.
    case malformedNumber
    /// A number, a name or a parenthesis is missing here.
    case missingOperand
    /// Two values side by side: `2x`.
    case missingOperator
    /// An opening parenthesis without its partner.
    case unclosedParenthesis
    /// A closing parenthesis without its partner.
    case strayParenthesis
    /// Text after the end of the formula.
    case strayText
    /// A `?` without its `:`.
    case incompleteChoice
    /// A name that is no number here.
    case unknownName
    /// A name that is no function.
    case unknownFunction
    /// A parameter that the function does not have.
    case unknownParameter
    /// Too few or too many arguments.
    case wrongArgumentCount
    /// An argument or a parameter given twice.
    case duplicate
    /// A parameter's value outside its domain, or its default outside its range.
    case outOfRange
    /// A number used like a function: `x(2)`, `pi(3)`.
    case notAFunction
    /// A function used like a number: `sigmoid + 1`.
    case missingArguments
    /// A function of a whole vector, such as softmax.
    case vectorFunction
    /// A definition that uses itself.
    case recursion
    /// A definition that uses one further down.
    case laterDefinition
    /// A name that belongs to the language.
    case reservedName
    /// A first half that is not `name(x; parameter = default)`.
    case malformedDefinition
    /// `=` inside a formula.
    case strayEquals
    /// A parameter of a function of the catalogue that depends on x.
    case variableParameter
    /// A derivative that nobody knows: of `min`, or of too high an order.
    case noDerivative
    /// Nested, long or costly beyond the bounds.
    case tooLarge
    /// A line of state that begins with a word for no view.
    case unknownView
    /// A setting that the view does not have.
    case unknownSetting
    /// A value that its setting cannot read.
    case malformedValue
    /// Two settings, each fine, that do not go together.
    case contradiction
  }

  /// The kind of mistake.
  package var kind: Kind
  /// The line in the source, from 1.
  package var line: Int
  /// The column of the first character meant, from 1.
  package var column: Int
  /// How many characters are meant, at least 1.
  package var length: Int
  /// The message, in a few words.
  package var message: String
  /// The remedy; empty where the message says it already.
  package var remedy: String
  /// The line itself.
  package var source: String

  /// `2:7: error: unknown function 'sigmod'; did you mean sigmoid?`
  package var description: String { "\(line):\(column): error: \(text)" }

  /// The message and the remedy: `unknown function 'sigmod'; did you mean sigmoid?`
  package var text: String { remedy.isEmpty ? message : "\(message); \(remedy)" }

  /// The message, the line, and a caret under the place.
  ///
  ///     functions.hillock:2:7: error: unknown function 'sigmod'; did you mean sigmoid?
  ///       f(x) = sigmod(x)
  ///              ^~~~~~
  package func rendered(path: String = "") -> String {
    let place = path.isEmpty ? "" : path + ":"
    let blank = source.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let mark = "^" + String(repeating: "~", count: length - 1)
    return "\(place)\(description)\n  \(source)\n  \(blank)\(mark)"
  }
}

extension Diagnostic {
  /// A mistake in a text of one line.
  package init(
    _ kind: Kind, column: Int, length: Int, _ message: String, remedy: String, source: String
  ) {
    self.init(
      kind: kind, line: 1, column: column, length: length, message: message, remedy: remedy,
      source: source)
  }
}

/// Everything that is wrong with a text, in the order of the text.
package struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
  /// The findings; never empty.
  package var all: [Diagnostic]

  /// Findings in the order of the text; at least one.
  package init(all: [Diagnostic]) { self.all = all }

  /// One line for each.
  package var description: String { all.map(\.description).joined(separator: "\n") }
}
