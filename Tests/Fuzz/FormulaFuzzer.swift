// What bin/fuzz compiles with libFuzzer: any text at all must be read or refused, in bounded time.
import ActivationMath
import Formula

/// Reads the bytes as definitions, as an expression, as an equation and as a live value.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormula(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let all = Definitions(parsing: text)
  for diagnostic in all.diagnostics { precondition(!diagnostic.rendered().isEmpty) }
  for definition in all.definitions.prefix(3) {
    let function = definition.activation
    for x in [-1e300, -2.5, -0.0, 0.3, 7, .infinity, .nan] {
      precondition(!x.isNaN || function.value(x).isNaN, "NaN in, NaN out")
    }
    // The rest is a matter of numbers, not of text: now and then is enough.
    if count % 16 == 0 { _ = (function.breakpoints, function.facts, function.conflict) }
  }
  let line = String(text.prefix { !$0.isNewline })
  if let expression = try? Expression(parsing: line) {
    _ = expression.evaluate(["probe": 1.5])
  }
  if let equation = try? Equation(parsing: line) { precondition(!equation.correction.isEmpty) }
  _ = try? LiveValue(parsing: "=" + line)
  return 0
}
