import ActivationMath
import Formula

extension Instrument {
  /// Reads a condition or a quantity over the numbers of this view.
  func expression(_ text: String, _ catalogue: Catalogue) throws(Diagnostics) -> Expression {
    let names = bindings.keys.filter { !$0.contains(".") }.sorted()
    return try Expression(parsing: text, variables: names, catalogue: catalogue)
  }
}
