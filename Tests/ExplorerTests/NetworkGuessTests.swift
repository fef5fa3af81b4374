import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks: guessing first")
struct NetworkGuessTests: NetworksSuite {
  @Test(
    "Nothing of a flow is shown before one has said where its signal ends",
    arguments: [
      (
        "sigmoid | init=glorot | seed=3", "s",
        "You said that sigmoid's signal keeps its size; so it"
      ),
      ("sigmoid | init=glorot | seed=3", "f", "signal fades; it keeps its size: an rms of 0."),
      ("tanh | depth=30 | gain=0.5", "f", "signal fades; so it does"),
      ("relu | depth=30 | gain=3", "s", "signal keeps its size; it grows"),
      ("relu | depth=12", "f", "signal fades; so it does"),
      ("relu | depth=20 | width=1 | seed=2", "g", "signal grows; it fades"),
    ])
  func guessedFlow(flow: String, key: String, sentence: String) throws {
    var model = try program("flow: \(flow)")
    let shown = text(model)
    model.press("p")
    model.settle()
    #expect(!text(model).contains("gradient") && text(model).contains("signal end, "))
    #expect(networks(model).scene == nil && networks(model).bindings["signal(1)"] == nil)
    #expect(text(model, 40, 12).contains("signal end"))
    model.press(key)
    #expect(text(model).contains(sentence), "\(text(model))")
    #expect(model.state.description.contains("guess="))
    model.press("p")
    #expect(text(model) == shown)
  }

  @Test("Another setting asks again, and Esc leaves the question") func askedAgain() throws {
    var model = try program("flow: tanh | depth=10 | guess=open")
    model.press("s")
    #expect(networks(model).flow.spec.guess == .stays)
    model.press("→")
    model.settle()
    #expect(networks(model).flow.isAsking && networks(model).flow.spec.depth == 11)
    model.press("Esc")
    #expect(networks(model).flow.spec.guess == nil)
  }

  @Test(
    "Nothing runs before one has said which learns faster, and then both are compared",
    arguments: [
      ("b", "You said that tanh learns faster; so it is: 95 % of the points are right"),
      ("a", "You said that identity learns faster; but tanh learns faster:"),
      ("s", "You said that neither learns faster; but tanh learns faster:"),
    ])
  func guessedRace(key: String, sentence: String) throws {
    var model = try program(
      "train: identity tanh | data=circles | optimizer=sgd(rate=0.3) | epochs=20")
    model.press("p Space")
    #expect(model.work == nil && text(model).contains("Which learns faster?"))
    model.press(key)
    #expect(networks(model).train.isRunning)
    model.settle()
    #expect(text(model).contains(sentence), "\(text(model))")
    #expect(text(model).contains("not yet with identity"))
    model.press("→")
    model.settle()
    #expect(networks(model).train.isAsking && networks(model).train.spec.steps == 0)
  }

  @Test("Where nothing is right or wrong the smaller loss decides, and one network has no race")
  func raceOfLosses() throws {
    var model = try program(
      "train: relu relu | data=target(x^2, n=40) | epochs=2 | guess=open | run")
    #expect(model.work == nil)
    model.press("s")
    model.settle()
    #expect(text(model).contains("neither learns faster; so it is: the loss is"))
    model = try program("train: relu")
    model.press("p")
    #expect(networks(model).message?.contains("second network") == true)
  }
}
