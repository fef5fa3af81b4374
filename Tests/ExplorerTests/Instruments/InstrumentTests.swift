import ActivationMath
import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

@Suite("A screen of one's own")
struct InstrumentTests {
  private let size = Size(columns: 80, rows: 24)

  private func program() -> Model {
    var model = Model(
      Instruments.standard + [Counter.self], in: Context(catalogue: .standard), screen: .explore)
    _ = model.update(.resize(size))
    return model
  }

  @Test("It has a tab, a digit, a function key and a word of its own", arguments: ["4", "F5"])
  func opens(key: String) {
    var model = program()
    #expect(model.view(size).text(ofRow: 0).contains("4 Counter"))
    model.press(key)
    #expect(model.screen == Counter.screen)
    #expect(model.view(size).text.contains("count 0"))
    model.press("1 :")
    model.type("counter")
    model.press("Enter")
    #expect(model.screen == Counter.screen)
  }

  @Test("It takes keys, and what it wants of the world is carried out")
  func keys() {
    var model = program()
    model.press("4 ↑ ↑ ↓ ↑")
    #expect(model.view(size).text.contains("count 2"))
    let effects = model.press("y")
    #expect(effects == [.copy("2")])
  }

  @Test("Help, hints and completion know its keys and commands")
  func help() {
    var model = program()
    model.press("4")
    #expect(
      model.helpGroups.first?.rows.first == HelpRow(keys: ["↑", "↓"], text: "count up, down"))
    #expect(model.view(size).text(ofRow: 23).contains("count"))
    #expect(model.helpGroups.last?.rows.contains { $0.keys == [":count N"] } == true)
    model.press("1 :")
    model.type("coun")
    model.press("Tab")
    #expect(model.command?.editor.text == "count")
  }

  @Test("Its command works from every screen and leads to it; a mistake leads nowhere")
  func commands() {
    var model = program()
    model.press("2 :")
    model.type("count 7")
    model.press("Enter")
    #expect(model.screen == Counter.screen)
    #expect(model[Counter.self].count == 7)
    model.press("2 :")
    model.type("count x")
    model.press("Enter")
    #expect(model.message == "this is used as ':count N'")
    #expect(model.screen == .vectors)
  }

  @Test("What it shows is written into files, from the same key and command as everywhere")
  func export() throws {
    var model = program()
    model.press("4 ↑ ↑ e")
    #expect(model.command?.editor.text == "plot counter.svg")
    model.press("Esc :")
    model.type("plot counter.csv")
    let effects = model.press("Enter")
    guard case .write(let export)? = effects.first else {
      Issue.record("nothing is written: \(effects)")
      return
    }
    #expect(export.path == "counter.csv")
    #expect(export.contents == "count,2\n")
    #expect(model[Counter.self].words.joined().contains("2"))
  }
}
