import ActivationMath
import NetworkLab
import ViewSpec

/// What a person did on the page Flow.
enum FlowAction: Hashable, Sendable {
  /// Went to the next (+1) or previous (−1) function.
  case functionStepped(by: Int)
  /// Went to the next (+1) or previous (−1) start of the weights.
  case startStepped(by: Int)
  /// Wants each layer normalised, or no longer.
  case normToggled
  /// Wants skip connections, or no longer.
  case skipsToggled
  /// Went to the next (+1) or previous (−1) seed.
  case seedStepped(by: Int)
  /// Keeps the function for comparison.
  case kept
  /// Lets the kept functions go.
  case cleared
  /// Looks at the layer above (+1) or below (−1).
  case layerStepped(by: Int)
  /// Opens the layer that is looked at, or closes it.
  case insideToggled
  /// Left what is open.
  case left
  /// Wants to guess before anything is shown, or no longer.
  case askingToggled
  /// Said what they expect of the signal.
  case guessed(SignalGuess)
}

extension FlowAction {
  /// The keys of the page, in the order in which help shows them.
  static let keys = KeyTable<FlowAction>([
    KeyGroup(
      title: "Flow",
      rows: [
        KeyRow(
          "next, previous function", hint: "function",
          ["a": .functionStepped(by: 1), "A": .functionStepped(by: -1)]),
        KeyRow(
          "weights: a gain, He, Glorot, LeCun, orthogonal, the function's own", hint: "weights",
          ["s": .startStepped(by: 1), "S": .startStepped(by: -1)]),
        KeyRow("each layer normalised, or not", hint: "norm", ["n": .normToggled]),
        KeyRow("skip connections, or none", hint: "skip", ["x": .skipsToggled]),
        KeyRow("next, previous seed", ["g": .seedStepped(by: 1), "G": .seedStepped(by: -1)]),
        KeyRow(
          "keep this function for comparison, let the kept ones go", hint: "keep",
          ["c": .kept, "C": .cleared]),
        KeyRow(
          "look at the layer above, below",
          ["k": .layerStepped(by: 1), "j": .layerStepped(by: -1)]),
        KeyRow("open the layer, close it", hint: "inside", ["Enter": .insideToggled]),
        KeyRow("guess first, then see; or see at once", hint: "guess", ["p": .askingToggled]),
      ])
  ])

  /// The answers to where the signal ends.
  static let guessKeys = KeyTable<FlowAction>([
    KeyGroup(
      title: "Where the signal ends",
      rows: [
        KeyRow("you expect that it fades", hint: "fades", ["f": .guessed(.fades)]),
        KeyRow("you expect that it keeps its size", hint: "stays", ["s": .guessed(.stays)]),
        KeyRow("you expect that it grows", hint: "grows", ["g": .guessed(.grows)]),
        KeyRow("see at once", hint: "see at once", ["Esc": .askingToggled, "p": .askingToggled]),
      ])
  ])

  /// Esc closes an open layer.
  static let insideKeys = KeyTable<FlowAction>([
    KeyGroup(
      title: "An open layer",
      rows: [KeyRow("back to all layers", hint: "all layers", ["Esc": .left])])
  ])
}

extension FlowPage {
  /// Does what a key asks for.
  mutating func update(_ action: FlowAction, _ catalogue: Catalogue) {
    message = nil
    switch action {
    case .functionStepped(let steps): stepFunction(by: steps, catalogue)
    case .startStepped(let steps): stepStart(by: steps)
    case .normToggled: change { $0.hasNorm.toggle() }
    case .skipsToggled: change { $0.hasSkips.toggle() }
    case .seedStepped(let steps): stepSeed(by: steps)
    case .kept: keep()
    case .cleared: clear()
    case .layerStepped(let steps): stepLayer(by: steps)
    case .insideToggled: change { $0.isInside.toggle() }
    case .left: change { $0.isInside = false }
    case .askingToggled: toggleAsking()
    case .guessed(let guess): self.guess(guess)
    }
  }

  /// Shows functions, the first of which the keys change.
  mutating func show(_ functions: [Function]) { change { $0.functions = functions } }

  private mutating func stepFunction(by steps: Int, _ catalogue: Catalogue) {
    let all = catalogue.layerFunctions
    guard let first = spec.functions.first, !all.isEmpty else { return }
    let place = all.firstIndex { $0.profile.id == first.profile.id } ?? 0
    change { $0.functions[0] = all[(place + steps + all.count) % all.count] }
  }

  private mutating func stepStart(by steps: Int) {
    let all: [Start] = [.gain(1), .he, .glorot, .lecun, .orthogonal(gain: 1), .unit]
    let place = all.firstIndex { $0.name == spec.start.name } ?? 0
    change { $0.start = all[(place + steps + all.count) % all.count] }
    if message == nil { message = "weights: \(spec.start.words)" }
  }

  private mutating func stepSeed(by steps: Int) {
    guard steps > 0 || spec.seed > 0 else { return message = "0 is the first seed" }
    change { $0.seed = steps > 0 ? $0.seed &+ 1 : $0.seed - 1 }
  }

  private mutating func keep() {
    guard let first = spec.functions.first else { return }
    guard !spec.functions.dropFirst().contains(first) else {
      return message = "\(first.notation) is kept already; a shows another beside it"
    }
    change { $0.functions = Array(([first, first] + $0.functions.dropFirst()).prefix(4)) }
    if message == nil { message = "\(first.notation) stays for comparison; a shows another" }
  }

  private mutating func clear() {
    guard spec.functions.count > 1 else { return message = "no function is kept" }
    change { $0.functions = Array($0.functions.prefix(1)) }
  }

  private mutating func stepLayer(by steps: Int) {
    let next = layer + steps
    guard (1...spec.depth).contains(next) else {
      return message = steps > 0 ? "this is the last layer" : "this is the first layer"
    }
    change { $0.layer = next == $0.depth ? nil : next }
  }
}

extension Catalogue {
  /// The functions of which every layer can be made, in their order.
  var layerFunctions: [Function] {
    functions.filter { function in
      if case .scalar = function { true } else { function.profile.family == .gated }
    }
  }
}
