import ActivationMath
import Plotting
import TerminalGrid

@testable import Explorer

/// A screen that counts: all that it takes to add one, as the README shows it.
struct Counter: Instrument {
  static let screen = Screen(title: "Counter")

  var count = 0.0

  init(opening context: Context) {}

  /// What a person did.
  enum Action: Hashable, Sendable {
    case counted(by: Double)
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

  var layers: [KeyLayer<Counter>] {
    [
      KeyLayer(Self.keys) { action, counter, _ in
        switch action {
        case .counted(let steps):
          counter.count += steps
          return .handled
        case .copied: return .effects(.copy(NumberText.exact(counter.count)))
        }
      }
    ]
  }

  static let commands = [
    CommandWord<Counter>("count N", "count to a number") {
      counter, argument, _ throws(CommandMistake) in
      counter.count = try argument.number()
      return .handled
    }
  ]

  var scene: (any Scene)? {
    BarScene(BarChart([count], labels: ["count"]), title: "Counter")
  }

  func draw(in room: Rect, on grid: inout Grid, _ context: Context) {
    grid.write("count \(NumberText.exact(count))", at: room.origin, clip: room)
  }
}
