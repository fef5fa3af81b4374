import ActivationMath
import Formula
import Plotting
import TerminalGrid
import ViewSpec

@testable import Explorer

/// A screen of one's own: it counts.
struct Counter: Instrument {
  static let screen = Screen(title: "Counter")

  var count = 0
  var message: String?

  init(opening context: Context) {}

  init?(showing spec: ViewSpec, in context: Context) {
    guard let counter = spec.content as? CounterSpec else { return nil }
    count = counter.count
  }

  var spec: ViewSpec? { ViewSpec(CounterSpec(count: count)) }

  var scene: (any Scene)? {
    BarScene(BarChart([Double(count)], labels: ["count"]), title: Self.screen.title)
  }

  var bindings: [String: Double] { ["count": Double(count)] }

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
        KeyRow("copy the number", ["y": .copied]),
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
    _ = scene?.draw(in: room.inset(top: 1), on: &grid, canvas: context.canvas, blank: " ")
  }
}

/// What the counter shows, as a value and a line: `counter: 3`.
struct CounterSpec: ViewContent {
  var count: Int

  static let kind = "counter"
  static let summary = "a number that goes up and down"
  static let subject = SubjectDescription(
    form: "NUMBER", meaning: "the number", example: "counter: 3")
  static let settings: [ViewSetting<CounterSpec>] = []

  var subjectText: String { "\(count)" }

  init(count: Int) { self.count = count }

  init(subject: StateValue) throws(Diagnostics) {
    do throws(Diagnostic) {
      count = try subject.integer(in: -99...99)
    } catch {
      throw Diagnostics(all: [error])
    }
  }
}
