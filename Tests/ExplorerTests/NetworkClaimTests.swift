import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks: claims and their runs")
struct NetworkClaimTests: NetworksSuite {
  @Test("Nothing is measured before one has said what one expects") func prediction() throws {
    var model = try program("claim: straight-line | seeds=1")
    model.press("Space")
    #expect(model.work == nil && networks(model).message?.contains("expect") == true)
    #expect(model.view(Size(columns: 80, rows: 24)).text.contains("What do you expect?"))
    model.press("p")
    #expect(networks(model).claim.spec.guess == .partly && model.work != nil)
  }

  @Test("A claim is measured in pieces, stopped, and goes on where it was") func claimInPieces()
    throws
  {
    var model = try program("claim: sigmoid-fades | seeds=1")
    model.press("t")
    let piece = try #require(model.work)
    _ = model.take(piece.run { true })
    let done = networks(model).claim.measurement.table.outcomes.count
    #expect((1..<12).contains(done))
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("\(done) of 12 runs"))
    model.press("Esc")
    #expect(model.work == nil && networks(model).claim.spec.isRunning == false)
    model.press("Space")
    model.settle()
    #expect(networks(model).claim.measurement.table.isFull && model.work == nil)
    #expect(model.state.description == "claim: sigmoid-fades | seeds=1 | guess=holds | run")
    let text = model.view(Size(columns: 120, rows: 40)).text
    #expect(text.contains("You expected that it holds. It holds in all 7 runs"))
    #expect(text.contains("the table has 1."))
  }

  @Test("What was measured is kept, and undo goes back to it")
  func claimsAreKept() throws {
    var model = try program("claim: sigmoid-fades | seeds=1 | run")
    model.press("a")
    #expect(networks(model).claim.measurement.table.outcomes.isEmpty)
    model.press("u")
    #expect(model.work == nil && networks(model).claim.measurement.table.isFull)
    model.press("j ]")
    #expect(model.state.description == "claim: sigmoid-fades | seeds=1 | run | cell=2,2")
  }

  @Test("A training of a claim opens on Train, runs to where it was measured, and Esc goes back")
  func claimOpensTraining() throws {
    var model = try program("claim: elu-depth | seeds=1 | run | cell=2,3")
    let steps = try #require(networks(model).claim.outcome?.value)
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("seed 1: \(Int(steps))"))
    model.press("Enter")
    model.settle()
    let train = networks(model).train.spec
    #expect(networks(model).page == .train && Double(train.steps) == steps && !train.isRunning)
    #expect(train.functions.map(\.notation) == ["elu"] && train.hidden.notation == "8x6")
    #expect(networks(model).bindings["accuracy"] ?? 0 >= 0.95)
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("Esc claim"))
    model.press("Enter Esc")
    #expect(networks(model).page == .train && networks(model).train.spec.unit == nil)
    model.press("Esc")
    #expect(model.state.description == "claim: elu-depth | seeds=1 | run | cell=2,3")
    model.press("Esc")
    #expect(model.message?.contains("nothing to leave") == true)
  }

  @Test("A flow of a claim opens on Flow with its seed, and undo brings back what was there")
  func claimOpensFlow() throws {
    var model = try program("claim: born-dead | cell=2,4")
    let before = networks(model).flow.spec
    model.press("g g g Enter")
    model.settle()
    #expect(
      model.state.description == "flow: relu | depth=10 | width=3 | batch=1 | seed=4")
    #expect(networks(model).flow.reports.first?.flow.layers.count == 10)
    model.press("u")
    #expect(networks(model).flow.spec == before)
    model.press("Tab S-Tab Esc")
    #expect(networks(model).page == .flow)
  }

  @Test("Another seed of the cell is looked at") func claimSeeds() throws {
    var model = try program("claim: sigmoid-fades | seeds=3 | run")
    let middle = networks(model).claim.run.seed
    model.press("g")
    #expect(networks(model).claim.run.seed == min(middle + 1, 3))
    for _ in 0..<3 { model.press("G") }
    #expect(networks(model).message == "this is the first seed")
    #expect(networks(model).claim.spec.seed == 1)
    model.press("j")
    #expect(networks(model).claim.spec.seed == nil)
  }
}
