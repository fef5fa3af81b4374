import TerminalGrid
import Testing

@testable import Explorer

/// Every key of every table does something that can be seen, or has an effect on the world.
@Suite("A walk through every key")
struct KeyWalkTests {
  private static let size = Size(columns: 120, rows: 40)

  /// Presses the preparation, then the key; whether the screen or the world noticed the key.
  private func notices(
    _ key: KeyNotation, after preparation: String, _ start: Model
  ) -> Bool {
    var model = start
    _ = model.update(.resize(Self.size))
    for key in preparation.split(separator: " ") {
      model.press(String(key))
      model.settle()
    }
    let before = model.view(Self.size)
    let effects = model.update(key.input)
    model.settle()
    return !effects.isEmpty || model.view(Self.size) != before
  }

  private func walk<Action: Sendable & Equatable>(
    _ table: KeyTable<Action>, _ start: Model, _ preparations: [String: String]
  ) -> [String] {
    table.groups.flatMap(\.rows).flatMap(\.strokes).compactMap { stroke in
      let name = KeyNotation.text(of: stroke.key.input) ?? "?"
      let preparation = preparations[name] ?? ""
      return notices(stroke.key, after: preparation, start) ? nil : name
    }
  }

  @Test("Explore")
  func explore() {
    var model = Fixtures.program()
    model.press(":")
    model.type("hard_tanh")
    model.press("Enter")
    let silent = walk(
      ExploreAction.keys, model,
      [
        "C": "c ↓", "r": "k", "u": "+", "^R": "+ u", "0": "+", "Home": "+", "z": "+ + L L",
        "N": "H H H",
      ])
    #expect(silent.isEmpty)
  }

  @Test("Vectors")
  func vectors() {
    let silent = walk(
      VectorsAction.keys, Fixtures.program(.vectors),
      ["↑": "↓", "r": "k", "0": "L", "Home": "L", "s": "", "S": ""])
    #expect(silent.isEmpty)
  }

  @Test("The map of a gated unit")
  func gate() {
    var model = Fixtures.program(.vectors)
    model.press("g")
    let silent = walk(GateAction.keys, model, ["0": "L", "Home": "L"])
    #expect(silent.isEmpty)
  }

  @Test("What all pages of networks have")
  func lab() {
    let own = ["↑": "↓", "r": "→", "u": "→", "^R": "→ u", "R": "→"]
    #expect(walk(LabAction.keys, networks(""), own).isEmpty)
  }

  @Test("The pages of networks")
  func pages() {
    let flow = ["C": "c a", "k": "j"]
    #expect(walk(FlowAction.keys, networks(""), flow).isEmpty)
    #expect(walk(FlowAction.insideKeys, networks("Enter"), [:]).isEmpty)
    #expect(walk(FlowAction.guessKeys, networks("p"), [:]).isEmpty)
    #expect(walk(TrainAction.keys, networks("Tab"), ["j": "k"]).isEmpty)
    #expect(walk(TrainAction.guessKeys, networks("Tab p"), [:]).isEmpty)
    #expect(walk(TrainAction.insideKeys, networks("Tab Enter"), [:]).isEmpty)
    // The claim that is measured soonest, with one seed.
    let claim = networks("Tab Tab a H")
    #expect(walk(ClaimAction.keys, claim, ["k": "j", "[": "]", "g": "t", "G": "t g"]).isEmpty)
    #expect(walk(ClaimAction.backKeys, networks("Tab Tab a H Enter"), [:]).isEmpty)
    #expect(walk(CNNAction.keys, networks("S-Tab"), ["0": ".", "Home": ".", "[": "]"]).isEmpty)
  }

  /// Networks with everything computed, after some keys.
  private func networks(_ keys: String) -> Model {
    var model = Fixtures.program(.networks)
    model.settle()
    for key in keys.split(separator: " ") {
      model.press(String(key))
      model.settle()
    }
    return model
  }

  @Test("The list of lessons")
  func course() {
    let silent = walk(CourseAction.keys, Fixtures.program(.lessons), ["↑": "↓"])
    #expect(silent.isEmpty)
  }

  @Test("The program", arguments: Screen.all)
  func program(screen: Screen) {
    // A screen's own key leads to where one is.
    let own = ["1": "2", "2": "1", "3": "1", "4": "1", "F2": "2", "F3": "1", "F4": "1", "F5": "1"]
    #expect(walk(Fixtures.programKeys, Fixtures.program(screen), own).isEmpty)
  }

  @Test("A key that stands for another does the same, and help says so")
  func remapped() {
    var model = Fixtures.program()
    guard let key = KeyName("x"), let other = KeyName("→") else {
      Issue.record("the names of keys are not read")
      return
    }
    model.remap(key, to: other)
    model.press("x")
    #expect(model.explore.probe == -0.9)
    let own = model.helpGroups.first { $0.title == "Your keys" }
    #expect(own?.rows == [HelpRow(keys: ["x"], text: "stands for →")])
  }

  @Test("The big picture has no tabs and no hints, and still says what must be said")
  func bigPicture() {
    var model = Fixtures.program()
    model.press("f")
    let text = model.view(Self.size).text
    #expect(!text.contains("Hillock"))
    #expect(!text.contains("all keys"))
    #expect(text.contains("gradient back ×"))
    model.press(":")
    #expect(model.view(Self.size).text(ofRow: 39) == " :")
  }
}
