import ActivationMath
import TestSupport
import Testing

@Suite struct EvalCommandTests {
  @Test func slopesAtNegativeValuesNeedNoTerminator() throws {
    #expect(
      try CommandRun.hillock("eval", "prelu(a=0.3)", "-2", "0", "1.5", "--order", "1").output
        == """
         x    slope
        -2    0.3
         0    1
         1.5  1

        """)
  }

  @Test func valuesAreInTheLastColumnOfCSV() throws {
    #expect(
      try CommandRun.hillock("eval", "relu", "-1", "-inf", "nan", ".5", "--format", "csv")
        == CommandRun(output: "x,value\n-1,0\n-inf,0\nnan,nan\n0.5,0.5\n"))
    #expect(
      try CommandRun.hillock("eval", "tanh", "0", "--order", "2", "--format", "csv").output
        == "x,curvature\n0,0\n")
  }

  @Test func jsonHasStringsForWhatJSONDoesNotKnow() throws {
    #expect(
      try CommandRun.hillock("eval", "elu(alpha=2)", "-inf", "nan", "--format", "json").output
        == """
        {"function": "elu(alpha=2)", "order": 0, "points": [
          {"x": "-inf", "y": -2},
          {"x": "nan", "y": "nan"}
        ]}

        """)
  }

  @Test func whatUnusualParametersCostStandsBelowTheResults() throws {
    let words = "Usually α > 0; here not monotone, a corner, no outputs below 0."
    let text = try CommandRun.hillock("eval", "elu(alpha=-1)", "-1", "0")
    #expect(text.status == 0)
    #expect(text.output.hasSuffix("\n\n\(words)\n"))
    #expect(
      try CommandRun.hillock("eval", "elu(alpha=-1)", "0", "--format", "json").output == """
        {"function": "elu(alpha=-1)", "order": 0, "departure": "\(words)", "points": [
          {"x": 0, "y": 0}
        ]}

        """)
    let table = try CommandRun.hillock("eval", "elu(alpha=-1)", "0", "--format", "csv")
    #expect(table.output == "x,value\n0,0\n")
    #expect(!(try CommandRun.hillock("eval", "elu", "0").output.contains("Usually")))
  }

  @Test func aVectorFunctionTakesItsArgumentsAsOneVector() throws {
    #expect(
      try CommandRun.hillock("eval", "softmax", "0", "0", "--format", "csv").output == "0.5,0.5\n")
    #expect(
      try CommandRun.hillock("eval", "softmax", "0", "0", "--order", "1", "--format", "csv").output
        == "0.25,-0.25\n-0.25,0.25\n")
    #expect(
      try CommandRun.hillock("eval", "softmax", "0,0", "--format", "json").output == """
        {"function": "softmax", "vectors": [
          {"x": [0, 0], "value": [0.5, 0.5], "jacobian": [[0.25, -0.25], [-0.25, 0.25]]}
        ]}

        """)
  }

  @Test func vectorsForPeopleStandInColumnsOrLines() throws {
    #expect(
      try CommandRun.hillock("eval", "glu", "1", "-2", "0", "inf").output == """
        x      1, -2, 0, inf
        value  0.5, -2

        """)
    #expect(
      try CommandRun.hillock("eval", "softmax", "0", "0", "--order", "1").output == """
            x1     x2
        f1   0.25  -0.25
        f2  -0.25   0.25

        """)
  }

  @Test func linesOfStandardInputArePointsOrVectors() throws {
    #expect(
      try CommandRun.hillock(
        "eval", "relu", "-", "--format", "csv", input: "1 -2\n\n  3,4\r\n5"
      ).output == "x,value\n1,1\n-2,0\n3,3\n4,4\n5,5\n")
    #expect(
      try CommandRun.hillock("eval", "softmax", "-", "--format", "csv", input: "0 0\n7\n").output
        == "0.5,0.5\n1\n")
  }

  @Test func aBadLineIsNamedAfterTheGoodOnes() throws {
    #expect(
      try CommandRun.hillock("eval", "relu", "-", "--format", "csv", input: "1\n\n2x\n3\n")
        == CommandRun(
          output: "x,value\n1,1\n",
          errors: "hillock: -:3: '2x' is not a number; write it as 0.25, 1/4 or 25%\n", status: 65))
    #expect(
      try CommandRun.hillock("eval", "glu", "-", "--format", "csv", input: "1 inf\n1 2 3\n")
        == CommandRun(
          output: "1\n", errors: "hillock: -:2: glu takes an even number of values, not 3\n",
          status: 65))
  }

  @Test func singlePrecisionComputesInFloat() throws {
    #expect(
      try CommandRun.hillock("eval", "sigmoid", "1", "--precision", "float32", "--format", "csv")
        .output == "x,value\n1,0.7310586\n")
  }

  /// At 20.1 the rounding of x alone changes every digit from the seventh on.
  @Test(arguments: [Order.value, .slope, .curvature])
  func singlePrecisionRoundsBeforeItComputes(order: Order) throws {
    guard case .scalar(let function)? = Catalogue.standard.function(id: "exponential") else {
      Issue.record("there is no exponential")
      return
    }
    let y = function.derivative(order, at: Float(20.1))
    #expect(y != Float(function.derivative(order, at: 20.1)))
    let run = try CommandRun.hillock(
      "eval", "exponential", "20.1", "--order", "\(order.rawValue)", "--precision", "float32",
      "--format", "csv")
    #expect(
      run.output.split(separator: "\n").last.map(String.init) == "20.1,\(NumberText.exact(y))")
  }

  @Test func singlePrecisionOfVectorsRoundsBeforeItComputes() throws {
    let x = [20.1, 3.3]
    guard case .vector(let function)? = Catalogue.standard.function(id: "glu") else {
      Issue.record("there is no glu")
      return
    }
    let y = function.jacobian(x.map(Float.init)).map { $0.map(NumberText.exact) }
    #expect(y != function.jacobian(x).map { $0.map { NumberText.exact(Float($0)) } })
    let run = try CommandRun.hillock(
      "eval", "glu", "20.1", "3.3", "--order", "1", "--precision", "float32", "--format", "csv")
    #expect(run.output == y.map { $0.joined(separator: ",") + "\n" }.joined())
  }

  @Test func aLibrarysDefaultIsRemarkedOn() throws {
    let run = try CommandRun.hillock("eval", "jax.nn.gelu", "0", "--format", "csv")
    #expect(run.output == "x,value\n0,0\n")
    #expect(
      run.errors == "hillock: jax.nn.gelu is the tanh approximation unless approximate=False "
        + "is given.\n")
    #expect(run.status == 0)
  }

  @Test(arguments: [
    (["relu", "abc"], "hillock: 'abc' is not a number; write it as 0.25, 1/4 or 25%\n"),
    (["soft_plus", "1"], "hillock: unknown function 'soft_plus'; did you mean softplus?\n"),
    (["elu(beta=1)", "1"], "hillock: elu has no parameter 'beta'; it takes alpha\n"),
    (
      ["celu(alpha=0)", "1"],
      "hillock: alpha of celu must be a finite number other than 0 (x is divided by it), not 0\n"
    ),
    (
      ["maxout(k=1e19)", "1"],
      "hillock: k of maxout must be a whole number from 1 to 1000000, not 1e19\n"
    ),
    (
      ["softmax", "--order", "1"] + Array(repeating: "0", count: 1001),
      "hillock: a Jacobian is computed for at most 1000 values, not 1001; --order 0 without "
        + "--format json computes the values alone\n"
    ),
    (["glu", "1"], "hillock: glu takes an even number of values, not 1\n"),
    (
      ["softmax", "1", "--order", "2"],
      "hillock: softmax is a function of a whole vector; "
        + "--order takes 0 (its value) or 1 (its Jacobian)\n"
    ),
  ])
  func mistakesAreUsageErrors(_ arguments: [String], _ message: String) throws {
    #expect(
      try CommandRun.hillock(["eval"] + arguments) == CommandRun(errors: message, status: 64))
  }
}
