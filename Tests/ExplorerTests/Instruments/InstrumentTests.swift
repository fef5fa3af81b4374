import ActivationMath
import LessonKit
import TerminalGrid
import Testing

@testable import Explorer

/// A screen of one's own: it counts.
private struct Counter: Instrument {
  static let screen = Screen(title: "Counter")

  var count = 0
  var message: String?

  init(opening context: Context) {}

  /// What a person did.
  enum Action: Hashable, Sendable {
    case counted(by: Int)
    case copied
  }

  static let keys = KeyTable<Action>([
    KeyGroup(
      title: "Counter",
      rows: [
        KeyRow("count up, down", hint: "count", ["↑": .counted(by: 1), "↓": .counted(by: -1)]),
        KeyRow("copy the number", ["w": .copied]),
      ])
  ])

  static let commands = [
    CommandWord<Counter>("count N", "count to a number") {
      counter, argument, _ throws(CommandMistake) in
      counter.count = Int(try argument.number())
      return .handled
    }
  ]

  var layers: [KeyLayer<Counter>] {
    [
      KeyLayer(Self.keys) { action, counter, _ in
        switch action {
        case .counted(let steps):
          counter.count += steps
          return .handled
        case .copied: return .effects(.copy("\(counter.count)"))
        }
      }
    ]
  }

  var words: [String] { ["The count is \(count)."] }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    grid.write("count \(count)", at: room.origin, clip: room)
  }
}

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
    let effects = model.press("w")
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
    #expect(model.message == "this is used as ':count N'")
    #expect(model.screen == .vectors)
  }
}
