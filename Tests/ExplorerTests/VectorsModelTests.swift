import TerminalGrid
import Testing

@testable import Explorer

@Suite("Vectors model")
struct VectorsModelTests {
  private func vectors(_ logits: [(String, Double, Bool)], _ keys: String = "") -> VectorsModel {
    var model = Fixtures.program(.vectors)
    model.vectors.replaceLogits(
      by: logits.map { VectorsModel.Logit(name: $0.0, value: $0.1, isTrue: $0.2) }, notice: nil)
    model.press(keys)
    return model.vectors
  }

  private let photo = [("car", 3.0, true), ("tree", 2.5, true), ("boat", -2.0, false)]

  private func rounded(_ numbers: [Double]) -> [Double] {
    numbers.map { ($0 * 1000).rounded() / 1000 }
  }

  @Test("The photo through both heads")
  func photoOutputs() {
    let model = vectors(photo)
    #expect(rounded(model.outputs(side: 0)) == [0.953, 0.924, 0.119])
    #expect(rounded(model.outputs(side: 1)) == [0.620, 0.376, 0.004])
  }

  @Test("Raising one logit leaves sigmoid's others alone and takes from softmax's")
  func raise() {
    let model = vectors(photo, "L L L")
    #expect(model.logits[0].value == 6)
    #expect(rounded(model.outputs(side: 0))[1] == 0.924)
    #expect(rounded(model.outputs(side: 1))[1] == 0.029)
    #expect(rounded(model.before?[1] ?? []) == [0.620, 0.376, 0.004])
  }

  @Test("A shift of all logits moves sigmoid and leaves softmax")
  func shift() {
    let three = [("a", 2.0, false), ("b", 1.0, false), ("c", 0.0, false)]
    let model = vectors(three, "p J J J J J")
    #expect(model.shift == -5)
    #expect(rounded(model.outputs(side: 0)) == [0.047, 0.018, 0.007])
    #expect(rounded(model.outputs(side: 1)) == [0.665, 0.245, 0.090])
  }

  @Test("None of these: softmax needs a class for it")
  func none() {
    let model = vectors([("a", -3, false), ("b", -4, false), ("c", -5, false)], "a")
    #expect(rounded(model.outputs(side: 1)) == [0.046, 0.017, 0.006, 0.930])
  }

  @Test("Softmax pushes a correct car down where sigmoid pushes it up")
  func forces() {
    let model = vectors(photo, "x ↓ x")
    #expect(rounded(model.forces(side: 0) ?? []) == [0.047, 0.076, -0.119])
    #expect(rounded(model.forces(side: 1) ?? []) == [-0.120, 0.124, -0.004])
  }

  @Test(
    "Each press marks one label, whatever the example has as its truth",
    arguments: [
      ("x", [true, false, false]), ("↓ x", [false, true, false]), ("↓ ↓ x", [false, false, true]),
      ("x ↓ x", [true, true, false]), ("x x", [false, false, false]),
    ])
  func targets(keys: String, labels: [Bool]) {
    let model = vectors(photo, keys)
    #expect(model.labels == labels)
    #expect(model.showsForces == labels.contains(true))
    #expect(model.caption?.contains("Both labels are right") == false)
  }

  @Test("Thirty steps from zero: sigmoid learns both, softmax stops at its ceiling")
  func descent() {
    let zero = [("car", 0.0, true), ("tree", 0.0, true), ("boat", 0.0, false)]
    let steps = Array(repeating: ".", count: 30).joined(separator: " ")
    let model = vectors(zero, steps)
    #expect(model.descent?.steps == 30)
    #expect(rounded(model.outputs(side: 0)) == [0.967, 0.967, 0.033])
    #expect(rounded(model.outputs(side: 1)) == [0.489, 0.489, 0.021])
  }

  @Test("The loss of one true class and its gradient, as JAX computes them")
  func crossEntropy() {
    let model = vectors([("a", 2, true), ("b", 1, false), ("c", 0, false)], "x")
    #expect(abs((model.loss(side: 1)?.value ?? 0) - 0.4076) < 1e-4)
    #expect(rounded(model.forces(side: 1) ?? []) == [0.335, -0.245, -0.090])
  }

  @Test("Without a true label there is nothing to descend")
  func noTarget() {
    let model = vectors([("a", 1, false), ("b", 0, false)], ".")
    #expect(model.descent == nil)
    #expect(model.message == "no label is true yet; x marks one")
  }

  @Test("Descent runs by itself until it is stopped, and ends when a logit is moved")
  func running() {
    var model = Fixtures.program(.vectors)
    model.press("v")
    #expect(model.isAnimating)
    for _ in 0..<10 { _ = model.update(.tick(seconds: 0.1)) }
    #expect((model.vectors.descent?.steps ?? 0) >= 10)
    model.press("v")
    #expect(!model.isAnimating)
    model.press("→")
    #expect(model.vectors.descent == nil)
  }

  @Test("There are two to ten logits, each with a name of its own")
  func count() {
    let many = vectors(photo, "a a a a a a a a a")
    #expect(many.logits.count == 10)
    #expect(Set(many.logits.map(\.name)).count == 10)
    #expect(many.message == "ten logits are the most that fit")
    let few = vectors(photo, "A A A")
    #expect(few.logits.count == 2)
    #expect(few.message == "two logits are the fewest that can be compared")
  }

  @Test("Examples go round and say what to notice")
  func presets() {
    var model = Fixtures.program(.vectors)
    var notices: [String?] = [model.vectors.notice]
    for _ in 1..<Preset.all.count {
      model.press("E")
      notices.append(model.vectors.notice)
    }
    #expect(notices == Preset.all.map(\.notice))
    model.press("E")
    #expect(model.vectors.logits == Preset.all[0].logits)
  }

  @Test("Either side goes through the functions")
  func heads() {
    let model = vectors(photo, "s S S")
    #expect(model.heads.map(\.id) == ["log_sigmoid", "softmin"])
  }

  @Test("A typed value and a typed name are taken")
  func typing() {
    var model = Fixtures.program(.vectors)
    model.press("Enter")
    model.type("-2.5")
    model.press("Enter N")
    model.press("^U")
    model.type("bus")
    model.press("Enter")
    #expect(model.vectors.logits[0] == VectorsModel.Logit(name: "bus", value: -2.5, isTrue: true))
  }

  @Test("One row has the keys: the logits and, below them, the parameters")
  func focus() {
    var model = vectors(photo, "↓ ↓ ↓ →")
    #expect(model.focus == .parameter && model.temperature > 1)
    #expect(model.logits.map(\.value) == photo.map(\.1))
    model = vectors(photo, "j ↑ ↑ →")
    #expect(model.focus == .logit && model.temperature < 1)
    #expect(model.chosen == 1 && model.logits[1].value == 2.6)
    model = vectors(photo, "j x")
    #expect(model.message == "temperature has the keys; ↑ goes to the logits")
    #expect(!model.showsForces)
  }

  @Test("The caption is true of what is shown now")
  func caption() {
    var model = VectorsModel(heads: [Head("sigmoid"), Head("softmax")])
    let opening = "Both labels are right: sigmoid says so, softmax makes them share."
    #expect(model.caption == opening)
    model.logits[1].value = -1
    #expect(
      model.caption
        == "Sigmoid says yes to 1 of 3, each on its own; softmax shares one whole among them.")
    model.temperature = 0.5
    #expect(model.caption == "Temperature 0.5 makes softmax sharper: the largest takes more.")
    model = VectorsModel(heads: [Head("softmax")])
    model.showsForces = true
    #expect(
      model.caption
        == "softmax pushes car down although it is true: the true labels share one whole.")
    model = VectorsModel(heads: [Head("sigmoid"), Head("log_sigmoid")])
    #expect(model.caption == nil)
  }

  @Test("Descent remembers each side's loss")
  func losses() throws {
    let model = vectors(photo.map { ($0.0, $0.1, $0.0 != "boat") }, "x . . .")
    let descent = try #require(model.descent)
    #expect(descent.losses.map(\.count) == [4, 4])
    #expect(descent.losses.allSatisfy { $0 == $0.sorted(by: >) })
    #expect(descent.logits[0] != descent.logits[1])
  }
}
