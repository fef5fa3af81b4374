import TestSupport
import Testing

/// What makes no sense together is refused with a remedy.
@Suite struct PlotMistakesTests {
  @Test(arguments: [
    ("softmax", "softmax is a function of a whole vector; say of which: --logits 3,2.5,-2"),
    ("softmax relu", "softmax is a function of a whole vector; plot it alone"),
    (
      "glu --derivative",
      "--derivative is for functions of one number; glu takes a whole vector, and its slopes are "
        + "a matrix: --logits 3,2.5,-2 --jacobian"
    ),
    ("softmax --jacobian", "--jacobian needs a place: --logits 3,2.5,-2"),
    (
      "softmax --jacobian --logits " + Array(repeating: "0", count: 101).joined(separator: ","),
      "101 values are too many; the picture of a Jacobian has room for 100"
    ),
    ("glu --logits 1,2,3", "glu takes an even number of values, not 3"),
    (
      "softmax --logits 1 --range 0...1",
      "--range and --logits do not go together; leave one of them out"
    ),
    (
      "relu --logits 3",
      "--logits is for functions of a whole vector, such as softmax; relu has a curve: "
        + "hillock plot relu --derivative"
    ),
    ("prelu --sweep slope=3", "prelu has no parameter 'slope'; it takes a"),
    ("prelu elu --sweep a=1", "--sweep takes one function, not 2"),
    (
      "softplus --sweep beta=1,0",
      "beta of softplus must be a finite number other than 0 (the logarithm is divided by it), not 0"
    ),
    (
      "prelu --sweep a=1,2,3,4,5,6,7", "7 values are too many; a sweep has room for 6"
    ),
    (
      "relu --tangent 9", "the tangent at 9 lies outside of the picture; --range widens it"
    ),
    (
      "prelu --sweep a=1 --tangent 1",
      "--tangent and --sweep do not go together; leave one of them out"
    ),
    ("relu --describe --format svg", "--describe writes words; leave --format out"),
    ("relu --describe --size 9x9", "words have no size; leave --size out"),
    ("relu --format csv --size 9x9", "numbers have no size; leave --size out"),
    (
      "relu --format svg --blank", "--blank is for pictures of braille or blocks; leave it out"
    ),
    (
      "relu --size 2000x10",
      "a picture of text has at most 1000 columns and rows; --format svg takes pixels"
    ),
    (
      "relu relu6 elu gelu silu tanh mish",
      "7 functions are too many; a plot has room for 6"
    ),
  ])
  func isAUsageError(line: String, message: String) throws {
    #expect(
      try CommandRun.hillock(["plot"] + line.split(separator: " ").map(String.init))
        == CommandRun(errors: "hillock: \(message)\n", status: 64))
  }

  @Test func aPNGIsNotForATerminal() throws {
    let terminal = try PseudoTerminal(["plot", "relu", "--format", "png"])
    try terminal.wait { $0.status != nil }
    #expect(terminal.status == 64)
  }
}
