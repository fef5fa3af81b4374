import ActivationMath
import NetworkLab
import ViewSpec

/// What a person did on the page CNN.
enum CNNAction: Hashable, Sendable {
  /// Let it learn, or paused it.
  case runToggled
  /// Took so many steps.
  case stepped(Int)
  /// Went back to before the first step.
  case rewound
  /// Looks at the next (+1) or previous (−1) layer.
  case layerStepped(by: Int)
  /// Sends the next (+1) or previous (−1) picture through.
  case pictureStepped(by: Int)
  /// Went to the next (+1) or previous (−1) function after the convolutions.
  case functionStepped(by: Int)
  /// Went to the right head, or to the wrong one.
  case headToggled
  /// Wants the article's widths, or narrow layers.
  case widthToggled
}

extension CNNAction {
  /// The keys of the page, in the order in which help shows them.
  static let keys = KeyTable<CNNAction>([
    KeyGroup(
      title: "CNN",
      rows: [
        KeyRow("learn, pause", hint: "learn", ["Space": .runToggled, "v": .runToggled]),
        KeyRow("one step, ten steps", hint: "step", [".": .stepped(1), ",": .stepped(10)]),
        KeyRow("back to before the first step", hint: "back", ["0": .rewound, "Home": .rewound]),
        KeyRow(
          "look at the next, previous layer", hint: "layer",
          ["j": .layerStepped(by: 1), "k": .layerStepped(by: -1)]),
        KeyRow(
          "send the next, previous picture through", hint: "picture",
          ["]": .pictureStepped(by: 1), "[": .pictureStepped(by: -1)]),
        KeyRow(
          "next, previous function after the convolutions", hint: "function",
          ["a": .functionStepped(by: 1), "A": .functionStepped(by: -1)]),
        KeyRow("log-softmax, or softmax before it, too", hint: "head", ["t": .headToggled]),
        KeyRow("the article's widths, or narrow layers", hint: "width", ["o": .widthToggled]),
      ])
  ])
}

extension CNNPage {
  /// Does what a key asks for.
  mutating func update(_ action: CNNAction, _ catalogue: Catalogue) {
    message = nil
    switch action {
    case .runToggled: toggleRun()
    case .stepped(let steps): advance(steps)
    case .rewound: rewind()
    case .layerStepped(let steps): stepLayer(by: steps)
    case .pictureStepped(let steps): stepPicture(by: steps)
    case .functionStepped(let steps): stepFunction(by: steps, catalogue)
    case .headToggled: change { $0.head = $0.head == .softmax ? .softmaxTwice : .softmax }
    case .widthToggled: toggleWidth()
    }
  }

  private mutating func stepLayer(by steps: Int) {
    let next = history.present.layer + steps
    guard CNNSpec.layers.contains(next) else {
      return message = steps > 0 ? "this is the last layer" : "this is the picture"
    }
    change { $0.layer = next }
  }

  private mutating func stepPicture(by steps: Int) {
    let next = history.present.picture + steps
    guard (1...1000).contains(next) else { return message = "there is no picture \(next)" }
    change { $0.picture = next }
  }

  private mutating func stepFunction(by steps: Int, _ catalogue: Catalogue) {
    let all = catalogue.layerFunctions.filter { if case .scalar = $0 { true } else { false } }
    guard let first = history.present.functions.first, !all.isEmpty else { return }
    let place = all.firstIndex { $0.profile.id == first.profile.id } ?? 0
    change { $0.functions[0] = all[(place + steps + all.count) % all.count] }
  }

  private mutating func toggleWidth() {
    let isNarrow = history.present.channels.first < 32
    change { spec in
      spec.channels = isNarrow ? .init(first: 32, second: 64) : .init(first: 8, second: 16)
      spec.hidden = isNarrow ? 256 : 32
    }
  }
}
