import Testing

@testable import Formula

/// What is said about malformed formulas, word for word, and where.
@Suite struct DiagnosticTests {
  /// A malformed text and one of its findings.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var column: Int
    var length: Int
    var kind: Diagnostic.Kind
    var wanted: String

    init(_ text: String, _ column: Int, _ length: Int, _ kind: Diagnostic.Kind, _ wanted: String) {
      self.text = text
      self.column = column
      self.length = length
      self.kind = kind
      self.wanted = wanted
    }

    var testDescription: String { text }
  }

  private static let form = "; a definition looks like f(x; a = 1 in 0...2) = a*x"
  private static let operand = "; a number, a name or '(' can stand here"

  static let first: [Case] = [
    Case(
      "f(x) = 1/2x", 11, 1, .missingOperator,
      "'1/2x' may be 1/(2*x…) or 1/2*x…; write '*', and parentheses where they are meant"),
    Case(
      "f(x) = x 2", 10, 1, .missingOperator,
      "an operator is missing between 'x' and '2'; write '*' to multiply"),
    Case(
      "f(x) = (x)3", 11, 1, .missingOperator,
      "an operator is missing between ')' and '3'; write '*' to multiply"),
    Case("f(x) = x +", 11, 1, .missingOperand, "a value is missing after '+'" + operand),
    Case("f(x) = * x", 8, 1, .missingOperand, "a value is missing before '*'" + operand),
    Case("f(x) = x * / 2", 12, 1, .missingOperand, "a value is missing before '/'" + operand),
    Case("f(x) =", 7, 1, .missingOperand, "a value is missing after '='" + operand),
    Case("f(x)", 5, 1, .malformedDefinition, "'=' is missing after the parameters" + form),
    Case("f = x", 3, 1, .malformedDefinition, "'(x)' is missing after f" + form),
    Case("f x = x", 3, 1, .malformedDefinition, "'(x)' is missing after f" + form),
    Case("(x) = x", 1, 1, .malformedDefinition, "a definition begins with a name" + form),
    Case("f(t) = t", 3, 1, .malformedDefinition, "the variable must be x" + form),
    Case("f() = 1", 3, 1, .malformedDefinition, "the variable must be x" + form),
    Case("f(x = x", 2, 1, .unclosedParenthesis, "this '(' is never closed; add ')'"),
    Case("f(x; ) = x", 6, 1, .malformedDefinition, "a parameter's name is missing" + form),
    Case("f(x; a) = a*x", 6, 1, .malformedDefinition, "parameter 'a' has no default; write a = 1"),
    Case("f(x; a = ) = x", 10, 1, .missingOperand, "a value is missing after '='" + operand),
    Case(
      "f(x; a = x) = a*x", 10, 1, .unknownName,
      "x has no value here; only numbers, pi and e can stand here"),
    Case(
      "f(x; a = 1/0) = a*x", 10, 1, .malformedDefinition,
      "a default is a finite number; write 0.5 or 1/3"),
    Case(
      "f(x; a = 1 in 2...3) = a*x", 10, 1, .outOfRange,
      "the default 1 is outside 2...3; widen the range or change the default"),
    Case(
      "f(x; a = 1 in 3...2) = a*x", 15, 1, .outOfRange,
      "the range is empty; write the smaller end first"),
    Case(
      "f(x; a = 1 in 0) = a*x", 16, 1, .malformedDefinition,
      "'...' is missing in the range; write 0.1...10"),
    Case(
      "f(x; a = 1, a = 2) = a*x", 13, 1, .duplicate,
      "parameter 'a' is declared twice; keep one"),
    Case(
      "f(x; x = 1) = x", 6, 1, .reservedName,
      "'x' belongs to the language; choose another name"),
    Case(
      "f(x; pi = 3) = x", 6, 2, .reservedName,
      "'pi' belongs to the language; choose another name"),
    Case(
      "f(x; a = 1 b = 2) = a*x", 12, 1, .malformedDefinition,
      "unexpected 'b' among the parameters" + form),
    Case("f(x)' = x", 5, 1, .malformedDefinition, "'=' is missing after the parameters" + form),
    Case(
      "f'(x) = x", 2, 1, .malformedDefinition,
      "derivatives are found, not defined; define f(x) alone"),
    Case("exp(x) = x", 1, 3, .reservedName, "'exp' belongs to the language; choose another name"),
  ]

  static let second: [Case] = [
    Case("my.f(x) = x", 1, 4, .reservedName, "a name of your own has no '.'; write an underscore"),
    Case(
      "f(x) = f(x)", 8, 1, .recursion,
      "f is defined by itself; a definition can use earlier ones only"),
    Case(
      "f(x) = sigmod(x)", 8, 6, .unknownFunction,
      "unknown function 'sigmod'; did you mean sigmoid?"),
    Case(
      "f(x) = quux(x)", 8, 4, .unknownFunction,
      "unknown function 'quux'; 'hillock list' shows all of them"),
    Case("f(x) = betta*x", 8, 5, .unknownName, "unknown name 'betta'; known are x, pi, e"),
    Case(
      "f(x; beta = 1) = betta*x", 18, 5, .unknownName,
      "unknown name 'betta'; did you mean beta?"),
    Case("f(x) = X", 8, 1, .unknownName, "unknown name 'X'; known are x, pi, e"),
    Case(
      "f(x) = sigmoid", 8, 7, .missingArguments,
      "'sigmoid' is a function and needs its arguments; write sigmoid(x)"),
    Case(
      "f(x) = sigmoid + 1", 8, 7, .missingArguments,
      "'sigmoid' is a function and needs its arguments; write sigmoid(x)"),
    Case("f(x) = where(x > 0, x", 13, 1, .unclosedParenthesis, "this '(' is never closed; add ')'"),
    Case("f(x) = (x + 1", 8, 1, .unclosedParenthesis, "this '(' is never closed; add ')'"),
    Case("f(x) = ((x + 1)", 8, 1, .unclosedParenthesis, "this '(' is never closed; add ')'"),
    Case("f(x) = x + 1)", 13, 1, .strayParenthesis, "this ')' closes nothing; remove it"),
    Case("f(x) = )x(", 8, 1, .strayParenthesis, "this ')' closes nothing; remove it"),
    Case(
      "f(x) = where(x > 0, x)", 8, 5, .wrongArgumentCount,
      "where takes 3 arguments, not 2; write where(condition, yes, no)"),
    Case(
      "f(x) = min(x)", 8, 3, .wrongArgumentCount,
      "min takes 2 arguments or more, not 1; write min(a, b)"),
    Case(
      "f(x) = clip(x, 0)", 8, 4, .wrongArgumentCount,
      "clip takes 3 arguments, not 2; write clip(x, low, high)"),
    Case("f(x) = exp()", 8, 3, .wrongArgumentCount, "exp takes 1 argument, not 0; write exp(x)"),
    Case(
      "f(x) = exp(x, 2)", 8, 3, .wrongArgumentCount,
      "exp takes 1 argument, not 2; write exp(x)"),
    Case("f(x) = exp(x, base=2)", 15, 4, .unknownParameter, "exp has no parameter 'base'"),
    Case(
      "f(x) = elu()", 8, 3, .wrongArgumentCount,
      "elu is given nothing to work on; write elu(x) or elu(1.5)"),
    Case(
      "f(x) = celu(x, alpha=0)", 22, 1, .outOfRange,
      "alpha of celu must be a finite number other than 0 (x is divided by it), not 0"),
    Case(
      "f(x) = elu(x, alpa=1)", 15, 4, .unknownParameter,
      "elu has no parameter 'alpa'; did you mean alpha?"),
    Case(
      "f(x) = elu(x, alpha=1, alpha=2)", 24, 5, .duplicate,
      "alpha is given twice; keep one of the two"),
    Case(
      "f(x) = elu(x, 1, 2)", 18, 1, .wrongArgumentCount,
      "one value too many for elu; after x it takes alpha"),
    Case("f(x) = elu(x, alpha=x)", 21, 1, .variableParameter, "alpha of elu may not depend on x"),
    Case(
      "f(x) = relu(x, 1)", 16, 1, .wrongArgumentCount,
      "one value too many for relu; after x it takes no parameters"),
    Case(
      "f(x) = relu(x, slope=1)", 16, 5, .unknownParameter,
      "relu has no parameter 'slope'; it has none"),
    Case(
      "f(x) = softmax(x)", 8, 7, .vectorFunction,
      "softmax is a function of a whole vector; formulas are made of functions of one number"),
  ]

  static let third: [Case] = [
    Case(
      "f(x) = x(2)", 8, 1, .notAFunction,
      "'x' is a number, not a function; write x*(…) to multiply"),
    Case(
      "f(x; a = 1) = a(x + 1)", 15, 1, .notAFunction,
      "'a' is a number, not a function; write a*(…) to multiply"),
    Case(
      "f(x) = pi(2)", 8, 2, .notAFunction,
      "'pi' is a number, not a function; write pi*(…) to multiply"),
    Case("f(x) = x'", 8, 1, .notAFunction, "'x' is a number and has no derivative"),
    Case(
      "f(x) = sigmoid(x)'", 18, 1, .strayText,
      "a prime belongs to a function's name; write sigmoid'(x), not sigmoid(x)'"),
    Case("f(x) = sigmoid'''''(x)", 8, 7, .tooLarge, "more than 4 primes on one name"),
    Case(
      "f(x) = min'(x, 1)", 8, 3, .noDerivative,
      "min takes several arguments, so min′ means nothing; "
        + "give it a definition of its own, f(x) = …, and write f'(x)"),
    Case("f(x) = x ? 1", 10, 1, .incompleteChoice, "this '?' has no ':'; write c ? a : b"),
    Case("f(x) = x ? 1 :", 15, 1, .missingOperand, "a value is missing after ':'" + operand),
    Case("f(x) = x : 1", 10, 1, .incompleteChoice, "':' without a '?'; write c ? a : b"),
    Case("f(x) = x = 1", 10, 1, .strayEquals, "'=' does not compare; write '=='"),
    Case("f(x) = x == ", 13, 1, .missingOperand, "a value is missing after '=='" + operand),
    Case("f(x) = x > 0 && x < 1", 14, 2, .foreignOperator, "'&&' means nothing here; write 'and'"),
    Case("f(x) = !x", 8, 1, .foreignOperator, "'!' means nothing here; write 'not'"),
    Case("f(x) = x =< 1", 10, 2, .foreignOperator, "'=<' means nothing here; write '<='"),
    Case(
      "f(x) = 1.2.3", 8, 5, .malformedNumber,
      "'1.2.3' is not a number; write one decimal point"),
    Case(
      "f(x) = 1e999", 8, 5, .malformedNumber,
      "1e999 is larger than any number here; the largest is 1.8e308"),
    Case("f(x) = x $ 1", 10, 1, .strayCharacter, "'$' means nothing here; remove it"),
    Case("f(x) = x ; 1", 10, 1, .strayText, "unexpected ';'; the formula was complete here"),
    Case("f(x) = x ... 1", 10, 3, .strayText, "unexpected '...'; the formula was complete here"),
    Case("f(x) = min(x, , 1)", 15, 1, .missingOperand, "a value is missing after ','" + operand),
    Case("f(x) = min(x, 1,)", 17, 1, .missingOperand, "a value is missing after ','" + operand),
    Case("f(x) = 3 % x", 10, 1, .strayCharacter, "'%' means nothing here; remove it"),
    Case("f(x) = x;", 9, 1, .strayText, "unexpected ';'; the formula was complete here"),
    Case(
      "f(x) = log12(x)", 8, 5, .unknownFunction,
      "unknown function 'log12'; did you mean log10?"),
    Case(
      "f(x) = Exp(x)", 8, 3, .unknownFunction,
      "unknown function 'Exp'; did you mean exp, exponential, sigmoid?"),
    Case("f(x) = not", 11, 1, .missingOperand, "a value is missing after 'not'" + operand),
  ]

  @Test(arguments: first + second + third) func oneMistake(wanted: Case) throws {
    let all = Definitions(parsing: wanted.text)
    #expect(all.definitions.isEmpty)
    #expect(all.diagnostics.count == 1)
    let found = try #require(all.diagnostics.first)
    #expect(found.text == wanted.wanted)
    #expect(found.kind == wanted.kind)
    #expect([found.line, found.column, found.length] == [1, wanted.column, wanted.length])
  }

  static let several: [(String, [String])] = [
    (
      "f(x) = [x]",
      [
        "1:8: error: '[' means nothing here; write '('",
        "1:10: error: ']' means nothing here; write ')'",
      ]
    ),
    (
      "f(x) = sigmod(x 2) + betta",
      [
        "1:8: error: unknown function 'sigmod'; did you mean sigmoid?",
        "1:17: error: an operator is missing between 'x' and '2'; write '*' to multiply",
        "1:22: error: unknown name 'betta'; known are x, pi, e",
      ]
    ),
    (
      "f(x) = x @ y",
      [
        "1:10: error: '@' means nothing here; remove it",
        "1:12: error: unknown name 'y'; known are x, pi, e",
      ]
    ),
    (
      "f(x) = \"x\"",
      [
        "1:8: error: \"x\" is a word, which only a library's call takes; "
          + "write it without the quotation marks"
      ]
    ),
  ]

  @Test(arguments: several) func severalMistakes(text: String, wanted: [String]) {
    #expect(Definitions(parsing: text).diagnostics.map(\.description) == wanted)
  }

  @Test func theCaretStandsUnderThePlace() {
    let all = Definitions(parsing: "# mine\ng(x) = x\n\tf(x) = sigmod(x)").diagnostics
    #expect(
      all[0].rendered(path: "my.hillock") == """
        my.hillock:3:9: error: unknown function 'sigmod'; did you mean sigmoid?
          \tf(x) = sigmod(x)
          \t       ^~~~~~
        """)
  }

  @Test func linesAreIndependent() {
    let all = Definitions(parsing: "f(x) = y\ng(x) = x\nh(x) = f(x)\nk(x) = 2*z")
    #expect(all.definitions.map(\.name) == ["g"])
    #expect(all.diagnostics.map { [$0.line, $0.column] } == [[1, 8], [4, 10]])
  }

  @Test func orderMatters() {
    let later = Definitions(parsing: "f(x) = g(x)\ng(x) = f(x)").diagnostics
    #expect(
      later.map(\.description)
        == ["1:8: error: g is defined further down, in line 2; move its definition up"])
    let twice = Definitions(parsing: "f(x) = x\nf(x) = 2*x").diagnostics
    #expect(
      twice.map(\.description)
        == ["2:1: error: f is defined in line 1 already; choose another name"])
  }

  @Test func nestingIsBounded() {
    for (open, close) in [
      ("(", ")"), ("exp(", ")"), ("2^", ""), ("x ? 1 : ", ""), ("min(1, ", ")"),
    ] {
      let text = String(repeating: open, count: 500) + "x" + String(repeating: close, count: 500)
      let kinds = Definitions(parsing: "f(x) = " + text).diagnostics.map(\.kind)
      #expect(kinds.contains(.tooLarge) && kinds.count <= 2, "\(open)")
    }
  }

  @Test func longChainsAreNotNesting() throws {
    let text = "f(x) = " + Array(repeating: "x", count: 1000).joined(separator: " + ")
    let signs = "g(x) = " + String(repeating: "-", count: 2001) + "x"
    let all = try Definitions.parse(text + "\n" + signs)
    #expect(all[0].activation.value(2.0) == 2000)
    #expect(all[1].activation.value(2.0) == -2)
  }

  @Test func sizeIsBounded() {
    var text = "a0(x) = x*sin(x) + cos(x)/(1 + x^2)\n"
    for index in 1...12 { text += "a\(index)(x) = a\(index - 1)(a\(index - 1)(x))\n" }
    let all = Definitions(parsing: text).diagnostics
    #expect(all.map(\.kind) == [.tooLarge])
    #expect(
      all[0].text == "f, f′ and f″ take more than 4096 operations; simplify the formula")
    let long = Definitions(parsing: "f(x) = x" + String(repeating: " + x", count: 2000))
    #expect(
      long.diagnostics.map(\.text) == [
        "more than 4096 characters in one line; split the formula into definitions"
      ])
  }
}
