import ActivationMath
import Formula

func fuzzFormulas(_ text: String) {
  let all = Definitions(parsing: text, catalogue: .standard)
  for diagnostic in all.diagnostics { precondition(!diagnostic.rendered().isEmpty) }
  for definition in all.definitions.prefix(3) {
    let function = definition.activation
    for x in places { precondition(!x.isNaN || function.value(x).isNaN, "NaN in, NaN out") }
    // The rest is a matter of numbers, not of text: now and then is enough.
    if text.utf8.count % 16 == 0 { _ = (function.breakpoints, function.facts, function.conflict) }
  }
  let line = String(text.prefix { !$0.isNewline })
  if let expression = try? Expression(parsing: line, catalogue: .standard) {
    _ = expression.evaluate(["probe": 1.5])
  }
  if let equation = try? Equation(parsing: line, catalogue: .standard) {
    precondition(!equation.correction.isEmpty)
  }
  _ = try? LiveValue(parsing: "=" + line, catalogue: .standard)
}
