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
    let bytes = line.utf8
    guard let open = bytes.firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")),
      let year = Int(line[bytes.index(after: open)..<close]), (1900...2100).contains(year),
      case let rest = bytes[bytes.index(after: close)...], rest.first == UInt8(ascii: ":")
    else { return nil }
    let authors = Self.words(bytes[..<open]).joined(separator: " ")
    let words = Self.words(rest.dropFirst())
    let identifiers = words.filter { $0.hasPrefix("arXiv:") || $0.hasPrefix("doi:") }
    let title = words.filter { !identifiers.contains($0) }.joined(separator: " ")
    let bare = title.hasSuffix(".") ? String(title.dropLast()) : title
    self.init(authors, year, bare, identifiers.joined(separator: " "))
  }

  private static func words(_ text: Substring.UTF8View) -> [Substring] {
    text.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }
}
