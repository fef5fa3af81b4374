import ActivationMath
import Testing
import ViewSpec

@testable import LessonKit

@Suite struct LiveViewReaderTests {
  private func plot(_ yaml: String) throws -> PlotSpec {
    try #require(readView(yaml)?.plot)
  }

  private func vectors(_ yaml: String) throws -> VectorsSpec {
    try #require(readView(yaml)?.spec.content as? VectorsSpec)
  }

  @Test func readsAPlot() throws {
    let yaml = """
      plot: [relu, "elu(alpha=0.5)"]
      show: [f, slope, curvature, parameter]
      x: -5...6
      y: −2...4
      probe: −1.5
      tangent: true
      controls: [elu.alpha]
      """
    let plot = try plot(yaml)
    #expect(plot.functions.map(\.notation) == ["relu", "elu(alpha=0.5)"])
    #expect(plot.shown == [.value, .slope, .curvature, .parameter])
    #expect(plot.x == -5...6)
    #expect(plot.y == -2...4)
    #expect(plot.probe == -1.5)
    #expect(plot.showsTangent)
    #expect(plot.controls == [ViewControl(function: "elu", parameter: "alpha")])
    #expect(readView(yaml)?.line == 7)
  }

  @Test func whatIsNotSaidIsNeutral() throws {
    #expect(try plot("plot: relu") == PlotSpec([try Catalogue.stub.resolve("relu").function]))
    #expect(readView("plot: relu")?.reveal == nil)
  }

  @Test func readsVectorsInTheAuthorsOrder() throws {
    let vectors = try vectors(
      """
      vectors: [sigmoid, softmax]
      logits: {yes: 3, no: -2.5, 1: 0}
      targets: [yes, 1]
      temperature: 2
      shift: -5
      jacobian: true
      forces: true
      controls: [shift, temperature]
      """)
    #expect(vectors.functions.map(\.profile.id) == ["sigmoid", "softmax"])
    #expect(vectors.logits.map(\.name) == ["yes", "no", "1"])
    #expect(vectors.logits.map(\.value) == [3, -2.5, 0])
    #expect(vectors.targets == ["yes", "1"])
    #expect(vectors.temperature == 2)
    #expect(vectors.shift == -5)
    #expect(vectors.jacobian == .always && vectors.showsForces)
    #expect(vectors.controls.map(\.text) == ["shift", "temperature"])
  }

  @Test func readsAGate() throws {
    let gate = try #require(readView("glu: swiglu\nx: -3...3")?.spec.content as? GLUSpec)
    #expect(gate.unit.profile.id == "swiglu")
    #expect(gate.x == -3...3 && gate.y == GLUSpec.homeRange)
  }

  @Test func setPutsValuesIntoTheFunctions() throws {
    let plot = try plot("plot: [elu, relu, elu]\nset: {elu.alpha: 2}")
    #expect(plot.functions.map(\.arguments) == [[2], [], [2]])
  }

  @Test func readsWhatIsShownOfAPlot() throws {
    let plot = try plot(
      "plot: [sigmoid]\ninput: normal(0, 1)\ngap: 1\nprecision: float32\nchain: 7")
    #expect(plot.input == .normal(mean: 0, deviation: 1))
    #expect(plot.gap == 1)
    #expect(plot.precision == .float)
    #expect(plot.chain == PlotSpec.Chain(layers: 7))
  }

  @Test func aDifferenceIsASubjectOfItsOwn() throws {
    let plot = try plot("difference: [hard_tanh, sigmoid]\ninput: uniform(-1, 2)")
    #expect(plot.functions.map(\.profile.id) == ["hard_tanh", "sigmoid"])
    #expect(plot.difference?.subtrahend.profile.id == "sigmoid")
    #expect(plot.input == .uniform(-1...2))
  }

  @Test func aNaiveFormIsReadAsAFormula() throws {
    let plot = try plot("plot: elu\ncompare: log(1 + exp(x))")
    #expect(plot.naive?.text == "log(1 + exp(x))")
    #expect(plot.naive?.activation.value(89 as Float) == .infinity)
    #expect(plot.naive?.activation.value(89.0).isFinite == true)
  }

  @Test func aLineOfStateSaysTheWholeView() throws {
    let line = "vectors: sigmoid softmax | logits=car:3,boat:-2 | temperature=0.5"
    let view = try #require(readView("state: \"\(line)\"\nreveal: q"))
    #expect(view.spec.description == line)
    #expect(view.reveal == "q")
    let plot = "elu(alpha=0.5) relu | probe=-1.5 | tangent"
    #expect(try #require(readView("state: \(plot)")).spec.description == "plot: \(plot)")
  }

  @Test(arguments: [
    ("plot: [rulu]", "x.md:8:8: error: unknown function 'rulu'"),
    ("plot:\n  - elu(aplha=1)", "x.md:9:5: error: elu has no parameter 'aplha'"),
    ("plot: [\"elu(alpha=-1)\"]", "x.md:8:8: error: alpha of elu must be greater than 0, not -1"),
    ("plot: [\"relu(\"]", "x.md:8:14: error: a closing parenthesis is missing"),
    ("plot: [softmax]", "x.md:8:8: error: 'plot' cannot show softmax"),
    ("vectors: [swiglu]", "x.md:8:11: error: 'vectors' cannot show swiglu"),
    ("glu: relu", "x.md:8:6: error: 'glu' cannot show relu"),
    ("vectors: [relu, relu, relu]", "x.md:8:11: error: 'vectors' takes at most 2, not 3"),
    ("plot: []", "x.md:8:7: error: 'plot' is a list, but must be a list"),
    ("plot:", "x.md:8:6: error: 'plot' is empty, but must be a list"),
    ("probe: 1", "x.md:7:1: error: the view shows nothing"),
    ("plot: relu\nglu: swiglu", "x.md:9:1: error: the view has both 'plot' and 'glu'"),
    ("plot: relu\nlogits: {a: 1, b: 2}", "x.md:9:1: error: 'logits' does nothing beside 'plot'"),
    ("plot: relu\nsho: [f]", "x.md:9:1: error: unknown key 'sho' in the view"),
    ("plot: relu\nshow: [fx]", "x.md:9:8: error: 'show' does not know 'fx'"),
    (
      "plot: relu\nx: 6...-6",
      "x.md:9:4: error: 'x' is '6...-6', but must be a range such as -6...6"
    ),
    ("plot: relu\nprobe: inf", "x.md:9:8: error: 'probe' is 'inf', but must be a number"),
    ("plot: relu\ntangent: yes", "x.md:9:10: error: 'tangent' is 'yes', but must be true or false"),
    ("plot: relu\nx: 0...1\nprobe: 2", "x.md:10:8: warning: the probe stands outside the range x"),
    ("plot: elu\nset: {elu.beta: 1}", "x.md:9:7: error: the view has no parameter 'elu.beta'"),
    (
      "plot: elu\nset: {elu.alpha: 0}",
      "x.md:9:18: error: 'elu.alpha' is '0', but must be greater than 0"
    ),
    ("plot: elu\ncontrols: [relu.a]", "x.md:9:12: error: the view has no parameter 'relu.a'"),
    (
      "plot: relu\nchain: 0",
      "x.md:9:8: error: 'chain' is '0', but must be a whole number from 1 to 1000"
    ),
    (
      "plot: relu\ninput: normal(0, -1)",
      "x.md:9:8: error: 'input' is 'normal(0, -1)', but must be normal(0, 1) or uniform(-1, 1)"
    ),
    ("vectors: softmax\nlogits: {a: 1}", "x.md:9:9: error: 'logits' has 1 entries"),
    (
      "vectors: softmax\nlogits: {a: x, b: 1}",
      "x.md:9:13: error: 'a' is 'x', but must be a number"
    ),
    (
      "vectors: softmax\nlogits: {a: 1, b: 2}\ntargets: [c]",
      "x.md:10:11: error: no logit is called 'c'"
    ),
    (
      "vectors: softmax\ntemperature: 0",
      "x.md:9:14: error: 'temperature' is '0', but must be greater than 0"
    ),
    (
      "vectors: softmax\nforces: true",
      "x.md:9:9: error: 'forces' needs to know which labels are true"
    ),
    (
      "state: elu(aplha=1)",
      "x.md:8:12: error: elu has no parameter 'aplha'; it takes alpha"
    ),
    ("state: 'plot: relu | prob=1'", "x.md:8:22: error: 'plot' has no setting 'prob'"),
    ("state: relu\nprobe: 1", "x.md:9:1: error: 'probe' does nothing beside 'state'"),
    ("state: relu\nplot: elu", "x.md:9:1: error: the view has both 'state' and 'plot'"),
    (
      "state: plot: relu",
      "x.md:8:12: error: the YAML cannot be read: mapping values are not allowed in this context"
    ),
    (
      "plot: relu\nx: -1e200...1",
      "x.md:9:4: error: 'x' is '-1e200...1', but must be a range within ±1e150"
    ),
    ("glu: swiglu\nset: {elu.alpha: 1}", "x.md:9:1: error: 'set' does nothing beside 'glu'"),
    ("difference: [rulu, relu]", "x.md:8:14: error: unknown function 'rulu'"),
    ("difference: [relu]", "x.md:8:14: error: 'difference' takes exactly 2, not 1"),
    (
      "plot: elu\ncompare: exp(y) - 1",
      "x.md:9:14: error: unknown name 'y'"
    ),
    ("- plot: relu", "x.md:8:1: error: the view must be a list of settings"),
    ("plot: relu\nplot: elu", "x.md:9:1: error: the key 'plot' is given twice"),
    ("plot: relu\nprobe: &a 1", "x.md:9:8: error: anchors are not used in lessons"),
    ("plot: [relu", "x.md:9:4: error: the YAML cannot be read: did not find expected ',' or ']'"),
  ])
  func mistakesAreNamedWithTheirPlace(yaml: String, headline: String) {
    #expect(viewFindings(yaml) == [headline])
  }

  @Test func aListThatYAMLSplitsNamesTheRemedy() {
    let outcome = readBody("## S\n```view\nplot: [relu, hard_tanh(min=-1, max=1), elu]\n```\n")
    #expect(
      outcome.headlines == [
        "x.md:8:14: error: YAML splits this list at the comma inside the parentheses"
      ])
    #expect(outcome.remedies == ["quote the reference: [\"hard_tanh(min=-1, max=1)\"]"])
  }

  @Test func aColonWithoutASpaceNamesTheRemedy() {
    let outcome = readBody("## S\n```view\nvectors: softmax\nlogits: {a:1, b: 2}\n```\n")
    #expect(outcome.headlines == ["x.md:9:10: error: 'a:1' has no value"])
    #expect(outcome.remedies == ["put a space after the colon: a: 1"])
  }

  @Test func oneRunFindsAllMistakesOfAView() {
    #expect(
      viewFindings("plot: [rulu, elo]\nx: 1\nprobes: 2\ntangent: 1") == [
        "x.md:8:8: error: unknown function 'rulu'",
        "x.md:8:14: error: unknown function 'elo'",
        "x.md:9:4: error: 'x' is '1', but must be a range such as -6...6",
        "x.md:10:1: error: unknown key 'probes' in the view",
        "x.md:11:10: error: 'tangent' is '1', but must be true or false",
      ])
  }

  @Test func placesInsideAnIndentedFenceAreThoseOfTheFile() {
    let outcome = readBody("## S\n  ```view\n  plot: [rulu]\n  ```\n")
    #expect(outcome.headlines == ["x.md:8:10: error: unknown function 'rulu'"])
  }

  @Test func hundredsOfFunctionsAreRefused() {
    let list = Array(repeating: "relu", count: 900).joined(separator: ", ")
    #expect(
      viewFindings("plot: [\(list)]") == ["x.md:8:8: error: 'plot' takes at most 6, not 900"])
  }
}

@Suite struct AnnotationReaderTests {
  @Test func wordsHaveAPlace() {
    let one = readView("plot: [relu]\nannotate: {x: 2, text: saturated}")?.plot?.annotations
    #expect(one == [PlotSpec.Annotation(x: 2, text: "saturated")])
    let two = readView(
      "plot: [relu]\nannotate:\n  - {x: 2, y: 1, text: a}\n  - {x: 0, text: b}")
    #expect(two?.plot?.annotations.map(\.y) == [1, nil])
  }

  @Test(arguments: [
    ("annotate: here", "x.md:9:11: error: the annotation must be a list of settings"),
    ("annotate: {x: 2}", "x.md:9:11: error: the annotation has no 'text'"),
    ("annotate: {x: a, text: b}", "x.md:9:15: error: 'x' is 'a', but must be a number"),
    (
      "annotate: {x: 1, test: b, text: c}", "x.md:9:18: error: unknown key 'test' in the annotation"
    ),
    (
      "annotate: {x: 1, text: 12345678901234567890123456789012345678901}",
      "x.md:9:24: error: the words have 41 characters"
    ),
  ])
  func mistakesHaveTheirPlace(line: String, headline: String) {
    #expect(viewFindings("plot: [relu]\n\(line)") == [headline])
  }

  @Test func logitsArePointedAt() {
    let view = readView("vectors: [softmax]\nlogits: {a: 1, b: 2}\nhighlight: [b]")
    #expect((view?.spec.content as? VectorsSpec)?.highlighted == ["b"])
    #expect(
      viewFindings("vectors: [softmax]\nlogits: {a: 1, b: 2}\nhighlight: [c]")
        == ["x.md:10:13: error: no logit is called 'c'"])
  }
}
