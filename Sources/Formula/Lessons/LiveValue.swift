package import ActivationMath

/// A number in a lesson's text that follows the probe and the sliders: inline code `= relu'(probe)`.
package struct LiveValue: Hashable, Sendable {
  /// The code as written, the `=` included.
  package let source: String
  /// The expression after the `=`.
  package let expression: Expression

  /// Reads inline code; nil if it does not begin with a single `=`.
  ///
  /// - Throws: what is wrong with the expression; columns count from the `=`.
  package init?(
    parsing code: String, variables: [String] = ["probe"], catalogue: Catalogue
  ) throws(Diagnostics) {
    let text = code.drop(while: \.isBlank)
    guard text.first == "=", text.dropFirst().first != "=" else { return nil }
    source = code
    // A blank for the sign keeps the columns.
    let blanks = String(repeating: " ", count: code.count - text.count + 1)
    do throws(Diagnostics) {
      expression = try Expression(
        parsing: blanks + text.dropFirst(), variables: variables, catalogue: catalogue)
    } catch {
      throw Diagnostics(
        all: error.all.map { diagnostic in
          var diagnostic = diagnostic
          diagnostic.source = code
          return diagnostic
        })
    }
  }

  /// The number as people see it: `nan` where there is none, `…` where the view has not come to it yet.
  package func text(_ bindings: [String: Double], digits: Int = 4) -> String {
    let value = expression.evaluate(bindings)
    let isAwaited = value.isNaN && expression.variables.contains { bindings[$0] == nil }
    return isAwaited ? "…" : NumberText.short(value, digits: digits)
  }
}
