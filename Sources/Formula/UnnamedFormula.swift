package import ActivationMath

/// A formula in x that somebody writes where a function is asked for: `x*tanh(x)`, `lambda x: x**2`.
package enum UnnamedFormula {
  /// The definition that gives the formula a name, the first of f, g, h, f1, f2, … that is free; nil for
  /// a text that by its looks is a name or a call.
  ///
  /// - Throws: what is wrong with the formula.
  package static func definition(
    of text: String, catalogue: Catalogue
  ) throws(Diagnostics) -> String? {
    // A number is a curve, but where a function is wanted it is a slip.
    guard NumberText.parse(text) == nil else { return nil }
    let name = names.first { !catalogue.knows($0) } ?? "f"
    let line = "\(name)(x) = \(body(of: text))"
    do throws(Diagnostics) {
      _ = try Definitions.parse(line, catalogue: catalogue)
    } catch {
      guard hasSigns(text) else { return nil }
      throw error
    }
    return line
  }

  private static let names = ["f", "g", "h"] + (1...99).map { "f\($0)" }

  /// The formula behind `lambda x:`.
  private static func body(of text: String) -> Substring {
    guard text.split(separator: " ").first == "lambda", let colon = text.firstIndex(of: ":") else {
      return text[...]
    }
    let variable = text[..<colon].filter { $0 != " " }.dropFirst("lambda".count)
    return variable == "x" ? text[text.index(after: colon)...] : text[...]
  }

  /// Whether the text has signs of arithmetic or an x by itself.
  package static func hasSigns(_ text: String) -> Bool {
    text.contains { "+*/^|√²³·×÷<>?".contains($0) } || text.split(separator: " ").contains("x")
  }
}
