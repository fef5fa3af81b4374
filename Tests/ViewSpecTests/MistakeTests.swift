import ActivationMath
import Formula
import Testing

@testable import ViewSpec

@Suite("Mistakes in lines of state")
struct MistakeTests {
  /// A line, and its first mistake: the column, the length, and what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    var line: String
    var column: Int
    var length: Int
    var kind: Diagnostic.Kind
    var wanted: String

    init(_ line: String, _ column: Int, _ length: Int, _ kind: Diagnostic.Kind, _ wanted: String) {
      (self.line, self.column, self.length) = (line, column, length)
      (self.kind, self.wanted) = (kind, wanted)
    }

    var testDescription: String { line }
  }

  static let plotSettings = KindDescription(PlotSpec.self).settings.map(\.name)
    .joined(separator: ", ")

  static let lines: [Case] = [
    Case(
      "", 1, 1, .missingOperand,
      "a state begins with what it shows; write plot: prelu(a=0.3) relu | x=-4...4"),
    Case(
      "   ", 1, 1, .missingOperand,
      "a state begins with what it shows; write plot: prelu(a=0.3) relu | x=-4...4"),
    Case(
      "| x=1...2", 1, 1, .missingOperand,
      "a state begins with what it shows; write plot: prelu(a=0.3) relu | x=-4...4"),
    Case(
      "plot:", 6, 1, .missingOperand,
      "'plot' has no function to show; write plot: prelu(a=0.3) relu | x=-4...4"),
    Case(
      "plot: | x=1...2", 6, 1, .missingOperand,
      "'plot' has no function to show; write plot: prelu(a=0.3) relu | x=-4...4"),
    Case(
      "plto: relu", 1, 4, .unknownView,
      "there is no view 'plto'; did you mean plot? there are plot, vectors, glu, flow, train, claim, cnn"
    ),
    Case(
      "Plot: relu", 1, 4, .unknownView,
      "there is no view 'Plot'; did you mean plot? there are plot, vectors, glu, flow, train, claim, cnn"
    ),
    Case(
      ": relu", 1, 1, .unknownView,
      "no view is named; there are plot, vectors, glu, flow, train, claim, cnn"),
    Case(
      "network: relu", 1, 7, .unknownView,
      "there is no view 'network'; there are plot, vectors, glu, flow, train, claim, cnn"),
    Case("plot: relu |", 13, 1, .strayText, "there is no setting here; remove one '|'"),
    Case("plot: relu | | d=1", 14, 1, .strayText, "there is no setting here; remove one '|'"),
    Case("plot: relu | =1", 14, 2, .strayText, "a setting has no name; write it before '='"),
    Case(
      "plot: relu | zoom=2", 14, 4, .unknownSetting,
      "'plot' has no setting 'zoom'; there are \(plotSettings)"),
    Case(
      "plot: relu | prob=2", 14, 4, .unknownSetting,
      "'plot' has no setting 'prob'; did you mean probe? there are \(plotSettings)"),
    Case(
      "plot: relu | Probe=2", 14, 5, .unknownSetting,
      "'plot' has no setting 'Probe'; did you mean probe? there are \(plotSettings)"),
    Case(
      "plot: relu | logits=1,2", 14, 6, .unknownSetting,
      "'logits' means nothing to 'plot'; it belongs to 'vectors'; there are \(plotSettings)"),
    Case("plot: relu | d=1 | d=2", 20, 1, .duplicate, "'d' is said twice; keep one of the two"),
    Case("plot: relu | probe", 14, 5, .missingOperand, "'probe' has no value; write probe=-1.5"),
    Case("plot: relu | probe=", 14, 5, .missingOperand, "'probe' has no value; write probe=-1.5"),
    Case("plot: relu | tangent=", 14, 7, .missingOperand, "'tangent' has no value; write tangent"),
    Case(
      "plot: elu(alpha=2 | d=1", 10, 1, .unclosedParenthesis, "this '(' is never closed; add ')'"),
    Case("plot: relu) | d=1", 11, 1, .strayParenthesis, "this ')' closes nothing; remove it"),
    Case(
      "plot: \"gelu' | d=1", 7, 1, .malformedValue,
      "this quotation mark is never closed; add '\"' at the end of the name"),
    Case(
      "plot: relu\u{1B}[31m", 11, 1, .strayCharacter,
      "the line has the control character U+001B; delete it"),
    Case(
      "plot: relu\nplot: elu", 11, 1, .strayCharacter,
      "the line has the control character U+000A; delete it"),
    Case(
      String(repeating: "x", count: 4097), 4097, 1, .tooLarge,
      "more than 4096 characters in one line; shorten the names"),
  ]

  static let functions: [Case] = [
    Case("plot: rulu", 7, 4, .unknownFunction, "unknown function 'rulu'; did you mean relu?"),
    Case("plot: tanh rulu", 12, 4, .unknownFunction, "unknown function 'rulu'; did you mean relu?"),
    Case("tanh;rulu|d=1", 6, 4, .unknownFunction, "unknown function 'rulu'; did you mean relu?"),
    Case("plot: \"rulu'\"", 8, 5, .unknownFunction, "unknown function 'rulu'; did you mean relu?"),
    Case(
      "plot: quux", 7, 4, .unknownFunction,
      "unknown function 'quux'; 'hillock list' shows all of them"),
    Case(
      "plot: elu(alpa=2)", 11, 4, .unknownParameter, "elu has no parameter 'alpa'; it takes alpha"),
    Case(
      "plot: celu(alpha=0)", 12, 5, .outOfRange,
      "alpha of celu must be a finite number other than 0 (x is divided by it), not 0"),
    Case(
      "plot: celu(0)", 7, 7, .outOfRange,
      "alpha of celu must be a finite number other than 0 (x is divided by it), not 0"),
    Case(
      "plot: relu elu(1, 2)", 12, 9, .wrongArgumentCount,
      "2 values are too many for elu; it takes alpha"),
    Case(
      "plot: elu(alpha=1, alpha=2)", 20, 5, .duplicate,
      "alpha of elu is given twice; keep one of the two values"),
    Case(
      "plot: elu(alpha=q)", 17, 1, .malformedValue,
      "'q' is not a number; a reference looks like relu or elu(alpha=0.5)"),
    Case(
      "plot: elu(alpha=)", 17, 1, .malformedValue,
      "a number is missing; a reference looks like relu or elu(alpha=0.5)"),
    Case(
      "plot: re+lu", 9, 1, .malformedValue,
      "unexpected '+'; a reference looks like relu or elu(alpha=0.5)"),
    Case(
      "plot: hard_tanh(min=2, max=1)", 7, 23, .outOfRange,
      "hard_tanh: min may not exceed max; swap the two values"),
    Case(
      "plot: \"gelu'\"x", 7, 8, .malformedValue, "'x' follows a quotation mark; quote all of it"),
    Case(
      "plot: \"ge\\lu\"", 7, 7, .malformedValue,
      "a backslash here means nothing; write \\\\ for a backslash, \\\" for a quotation mark, \\u{2028} for a hidden character"
    ),
    Case(
      "plot: softmax", 7, 7, .vectorFunction,
      "softmax is a function of a whole vector; write vectors: softmax"),
    Case(
      "plot: swiglu", 7, 6, .vectorFunction,
      "swiglu is a function of a whole vector; write glu: swiglu"),
    Case(
      "plot: relu relu relu relu relu relu elu", 37, 3, .tooLarge,
      "'plot' takes at most 6 functions, not 7; leave the others out"),
    Case(
      "vectors: swiglu", 10, 6, .vectorFunction,
      "swiglu joins a value with a gate; write glu: swiglu"),
    Case(
      "vectors: softmax sigmoid tanh", 26, 4, .tooLarge,
      "'vectors' takes at most 2 functions, not 3; leave the others out"),
    Case("glu: relu", 6, 4, .vectorFunction, "relu is no gated unit; write plot: relu"),
    Case("glu: softmax", 6, 7, .vectorFunction, "softmax is no gated unit; write vectors: softmax"),
    Case(
      "glu: glu swiglu", 10, 6, .tooLarge, "'glu' takes one function, not 2; leave the others out"),
    Case(
      "glu:", 5, 1, .missingOperand,
      "'glu' has no function to show; write glu: swiglu | point=1.2,-0.4"),
  ]

  static let values: [Case] = [
    Case(
      "plot: relu | x=4...-4", 16, 6, .outOfRange,
      "the range 4...-4 of 'x' is empty; write the smaller end first"),
    Case("plot: relu | x=4", 16, 1, .malformedValue, "'4' is not a range; write x=-4...4"),
    Case(
      "plot: relu | x=0...inf", 16, 7, .outOfRange,
      "'x' must lie within -1e150...1e150; write x=-4...4"),
    Case(
      "plot: relu | x=0...1e200", 16, 9, .outOfRange,
      "'x' must lie within -1e150...1e150; write x=-4...4"),
    Case(
      "plot: relu | y=one...2", 16, 7, .malformedValue, "'one...2' is not a range; write y=-1...2"),
    Case(
      "plot: relu | probe=inf", 20, 3, .outOfRange,
      "'probe' must be a finite number, not inf; write probe=-1.5"),
    Case(
      "plot: relu | probe=nan", 20, 3, .outOfRange,
      "'probe' must be a finite number, not nan; write probe=-1.5"),
    Case(
      "plot: relu | probe=1,5", 20, 3, .malformedValue, "'1,5' is not a number; write probe=-1.5"),
    Case(
      "plot: relu | d=3", 16, 1, .outOfRange,
      "'d' must be a whole number from 0 to 2, not 3; write d=1"),
    Case(
      "plot: relu | d=0.5", 16, 3, .outOfRange,
      "'d' must be a whole number from 0 to 2, not 0.5; write d=1"),
    Case("plot: relu | d=two", 16, 3, .malformedValue, "'two' is not a number; write d=1"),
    Case(
      "plot: relu | show=f,slop", 21, 4, .malformedValue,
      "'show' does not know 'slop'; did you mean slope? there are f, slope, curvature, parameter"),
    Case("plot: relu | show=f,f", 21, 1, .duplicate, "'show' has f twice; keep one of the two"),
    Case(
      "plot: relu | show=f,,slope", 21, 1, .strayText,
      "there is nothing between two commas of 'show'; remove one"),
    Case(
      "plot: relu | d=1 | show=slope", 20, 10, .contradiction,
      "'show' and 'd' do not go together; leave one of them out"),
    Case(
      "plot: relu | show=parameter", 19, 9, .contradiction,
      "no function here has a parameter to differentiate by; leave 'parameter' out, or show one such as elu"
    ),
    Case(
      "plot: relu | tangent=maybe", 22, 5, .malformedValue,
      "'tangent' is on or off, not 'maybe'; write tangent, or leave it out"),
    Case(
      "plot: relu | input=normal(0)", 20, 9, .malformedValue,
      "'normal(0)' is no distribution; write input=normal(0, 1)"),
    Case(
      "plot: relu | input=normal(0, 0)", 30, 1, .outOfRange,
      "'deviation' must be greater than 0, not 0; write input=normal(0, 1)"),
    Case(
      "plot: relu | input=uniform(1, 0)", 31, 1, .outOfRange,
      "uniform(A, B) ends above where it begins; write the smaller end first"),
    Case(
      "plot: relu | input=norml(0, 1)", 20, 11, .malformedValue,
      "'input' does not know 'norml'; did you mean normal? there are normal, uniform"),
    Case(
      "plot: relu | difference=relu", 25, 4, .malformedValue,
      "a difference takes two functions, not 1; write difference=gelu,gelu_tanh"),
    Case(
      "plot: relu | difference=relu,softmax", 30, 7, .vectorFunction,
      "softmax is a function of a whole vector; write vectors: softmax"),
    Case(
      #"plot: elu | compare="exp(y) - 1""#, 26, 1, .unknownName,
      "unknown name 'y'; known are x, pi, e"),
    Case(
      #"plot: elu | compare="" | tangent"#, 22, 1, .missingOperand,
      "there is no formula; write one such as exp(x) - 1"),
    Case(
      #"plot: elu | gap=1 | compare="exp(x) - 1""#, 21, 20, .contradiction,
      "'compare' and 'gap' do not go together; leave one of them out"),
    Case("plot: relu | gap=wide", 18, 4, .malformedValue, "'wide' is not a number; write gap=1"),
    Case(
      "plot: relu | precision=float16", 24, 7, .malformedValue,
      "'precision' does not know 'float16'; did you mean float64? there are float64, float32"),
    Case(
      "plot: relu | chain=0", 20, 1, .outOfRange,
      "'chain' must be a whole number from 1 to 1000, not 0; write chain=20:1.5"),
    Case(
      "plot: relu | chain=1e9", 20, 3, .outOfRange,
      "'chain' must be a whole number from 1 to 1000, not 1000000000; write chain=20:1.5"),
    Case(
      "plot: elu | sweep=alpha", 19, 5, .malformedValue,
      "there is no ':' between a parameter and its values; write sweep=alpha:0.25,0.5,1"),
    Case(
      "plot: elu | sweep=beta:1", 19, 4, .unknownParameter,
      "the view has no parameter 'beta'; there is only alpha"),
    Case(
      "plot: celu | sweep=alpha:1,0", 28, 1, .outOfRange,
      "'alpha' must be a finite number other than 0 (x is divided by it), not 0; "
        + "write sweep=alpha:0.25,0.5,1"),
    Case(
      "plot: elu | sweep=alpha:1,2,3,4,5,6,7", 37, 1, .tooLarge,
      "a sweep has at most 6 values, not 7; leave the others out"),
    Case(
      "plot: hard_tanh | sweep=min:-1,3", 32, 1, .outOfRange,
      "hard_tanh(min=3): min may not exceed max; swap the two values"),
    Case(
      "plot: elu relu | sweep=alpha:1,2", 24, 9, .contradiction,
      "a sweep takes one function, not 2; leave the others out"),
    Case(
      "plot: elu | tangent | sweep=alpha:1", 23, 13, .contradiction,
      "'sweep' and 'tangent' do not go together; leave one of them out"),
    Case(
      "plot: elu | controls=elu.alpa", 22, 8, .unknownParameter,
      "the view has no parameter 'elu.alpa'; did you mean elu.alpha?"),
    Case(
      "plot: relu | controls=elu.alpha", 23, 9, .unknownParameter,
      "the view has no parameter 'elu.alpha'; its functions have none"),
    Case(
      "plot: elu | controls=elu.alpha,elu.α", 32, 5, .duplicate,
      "'controls' has elu.α twice; keep one of the two"),
    Case(
      "plot: elu | parameter=mean", 23, 4, .unknownParameter,
      "the view has no parameter 'mean'; there is only alpha"),
    Case(
      "plot: elu | canvas=dots", 20, 4, .malformedValue,
      "'canvas' does not know 'dots'; there are braille, octant, block, ascii"),
  ]

  static let vectors: [Case] = [
    Case(
      "vectors: softmax | logits=1", 27, 1, .wrongArgumentCount,
      "there can be 2 to 10 logits, not 1; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=1,2,3,4,5,6,7,8,9,0,1", 27, 21, .wrongArgumentCount,
      "there can be 2 to 10 logits, not 11; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=car:3,tree", 33, 4, .malformedValue,
      "'tree' is not a number; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=car:3,tree:", 38, 1, .malformedValue,
      "a number is missing; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=car:3,:2", 33, 2, .malformedValue,
      "a logit has no name; write it before ':'"),
    Case(
      "vectors: softmax | logits=car:3,car:2", 33, 5, .duplicate,
      "two logits are called 'car'; rename one of them"),
    Case(
      "vectors: softmax | logits=car:3,tree:inf", 38, 3, .outOfRange,
      "'tree' must be a finite number, not inf; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=a:b:3,c:1", 29, 3, .malformedValue,
      "'b:3' is not a number; write logits=car:3,tree:2.5"),
    Case(
      "vectors: softmax | logits=\"a\"b:3,c:1", 27, 4, .malformedValue,
      "'b' follows a quotation mark; quote all of it"),
    Case(
      "vectors: softmax | logits=\(String(repeating: "n", count: 65)):1,b:2", 27, 65, .tooLarge,
      "a name has more than 64 characters; shorten it"),
    Case(
      "vectors: softmax | targets=cat", 28, 3, .unknownName,
      "no logit is called 'cat'; did you mean car? there are car, tree, boat"),
    Case(
      "vectors: softmax | targets=car,car", 32, 3, .duplicate,
      "'targets' has car twice; keep one of the two"),
    Case(
      "vectors: softmax | logits=a:1,b:2 | targets=car", 45, 3, .unknownName,
      "no logit is called 'car'; there are a, b"),
    Case(
      "vectors: softmax | temperature=0", 32, 1, .outOfRange,
      "'temperature' must be greater than 0, not 0; write temperature=0.5"),
    Case(
      "vectors: softmax | shift=far", 26, 3, .malformedValue, "'far' is not a number; write shift=2"
    ),
    Case(
      "vectors: softmax | jacobian=alnoe", 29, 5, .malformedValue,
      "'jacobian' does not know 'alnoe'; did you mean alone? there are alone, hidden"),
    Case(
      "vectors: softmax | logits=a:1,b:2 | forces", 37, 6, .contradiction,
      "'forces' needs to know which logits are true; add targets=a"),
    Case(
      "vectors: softmax | logits=a:1,b:2 | steps=3", 37, 7, .contradiction,
      "'steps' needs to know which logits are true; add targets=a"),
    Case(
      "vectors: softmax | steps=10001", 26, 5, .outOfRange,
      "'steps' must be a whole number from 0 to 10000, not 10001; write steps=20"),
    Case(
      "vectors: softmax | chosen=cat", 27, 3, .unknownName,
      "no logit is called 'cat'; did you mean car? there are car, tree, boat"),
    Case(
      "vectors: softmax | controls=temprature", 29, 10, .unknownParameter,
      "the view has no parameter 'temprature'; did you mean temperature? there are temperature, shift, softmax.temperature"
    ),
    Case(
      "vectors: softmax | parameter=scale", 30, 5, .unknownParameter,
      "the view has no parameter 'scale'; there are temperature, shift"),
    Case(
      "vectors: softmax | probe=1", 20, 5, .unknownSetting,
      "'probe' means nothing to 'vectors'; it belongs to 'plot'; there are logits, targets, temperature, shift, jacobian, temperatures, forces, steps, chosen, highlight, controls, parameter, canvas"
    ),
    Case(
      "vectors: maxout", 10, 6, .contradiction,
      "maxout takes a multiple of 2 values, not 3 logits; add or leave out a logit"),
    Case(
      "vectors: maxout | logits=1,2,3", 26, 5, .contradiction,
      "maxout takes a multiple of 2 values, not 3 logits; add or leave out a logit"),
    Case(
      "glu: swiglu | point=1", 21, 1, .malformedValue,
      "'1' is not two numbers; write point=1.2,-0.4"),
    Case(
      "glu: swiglu | point=1,2,3", 21, 5, .malformedValue,
      "'1,2,3' is not two numbers; write point=1.2,-0.4"),
    Case(
      "glu: swiglu | point=0,5", 21, 3, .outOfRange,
      "the point is not on the map, -4...4 by -4...4; move it, or widen x or y"),
    Case(
      "glu: swiglu | point=5,0", 21, 3, .outOfRange,
      "the point is not on the map, -4...4 by -4...4; move it, or widen x or y"),
    Case(
      "glu: swiglu | point=1,q", 23, 1, .malformedValue, "'q' is not a number; write point=1.2,-0.4"
    ),
  ]

  @Test(arguments: lines + functions + values + vectors) func oneMistake(wanted: Case) throws {
    let all = Fixtures.mistakes(wanted.line)
    #expect(all.count == 1)
    let found = try #require(all.first)
    #expect(found.text == wanted.wanted)
    #expect(found.kind == wanted.kind)
    #expect([found.line, found.column, found.length] == [1, wanted.column, wanted.length])
  }
}
