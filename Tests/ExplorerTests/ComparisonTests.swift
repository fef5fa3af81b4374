import ActivationMath
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Comparing curves")
struct ComparisonTests {
  private func explore(_ state: String, _ keys: String = "") throws -> ExploreModel {
    var model = Fixtures.program()
    let isShown = try model.show(.init(parsing: state, catalogue: .standard))
    #expect(isShown)
    model.press(keys)
    return model.explore
  }

  @Test("Each curve is named by what tells it from the others")
  func names() throws {
    #expect(try explore("gelu silu elu(alpha=0.5)").names == ["gelu", "silu", "elu α=0.5"])
    #expect(try explore("elu elu(alpha=2) relu").names == ["elu α=1", "elu α=2", "relu"])
  }

  @Test("What is kept is in the window, unless the learner chose its height")
  func window() throws {
    let kept = try explore("gelu silu").viewport
    #expect(!kept.y.contains(-1))
    var model = Fixtures.program()
    model.press(":")
    model.type("gelu")
    model.press("Enter :")
    model.type("keep elu")
    var zoomed = model
    model.press("Enter")
    #expect(model.explore.viewport.y.contains(-1))
    #expect(model.state.description == "plot: gelu elu | d=1 | focus")
    zoomed.press("Esc +")
    let height = zoomed.explore.viewport.y
    zoomed.press(":")
    zoomed.type("keep elu")
    zoomed.press("Enter")
    #expect(zoomed.explore.viewport.y == height)
  }

  @Test("Without colours, and in ASCII, each kept curve has its letter along the line")
  func lettersWithoutColours() throws {
    var model = Fixtures.program()
    let isShown = try model.show(
      .init(parsing: "gelu silu relu elu(alpha=0.5)", catalogue: .standard))
    #expect(isShown)
    func letters() -> Set<Character> {
      // Below the legend, where each letter stands anyway.
      Set(model.view(Size(columns: 80, rows: 24)).text.split(separator: "\n").dropFirst(4).joined())
        .intersection("ABC")
    }
    #expect(letters() == ["B"])
    model.hasColours = false
    #expect(letters() == ["A", "B", "C"])
    (model.hasColours, model.canvas) = (true, .ascii)
    #expect(letters() == ["A", "B", "C"])
  }

  @Test("Tab goes from the live curve to each kept one and back; the numbers follow")
  func tracing() throws {
    let state = "gelu relu elu | focus"
    #expect(try explore(state).comparison.chosen == nil)
    #expect(try explore(state, "Tab").traced.profile.id == "relu")
    #expect(try explore(state, "Tab Tab").traced.profile.id == "elu")
    #expect(try explore(state, "Tab Tab Tab").traced.profile.id == "gelu")
    let numbers = Readout(model: try explore(state, "Tab")).segments.map(\.text)
    #expect(numbers.contains("f 0"))
  }

  @Test("The traced curve is hidden, dropped, or given the sliders; without one that is said")
  func changing() throws {
    let state = "gelu relu elu | focus"
    let hidden = try explore(state, "Tab x")
    #expect(hidden.kept.count == 2)
    #expect(hidden.curves.map(\.label) == ["gelu", "elu"])
    #expect(try explore(state, "Tab x x").curves.map(\.label) == ["gelu", "relu", "elu"])
    let dropped = try explore(state, "Tab Tab x Tab Tab X")
    #expect(dropped.kept.map(\.profile.id) == ["elu"])
    #expect(dropped.comparison.hidden == [0])
    let exchanged = try explore(state, "Tab Tab s")
    #expect(exchanged.function.profile.id == "elu")
    #expect(exchanged.kept.map(\.profile.id) == ["relu", "gelu"])
    #expect(try explore(state, "X").message == "Tab chooses one of the kept curves")
    #expect(try explore("gelu", "Tab").message == "no curve is kept yet; c keeps this one")
  }

  @Test("Kept curves have derivatives only where that is asked for")
  func derivatives() throws {
    #expect(
      try explore("gelu relu | d=1 | focus").curves.map(\.label) == ["gelu", "gelu′", "relu"])
    let all = ["gelu", "gelu′", "relu", "relu′"]
    #expect(try explore("gelu relu | d=1 | focus", "D").curves.map(\.label) == all)
    #expect(try explore("gelu relu | d=1").curves.map(\.label) == all)
  }

  @Test("The window holds whatever the sliders reach, unless that would flatten the curve")
  func reach() throws {
    let range = try explore("prelu").viewport.y
    #expect(range.contains(-6) && range.contains(6))
    #expect(try explore("prelu", "K K K K K K K K K").viewport.y == range)
    #expect(try explore("prelu | y=-1...1").viewport.y == -1...1)
  }

  @Test("A sweep leaves a fan over its track, and nothing when it stops")
  func fan() throws {
    func ghosts(_ keys: String) throws -> [Curve] {
      try explore("prelu", keys).plot.curves.filter { $0.role == .ghost }
    }
    #expect(try ghosts("v").count == 5)
    #expect(try ghosts("v v").isEmpty)
  }

  @Test("The tangent is a line with its equation")
  func tangent() throws {
    let model = try explore("softplus | probe=0 | tangent")
    #expect(model.equationOfTangent == "y = 0.5·x + 0.6931")
    #expect(try explore("relu | probe=2", "t").equationOfTangent == "y = 1·x")
  }

  @Test("S stacks f above its derivatives")
  func stack() throws {
    let model = try explore("gelu | d=2", "S")
    #expect(
      model.stack(of: model.plot).plots.map { $0.curves.map(\.label) } == [["f"], ["f′"], ["f″"]])
    #expect(try explore("gelu", "S").orders == [.value, .slope])
  }

  @Test("Each layer of a chain has its product; the weight is a slider")
  func chain() throws {
    let chain = Chain(layers: 10, weight: 2)
    #expect(chain.product(of: 0.25, layers: 3) == 0.125)
    #expect(chain.shown(rows: 4) == [1, 4, 7, 10])
    #expect(Chain(layers: 3).shown(rows: 9) == [1, 2, 3])
    let model = try explore("sigmoid | probe=0 | chain=2", "k")
    #expect(model.lens.chain?.weight == 1.05)
    #expect(model.spec?.description == "plot: sigmoid | probe=0 | chain=2:1.05")
  }
}
