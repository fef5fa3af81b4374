package import ActivationMath
package import Formula

/// A formula of x that is computed in 32 bits as it is written, to show what a naive form loses.
package struct LiteralFormula: Sendable {
  /// The formula as written, such as `exp(x) - 1`.
  package let text: String
  /// The formula as a function.
  package let activation: any Activation

  /// Reads a formula.
  ///
  /// - Throws: the first mistake, with its column in the text.
  package init(_ text: String, catalogue: Catalogue) throws(Diagnostic) {
    let head = "literal(x) = "
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.contains(where: { !$0.isWhitespace }) else {
      throw Self.missing(in: line)
    }
    let definitions = Definitions(parsing: head + line, catalogue: catalogue)
    guard let definition = definitions.definitions.first else {
      var mistake = definitions.diagnostics.first ?? Self.missing(in: line)
      mistake.column = max(1, mistake.column - head.count)
      throw mistake
    }
    self.text = line
    activation = definition.activation
  }

  private static func missing(in line: String) -> Diagnostic {
    Diagnostic(
      .missingOperand, column: 1, length: 1, "there is no formula",
      remedy: "write one such as exp(x) - 1", source: line)
  }
}

extension LiteralFormula: Equatable {
  /// Whether both are written alike.
  package static func == (left: LiteralFormula, right: LiteralFormula) -> Bool {
    left.text == right.text
  }
}

extension ValueForm<LiteralFormula> {
  /// A formula in quotation marks.
  static let literal = ValueForm("\"FORMULA\"") { value throws(StateMistake) in
    try value.literalFormula()
  } write: {
    Quotation.quoted($0.text)
  }
}

extension StateValue {
  fileprivate func literalFormula() throws(Diagnostic) -> LiteralFormula {
    let (text, marks) = try unquoted()
    do throws(Diagnostic) {
      return try LiteralFormula(text, catalogue: catalogue)
    } catch {
      let start = range.lowerBound + marks + error.column - 1
      let meant = (start..<start + error.length).clamped(to: range)
      throw line.mistake(error.kind, meant.isEmpty ? range : meant, error.message, error.remedy)
    }
  }
}
