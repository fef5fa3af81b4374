import ActivationMath
import Plotting
import TerminalGrid
import Testing
import ViewSpec

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

  @Test("It has a tab, a digit, a function key and a word of its own", arguments: ["5", "F6"])
  func opens(key: String) {
    var model = program()
    #expect(model.view(size).text(ofRow: 0).contains("5 Counter"))
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
    model.press("5 ↑ ↑ ↓ ↑")
    #expect(model.view(size).text.contains("count 2"))
    let effects = model.press("w")
    #expect(effects == [.copy("2")])
  }

  @Test("Help, hints and completion know its keys and commands")
  func help() {
    var model = program()
    model.press("5")
    #expect(
      model.helpGroups.first?.rows.first == HelpRow(keys: ["↑", "↓"], text: "count up, down"))
    #expect(model.view(size).text(ofRow: 23).contains("count"))
    #expect(model.helpGroups.last?.rows.contains { $0.keys == [":count N"] } == true)
    model.press("1 :")
    model.type("coun")
    model.press("Tab")
    #expect(model.palette?.editor.text == "count ")
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
    #expect(model.message?.hasPrefix("'x' is not a number; type a number") == true)
    #expect(model.screen == .vectors)
  }

  @Test("e asks where to write it under its own name, and the file has its scene in every format")
  func export() throws {
    var model = program()
    model.press("5 ↑ ↑ e")
    #expect(model.palette?.editor.text == "plot counter.svg")
    model.press("Esc")
    for (suffix, part) in [
      ("svg", "<title>Counter</title>"),
      ("html", "<title>Counter</title>"),
      ("csv", "count,2\n"), ("json", "\"title\": \"Counter\""), ("txt", "count"),
    ] {
      model.press(":")
      model.type("plot x.\(suffix)")
      guard case .write(let export)? = model.press("Enter").first else {
        Issue.record("nothing is written as \(suffix)")
        continue
      }
      #expect(export.path == "x.\(suffix)")
      #expect(export.contents.contains(part), "\(suffix): \(export.contents)")
    }
  }

  @Test("`:state` says what it shows, and a description of its own kind opens it")
  func state() {
    var model = program()
    model.press("5 ↑ ↑ ↑ :")
    model.type("state")
    model.press("Enter")
    #expect(model.message == "counter: 3")
    #expect(model.state == ViewSpec(CounterSpec(count: 3)))
    model.press("2")
    let isShown = model.show(ViewSpec(CounterSpec(count: 8)))
    #expect(isShown)
    #expect(model.screen == Counter.screen)
    #expect(model[Counter.self].count == 8)
  }

  @Test("What it tells is what lessons may follow: numbers by name")
  func bindings() {
    var model = program()
    model.press("5 ↓")
    #expect(model.instrument.bindings == ["count": -1])
    #expect(model.instrument.values == [-1])
    #expect(model[Counter.self].words == ["The count is -1."])
  }
}
