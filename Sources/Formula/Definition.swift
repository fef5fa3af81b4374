package import ActivationMath

/// An activation that somebody has written: `swoosh(x; beta = 1 in 0.1...10) = x*sigmoid(beta*x)`.
package struct Definition: Sendable {
  /// The name by which it is called.
  package let name: String
  /// The parameters in the order in which they are written.
  package let parameters: [Parameter]
  /// The formula as it was written, after the `=`.
  package let body: String
  /// The whole definition as it was written, without blanks at its ends and without its comment.
  package let source: String
  /// The comment lines directly above it, without `#`.
  package let comment: [String]
  /// Its line in the source, from 1.
  package let line: Int

  let formula: DerivedFormula

  /// The function with its default parameters.
  package var activation: FormulaActivation { FormulaActivation(self) }
}

extension Definition: Hashable {
  /// Whether both are written alike, comments included.
  package static func == (left: Definition, right: Definition) -> Bool { left.text == right.text }

  /// Feeds what is written into the hasher.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Definition {
  /// The documentation: the comment gives the title, the purpose and the source.
  ///
  ///     # Smish
  ///     # Wang, Ren & Wang (2022): Smish: A Novel Activation Function for Deep Learning Methods
  ///     smish(x) = x*tanh(log1p(sigmoid(x)))
  ///
  /// The first line is the title, lines of the form *authors (year): title* are sources, the rest is
  /// the purpose. Without a comment the name is the title.
  func profile(family: Family) -> Profile {
    let lines = comment.filter { !$0.isEmpty }
    let notes = lines.dropFirst().map { (line: $0, source: Source(parsing: $0)) }
    let prose = notes.filter { $0.source == nil }.map(\.line)
    return Profile(
      id: name, title: title, family: family, formula: "f(x) = \(body)",
      derivativeFormula: "f′ and f″ by exact differentiation", parameters: parameters,
      purpose: prose.isEmpty && family == .custom
        ? "A formula of your own." : prose.joined(separator: " "),
      sources: notes.compactMap(\.source))
  }
}

extension Definition {
  /// The first line of the comment, else the name.
  var title: String { comment.first { !$0.isEmpty } ?? name }
}

extension Source {
  /// Reads `authors (year): title. identifier`; nil for anything else.
  init?(parsing line: String) {
    guard let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")"),
      let year = Int(line[line.index(after: open)..<close]), (1900...2100).contains(year),
      line[line.index(after: close)...].hasPrefix(":")
    else { return nil }
    let authors = line[..<open].split(separator: " ").joined(separator: " ")
    let rest = line[line.index(after: close)...].dropFirst().split(separator: " ")
    let identifiers = rest.filter { $0.hasPrefix("arXiv:") || $0.hasPrefix("doi:") }
    let title = rest.filter { !identifiers.contains($0) }.joined(separator: " ")
    let bare = title.hasSuffix(".") ? String(title.dropLast()) : title
    self.init(authors, year, bare, identifiers.joined(separator: " "))
  }
}
