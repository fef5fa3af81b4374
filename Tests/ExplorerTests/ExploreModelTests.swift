import ActivationMath
import Plotting
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Explore model")
struct ExploreModelTests {
  private func explore(_ keys: String, _ change: (inout Model) -> Void = { _ in }) -> ExploreModel {
    var model = Fixtures.program()
    change(&model)
    model.press(keys)
    return model.explore
  }

  @Test(
    "The probe walks on round numbers and stops at the window's edges",
    arguments: [
      ("→", -0.9), ("←", -1.1), ("← ← ←", -1.3), ("L", 0), ("H H H", -4.0), ("l h", -1.0),
      ("S-→ S-←", -1.0), ("L L L L L L L L", 6.0), ("H H H H H H H H", -6.0),
    ])
  func probe(keys: String, expected: Double) {
    #expect(explore(keys).probe == expected)
  }

  @Test(
    "The slope bends by steps, comes back, and stops at the slider's ends",
    arguments: [
      ("k", 0.26), ("j", 0.24), ("K", 0.35), ("J", 0.15), ("k r", 0.25), ("] ] [", 0.26),
      ("K K K K K K K K K K", 1.0),
    ])
  func parameter(keys: String, expected: Double) {
    #expect(explore(keys).function.arguments == [expected])
  }

  @Test(
    "A parameter's movement leaves the curve that it set out from as a ghost",
    arguments: [("k", 0.25), ("k k K j", 0.25), ("k k → k", 0.27), ("K r", 0.25), ("k → r", 0.26)])
  func ghost(keys: String, expected: Double) {
    #expect(explore(keys).ghost?.arguments == [expected])
  }

  @Test("Another function has no ghost")
  func noGhost() {
    #expect(explore("k ↓").ghost == nil)
  }

  @Test("A second parameter's movement sets out anew")
  func ghostOfAnotherParameter() {
    let model = explore("k k p k k") { $0.explore.show(Catalogue.standard.scalar("threshold")) }
    let (start, end) = (model.ghost?.arguments ?? [], model.function.arguments)
    #expect(start.count == 2 && start[0] == end[0] && start[1] != end[1])
    #expect(start != model.function.profile.parameters.map(\.default))
  }

  @Test("A sweep runs to both ends and stays on the slider")
  func sweep() {
    var model = Fixtures.program()
    model.press("v")
    #expect(model.isAnimating)
    var seen: [Double] = []
    for _ in 0..<100 {
      _ = model.update(.tick(seconds: 0.1))
      seen.append(model.explore.function.arguments[0])
    }
    let range = model.explore.function.profile.parameters[0].slider.range
    #expect(seen.min() == range.lowerBound)
    #expect(seen.max() == range.upperBound)
    model.press("v")
    #expect(!model.isAnimating)
  }

  @Test("A sweep's ghost is the curve that it set out from, whatever ghost was there before")
  func ghostOfSweep() {
    var model = Fixtures.program()
    model.press("k v")
    #expect(model.explore.ghost == nil)
    for _ in 0..<5 {
      _ = model.update(.tick(seconds: 0.1))
      #expect(model.explore.ghost?.arguments == [0.26])
    }
    model.press("v v")
    #expect(model.explore.ghost == nil)
  }

  @Test("Derivatives go round")
  func derivatives() {
    #expect(explore("").orders == [.value, .slope])
    #expect(explore("d").orders == [.value, .slope, .curvature])
    #expect(explore("d d").orders == [.value])
    #expect(explore("d d d").orders == [.value, .slope])
  }

  @Test("Zoom keeps the probe in place; undo, redo and home find the window again")
  func window() {
    let home = explore("").viewport
    let near = explore("+").viewport
    #expect(near.x == -3.5...2.5)
    #expect(explore("+ u").viewport == home)
    #expect(explore("+ u ^R").viewport == near)
    #expect(explore("+ + + Home").viewport == home)
    #expect(explore("- +").viewport == home)
  }

  @Test("Kept curves stay beside the others")
  func kept() {
    let model = explore("c k c ↓")
    #expect(model.kept.map(\.arguments) == [[0.25], [0.26]])
    #expect(explore("c C").kept.isEmpty)
    let full = explore("c k c k c k c k c k c")
    #expect(full.kept.count == 5)
    #expect(
      full.message == "no room for prelu(a=0.3): 5 curves are kept; :drop one, or C")
  }

  @Test("Equal curves are kept once; one can be dropped by its name")
  func equalCurves() {
    let model = explore("c c c")
    #expect(model.kept.count == 1)
    #expect(model.message == "prelu is kept already")
    func dropping(_ name: String) -> Model {
      var model = Fixtures.program()
      for line in ["keep prelu(a=0.3); elu; prelu", "drop \(name)"] {
        model.press(":")
        model.type(line)
        model.press("Enter")
      }
      return model
    }
    #expect(dropping("prelu").explore.keptNames == ["prelu(a=0.3)", "elu"])
    #expect(dropping("prelu(a=0.3)").explore.keptNames == ["elu", "prelu"])
    #expect(dropping("2").explore.keptNames == ["prelu(a=0.3)", "prelu"])
    #expect(
      dropping("tanh").message
        == "no kept curve is called 'tanh'; there are prelu(a=0.3), elu, prelu")
  }

  @Test(
    "A key that changes nothing says why",
    arguments: [
      ("↑ ↑ ↑ ↑", "this is the first function"), ("C", "no curve is kept"),
      ("r", "a is at its default, 0.25"), ("p", "a is the only parameter"),
      ("K K K K K K K K K", "a is at the end of its slider, 1"),
      ("L L L L L L L L", "the probe is at the edge of the window"),
      ("u", "no change of the ranges is left to undo"), ("^R", "nothing was undone"),
      ("Home", "these are the ranges of the start"), ("z", "the y axis fits already"),
    ])
  func idleKeys(keys: String, message: String) {
    #expect(explore(keys).message == message)
  }

  @Test("n and N walk over the points of interest")
  func landmarks() {
    #expect(explore("n").probe == 0)
    #expect(explore("L L N").probe == 0)
    #expect(explore("N").message == "no further point of interest in the window")
  }

  @Test("A function without parameters says so")
  func noParameter() {
    var model = Fixtures.program()
    model.press("/")
    model.type("relu")
    model.press("Enter")
    for key in ["j", "p", "r", "v", "Enter"] {
      var copy = model
      copy.press(key)
      #expect(copy.explore.message == "ReLU has no parameter")
    }
  }
}
