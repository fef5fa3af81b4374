import ActivationMath
import Formula
import Foundation
import Testing

@testable import ViewSpec

@Suite("Reading and writing lines of state")
struct ReadingTests {
  /// A line, and how the program writes it.
  static let lines: [(String, String)] = [
    (
      "plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent | input=normal(0, 1)",
      "plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent | input=normal(0, 1)"
    ),
    (
      "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree "
        + "| temperature=0.5 | jacobian",
      "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree "
        + "| temperature=0.5 | jacobian"
    ),
    ("glu: swiglu | point=1.2,-0.4", "glu: swiglu | point=1.2,-0.4"),
    // The old form.
    (
      "prelu(a=0.3);relu|x=-4...4|d=1|probe=-1.5|tangent=1",
      "plot: prelu(a=0.3) relu | x=-4...4 | d=1 | probe=-1.5 | tangent"
    ),
    ("gelu", "plot: gelu"),
    ("elu(alpha=0.5)|y=-1...2|tangent=0", "plot: elu(alpha=0.5) | y=-1...2"),
    (
      "tanh;sigmoid;soft_sign|x=0...10|d=0|probe=1e-300",
      "plot: tanh sigmoid soft_sign | x=0...10 | probe=1e-300"
    ),
    ("Leaky ReLU;hard_tanh(min=-2, max=2)", "plot: leaky_relu hard_tanh(min=-2, max=2)"),
    ("gelu\";relu'|d=2", "plot: gelu′′ relu′ | d=2"),
    // Blanks, order, signs.
    ("  plot :relu|  probe = -2|x = -4 ... 4 \n", "plot: relu | x=-4...4 | probe=-2"),
    ("plot: relu | probe=\u{2212}2e\u{2212}3", "plot: relu | probe=-0.002"),
    ("\u{FEFF}plot: relu", "plot: relu"),
    ("plot: elu ( alpha = 2 ) relu", "plot: elu(alpha=2) relu"),
    ("plot: elu(2);relu", "plot: elu(alpha=2) relu"),
    ("plot: \"gelu'\" \"elu(alpha=2)\"", "plot: gelu′ elu(alpha=2)"),
    ("plot: nn.Softsign | probe=+.50", "plot: soft_sign | probe=0.5"),
    ("plot: relu | x=-6...6 | d=0 | probe=-1", "plot: relu"),
    ("plot: relu | show=f,slope", "plot: relu | d=1"),
    ("plot: relu | show=slope,f", "plot: relu | show=slope,f"),
    ("plot: relu | input=uniform( -1 ,1 )", "plot: relu | input=uniform(-1, 1)"),
    (
      "plot: relu | difference=hard_tanh(min=-2, max=2),relu",
      "plot: relu | difference=hard_tanh(min=-2, max=2),relu"
    ),
    ("plot: elu | sweep=α: 1,2 | parameter=α", "plot: elu | sweep=alpha:1,2 | parameter=alpha"),
    ("plot: elu' | controls=elu'.alpha", "plot: elu′ | controls=elu′.alpha"),
    // Names that libraries spell otherwise do not shadow a function's own.
    ("plot: leaky_relu elu | parameter=alpha", "plot: leaky_relu elu | parameter=alpha"),
    // Names of logits.
    ("vectors: softmax | logits=3,2.5", "vectors: softmax | logits=z1:3,z2:2.5"),
    (
      "vectors: softmax | logits=a\"b:1,red car : 2",
      "vectors: softmax | logits=\"a\\\"b\":1,red car:2"
    ),
    (
      #"vectors: softmax | logits="a:b":1,"\u{1B}":2 | targets="a:b""#,
      #"vectors: softmax | logits="a:b":1,"\u{1B}":2 | targets="a:b""#
    ),
    (
      #"vectors: softmax | logits="a\", b|c":1,"d\\":2"#,
      #"vectors: softmax | logits="a\", b|c":1,"d\\":2"#
    ),
    (
      "vectors: softmax | logits=\u{202E}a:1,👩‍👩‍👧:2",
      "vectors: softmax | logits=\"\\u{202E}a\":1,👩‍👩‍👧:2"
    ),
    ("vectors: softmax | jacobian=alone", "vectors: softmax | jacobian=alone"),
    ("vectors: softmax | jacobian=no", "vectors: softmax | jacobian=hidden"),
    ("vectors: softmax | targets=car | forces=yes", "vectors: softmax | targets=car | forces"),
    ("vectors: softmax | steps=3", "vectors: softmax | steps=3"),
  ]

  @Test(arguments: lines) func isWritten(line: String, wanted: String) throws {
    let spec = try Fixtures.spec(line)
    #expect(spec.description == wanted)
    #expect(try Fixtures.spec(wanted) == spec)
  }

  @Test(arguments: ["-4...4", "-4..4", "-4…4", "-4:4", "-4,4", "−4 ... +4.0", " -4 , 4 "])
  func rangesHaveForms(text: String) throws {
    #expect(try TypedRange(text).range == -4...4)
    let plot = try #require(Fixtures.spec("plot: relu | x=\(text)").content as? PlotSpec)
    #expect(plot.x == -4...4)
  }

  @Test(arguments: ["4...-4", "1", "1...", "...1", "a..b", "1...2...3", "0...inf", "nan:1", "2..2"])
  func theseAreNoRanges(text: String) {
    #expect(throws: TypedNumber.Mistake.self) { try TypedRange(text) }
    #expect(throws: (any Error).self) { try Fixtures.spec("plot: relu | x=\(text)") }
  }

  @Test func valuesAreRead() throws {
    let plot = try #require(
      Fixtures.spec("plot: elu | show=f,parameter | gap=1 | precision=float32 | chain=3 | stack")
        .content as? PlotSpec)
    #expect(plot.shown == [.value, .parameter] && plot.gap == 1 && plot.precision == .float)
    #expect(
      plot.chain == PlotSpec.Chain(layers: 3) && plot.isStacked && !plot.showsPoints
        && plot.probe == -1)
    let vectors = try #require(
      Fixtures.spec("vectors: softmax | controls=temperature,softmax.T | chosen=boat | jacobian")
        .content as? VectorsSpec)
    #expect(vectors.controls.map(\.text) == ["temperature", "softmax.temperature"])
    #expect(vectors.jacobian == .always && vectors.chosen == "boat")
    #expect(vectors.shownTargets == ["car", "tree"])
  }

  @Test func everyExampleOfASettingIsRead() throws {
    let subjects = [
      "plot": "plot: elu", "vectors": "vectors: softmax", "glu": "glu: swiglu", "flow": "flow: elu",
      "train": "train: elu relu", "claim": "claim: elu-depth", "cnn": "cnn: elu",
    ]
    for kind in ViewSpec.standardKinds.map(KindDescription.init) {
      _ = try Fixtures.spec(kind.subject.example)
      for setting in kind.settings {
        let subject = try #require(subjects[kind.kind])
        let spec = try Fixtures.spec("\(subject) | \(setting.example)")
        #expect(spec.description == "\(subject) | \(setting.example)")
      }
    }
  }

  @Test func functionsAreResolvedWhereTheyAreRead() throws {
    let line = "plot: bump(a=2)"
    let plot = try #require(Fixtures.spec(line).content as? PlotSpec)
    #expect(plot.activations[0].value(-1.0) == 2 * (exp(-1.0) - 1))
    #expect(throws: (any Error).self) { try ViewSpec(parsing: line, catalogue: .standard) }
  }

  @Test func severalMistakesAreFoundAtOnce() {
    let all = Fixtures.mistakes("plot: relu | x=4 | zoom=1 | probe=here | d=1 | d=2")
    #expect(all.map(\.column) == [16, 20, 35, 48])
    let functions = Fixtures.mistakes("plot: rulu relu tahn | zoom=1")
    #expect(functions.map(\.column) == [7, 17, 24])
    let doubtful = Fixtures.mistakes("vectors: softmax | logits=a:x,b:1 | targets=b | chosen=b")
    #expect(doubtful.map(\.column) == [29])
  }

  @Test("Columns count characters, as people do") func columns() {
    let all = Fixtures.mistakes("vectors: softmax | logits=👩‍👩‍👧:1,e\u{301}:2 | targets=cat")
    #expect(all.map(\.column) == [45])
  }
}
