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

  @Test("A moved parameter leaves its old curve as a ghost")
  func ghost() {
    #expect(explore("k").ghost?.arguments == [0.25])
    #expect(explore("k ↓").ghost == nil)
  }

  @Test("A typed value is taken if it is a number of the domain")
  func typedValue() {
    func typing(_ text: String) -> ExploreModel {
      var model = Fixtures.program()
      model.press("Enter")
      model.type(text)
      model.press("Enter")
      return model.explore
    }
    #expect(typing("0.75").function.arguments == [0.75])
    #expect(typing("-3").function.arguments == [-3])
    #expect(typing("abc").function.arguments == [0.25])
    #expect(typing("abc").message == "'abc' is not a number")
    #expect(typing("inf").message == "a must be a finite number")
  }

  @Test("Esc leaves the prompt and changes nothing")
  func cancelledPrompt() {
    var model = Fixtures.program()
    model.press("Enter")
    model.type("9")
    model.press("Esc")
    #expect(model.explore.prompt == nil)
    #expect(model.explore.function.arguments == [0.25])
  }

  @Test("The filter finds library spellings and shows what it finds")
  func filter() {
    var model = Fixtures.program()
    model.press("/")
    model.type("softsign")
    #expect(model.explore.function.profile.id == "soft_sign")
    model.press("Enter")
    #expect(model.explore.list.shown.count == 1)
    model.press("/ Esc")
    #expect(model.explore.list.shown.count > 10)
    #expect(model.explore.function.profile.id == "soft_sign")
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
    #expect(explore("c c c c c c").kept.count == 5)
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
