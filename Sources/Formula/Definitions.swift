package import ActivationMath

/// The definitions of a text, one to a line; `#` begins a comment.
///
///     # Swoosh
///     swoosh(x; beta = 1 in 0.1...10) = x * sigmoid(beta * x)
///     bump(x; a = 0.5) = where(x > 0, x, a * expm1(x))
///
/// A formula is made of numbers, x, the parameters, `+ - * / ^`, comparisons, `and or not`,
/// `where(c, a, b)` or `c ? a : b`, the functions and constants of the language, every scalar function
/// of the catalogue by any of its names, and definitions further up; primes differentiate:
/// `gelu''(x)`. A wrong line does not spoil the others.
package struct Definitions: Sendable {
  /// The definitions that were understood, in the order of the text.
  package private(set) var definitions: [Definition] = []
  /// The mistakes in the others, in the order of the text.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads a text, such as a file of functions, whose formulas may use the catalogue's functions.
  package init(parsing text: String, catalogue: Catalogue) {
    var reader = DefinitionReader(lines: text.lines.map(String.init), catalogue: catalogue)
    reader.read()
    definitions = reader.definitions
    diagnostics = reader.diagnostics
  }

  /// The definitions of a text without mistakes.
  ///
  /// - Throws: everything that is wrong with it.
  package static func parse(
    _ text: String, catalogue: Catalogue
  ) throws(Diagnostics) -> [Definition] {
    let all = Definitions(parsing: text, catalogue: catalogue)
    guard all.diagnostics.isEmpty else { throw Diagnostics(all: all.diagnostics) }
    return all.definitions
  }
}

extension Catalogue {
  /// This catalogue with the definitions after its own functions; a later one of a name wins.
  package func adding(_ definitions: [Definition], family: Family = .custom) -> Catalogue {
    adding(definitions.map { .scalar(FormulaActivation($0, family: family)) })
  }
}
