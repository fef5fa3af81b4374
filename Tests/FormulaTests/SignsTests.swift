import ActivationMath
import Testing

@testable import Formula

/// What people write without letters, and what Hillock prints.
@Suite struct SignsTests {
  static let read: [(String, String)] = [
    ("|x - 3|", "abs(x - 3)"), ("2|x|", "2*abs(x)"), ("|x - |x||", "abs(x - abs(x))"),
    ("||x| - 1|", "abs(abs(x) - 1)"),
    ("√(x² + 1)", "sqrt(x^2 + 1)"), ("2√a", "2*sqrt(a)"), ("∛x", "cbrt(x)"), ("x⁻²", "x^-2"),
    ("eˣ", "exp(x)"), ("e⁻²ˣ", "exp(-2*x)"), ("2ᵅ·x", "2^alpha*x"), ("ln(x)", "log(x)"),
    ("log2(x)", "log(x)/log(2)"), ("log10(x)", "log(x)/log(10)"), ("cbrt(x)", "x^(1/3)"),
    ("2x", "2*x"), ("2(x + 1)", "2*(x + 1)"), ("(x + 1)(x - 1)", "(x + 1)*(x - 1)"),
    ("a x", "a*x"), ("αx", "alpha*x"), ("2πx", "2*pi*x"), ("2x^2", "2*x^2"), ("-2x²", "-(2*x^2)"),
    ("2sin(x)cos(x)", "2*sin(x)*cos(x)"), ("sin²(x)", "sin(x)^2"), ("2^(3)x", "8*x"),
    ("Φ(x)", "erfc(-x/sqrt(2))/2"), ("Φ'(x)", "exp(-x^2/2)/sqrt(2*pi)"),
    ("σ(αx)", "sigmoid(alpha*x)"),
    ("x if x > 2 else a·x", "where(x > 2, x, a*x)"),
    ("1 if x < 0 else 2 if x < 3 else 3", "where(x < 0, 1, where(x < 3, 2, 3))"),
    ("c·x + d,  c = 3, d = c − 1", "3*x + 2"), ("x² , x > 0", "x^2"), ("\u{FEFF}x", "x"),
  ]

  @Test(arguments: read) func means(written: String, meant: String) throws {
    let all = try Definitions.parse(
      "f(x; a = 1.5, alpha = 0.75) = \(written)\ng(x; a = 1.5, alpha = 0.75) = \(meant)")
    for x in [0.3, 1.7, 2.9] {
      let (f, g) = (all[0].activation.value(x), all[1].activation.value(x))
      #expect(abs(f - g) <= 1e-15 * max(1, abs(g)), "\(f), not \(g), at \(x)")
    }
  }

  static let refused: [(String, String)] = [
    ("1/2x", "'1/2x' may be 1/(2*x…) or 1/2*x…"), ("2^3x", "'2^3x' may be 2^(3*x…) or 2^3*x…"),
    ("√x²", "'√x²' may be √(x²) or (√x)²"),
    ("eˣ²", "the exponent 'ˣ²' can be read in several ways"),
    ("sin⁻¹(x)", "sin⁻¹ may be the inverse function or 1/sin"),
    ("x 2", "an operator is missing between 'x' and '2'"),
    ("x > 0 || x < 1", "'||' means nothing here; write 'or'"),
    ("x > 0 | x < 1", "'|' means nothing here; write 'or'"), ("|x", "this '|' is never closed"),
    ("x(x + 1)", "'x' is a number, not a function; write x*(…) to multiply"),
    ("x if x > 0", "this 'if' has no 'else'"), ("x else 2", "'else' without an 'if'"),
    ("x, x + 1", "behind a comma stands a constant or a condition"),
    ("x, a = 2", "'a' has a meaning already"), ("eᵃᵇ", "unknown name 'ab' in the exponent"),
  ]

  @Test(arguments: refused) func isRefusedWithBothMeanings(written: String, message: String) {
    let found = Definitions(parsing: "f(x; a = 1) = \(written)").diagnostics.map(\.text)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  static let scalars = Catalogue.standard.functions.compactMap { function -> String? in
    // An infinite default can be no default of a definition.
    guard case .scalar(let one) = function, one.arguments.allSatisfy(\.isFinite) else { return nil }
    return one.profile.id
  }

  @Test(arguments: scalars) func everyPrintedFormulaIsADefinition(id: String) throws {
    guard case .scalar(let function)? = Catalogue.standard.function(id: id) else { return }
    let profile = function.profile
    let head = profile.parameters.map { "\($0.symbol) = \(NumberText.exact($0.default))" }
    let formula = profile.formula.replacing("f(x)", with: "f(x; \(head.joined(separator: ", ")))")
    let text = head.isEmpty ? profile.formula : formula
    let read = try Definitions.parse(text)[0].activation
    for x in [-3.3, -1, -0.3, 0, 0.2, 1, 2.7, 40] {
      let (a, b) = (read.value(x), function.value(x))
      #expect(a == b || a.isNaN && b.isNaN || abs(a - b) <= 1e-12 * max(1, abs(b)), "at \(x)")
    }
  }

  @Test func anOwnDefinitionOfAYoungerNameStands() throws {
    let all = try Definitions.parse("ln(x) = 7*x\nf(x) = ln(x) + log2(x)")
    #expect(all[1].activation.value(2.0) == 15)
  }

  @Test func aParameterGoesByItsSymbol() throws {
    for (written, meant) in [
      ("elu(α=2)", "elu(alpha=2)"), ("sine(ω=3)", "sine(omega=3)"),
      ("threshold(θ=2, v=1)", "threshold(threshold=2, value=1)"),
    ] {
      let all = try [written, meant].map { try Catalogue.standard.resolve($0).function }
      #expect(all[0] == all[1])
    }
    #expect(try Definitions.parse("f(x) = threshold(x, θ=2, v=1)")[0].activation.value(1.5) == 1)
  }
}
