import ActivationMath
import Formula
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Functions of one's own at the prompt")
struct FunctionCommandTests {
  private func program(typing lines: String...) -> (model: Model, effects: [Effect]) {
    var model = Fixtures.program(.vectors)
    var effects: [Effect] = []
    for line in lines {
      model.press(":")
      model.type(line)
      effects = model.press("Enter")
    }
    return (model, effects)
  }

  @Test("A definition is shown at once, with its sliders")
  func define() {
    let model = program(typing: "let swoosh(x; beta = 1 in 0.1...10) = x*sigmoid(beta*x)").model
    #expect(model.message == nil)
    #expect(model.screen == .explore)
    #expect(model.explore.function.notation == "swoosh")
    #expect(model.explore.parameters.map(\.name) == ["beta"])
    #expect(model.explore.list.selected?.profile.id == "swoosh")
    let screen = model.view(Size(columns: 120, rows: 100)).text
    #expect(screen.contains("Your own"))
  }

  @Test("It can be named in commands and in other definitions, with primes too")
  func naming() {
    let model = program(typing: "let f(x; a=2) = a*x", "let g(x) = f(x)^2", "f(a=3); g'").model
    #expect(model.message == nil)
    #expect(model.explore.function.notation == "f(a=3)")
    #expect(model.explore.kept.map(\.notation) == ["g′"])
    #expect(model.explore.kept.map { $0.value(3.0) } == [24])
  }

  @Test("A formula that stands alone is shown under the next free name")
  func withoutAName() {
    let model = program(typing: "x*tanh(x)", "lambda x: torch.relu(x)**3").model
    #expect(model.message == nil)
    #expect(model.screen == .explore)
    #expect(model.explore.function.notation == "g")
    #expect(model.explore.function.value(3.0) == 27)
    let mistaken = program(typing: "x*sigmod(x)").model
    #expect(mistaken.palette != nil)
    #expect(mistaken.message?.contains("did you mean sigmoid?") == true)
  }

  @Test("A new definition of a name reaches what uses it")
  func redefining() {
    let model = program(
      typing: "let f(x) = x", "let g(x) = f(x) + 1", "let f(x) = 10*x", "g"
    ).model
    #expect(model.explore.function.value(2.0) == 21)
    let broken = program(typing: "let f(x; a=1) = a*x", "let g(x) = f(x, a=2)", "let f(x) = x")
      .model
    #expect(
      broken.message == "with this f, 'g(x) = f(x, a=2)': f has no parameter 'a'; it has none")
  }

  @Test(
    "A mistake is marked in the line",
    arguments: [
      (
        "let f(x) = sigmod(x)",
        "f(x) = ▸sigmod(x): unknown function 'sigmod'; did you mean sigmoid?"
      ),
      ("edit", "PReLU has no definition to change; begin one with :let"),
      ("save", "there is nothing to save; define one: :let f(x) = …"),
    ])
  func mistakes(line: String, message: String) {
    let (model, effects) = program(typing: line)
    #expect(model.message == message)
    #expect(effects.isEmpty)
  }

  @Test("A long line is cut around the mistake")
  func longMistake() {
    let line = "let f(x) = 1 + 2 + 3 + 4 + 5 + 6 + y + 7 + 8 + 9 + 10 + 11 + z"
    #expect(
      program(typing: line).model.message?.hasPrefix("…4 + 5 + 6 + ▸y + 7 + 8 + 9 …: ") == false)
    #expect(program(typing: line).model.message?.contains("▸y + 7") == true)
    #expect(program(typing: line).model.message?.hasSuffix("(and 1 more)") == true)
  }

  @Test("Editing opens the prompt with the definition")
  func edit() {
    var model = program(typing: "let f(x) = x^2", "edit").model
    #expect(model.palette?.editor.text == "let f(x) = x^2")
    model.type(" + 1")
    model.press("Enter")
    #expect(model.explore.function.value(2.0) == 5)
  }

  @Test("Saving hands over all of them")
  func save() throws {
    let definitions = try Definitions.parse("f(x) = x\ng(x) = f(x)", catalogue: .standard)
    let lines = ("let f(x) = x", "let g(x) = f(x)")
    #expect(
      program(typing: lines.0, lines.1, "save").effects
        == [.saveFunctions(definitions, path: nil)])
    #expect(
      program(typing: lines.0, lines.1, "save my file").effects
        == [.saveFunctions(definitions, path: "my file")])
  }
}
