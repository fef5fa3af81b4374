import ActivationMath
import TerminalGrid

/// Where the Jacobians of the Vectors screen are shown.
enum JacobianPlace: Sendable {
  /// Below the bars if there is room, else nowhere.
  case belowBars
  /// In place of the bars.
  case alone
  /// Nowhere.
  case hidden

  /// The next place, after the last the first.
  var next: JacobianPlace {
    switch self {
    case .belowBars: .alone
    case .alone: .hidden
    case .hidden: .belowBars
    }
  }
}

/// The Vectors screen as a value: the same logits through two heads.
struct VectorsModel: Sendable {
  /// A named pre-activation.
  struct Logit: Hashable, Sendable {
    var name: String
    var value: Double
  }

  /// The logits as they were moved; shift and temperature come on top.
  var logits: [Logit]
  /// The logits that `homed` goes back to.
  var start: [Logit]
  /// Which logit the keys move.
  var chosen = 0
  /// What the logits go through: the left side and the right side.
  var heads: [Head]
  /// The parameters of all logits together, and which of them the keys move.
  var parameter = 0
  /// Softmax's T; every logit is divided by it.
  var temperature = 1.0
  /// What is added to every logit.
  var shift = 0.0
  /// Where the Jacobians are shown.
  var jacobian = JacobianPlace.belowBars
  /// The value being typed, if one is.
  var prompt: LineEditor?
  /// What the last key led to, when the picture does not say it.
  var message: String?

  /// How many logits there can be.
  static let capacity = 2...10
  /// How far logits can be moved with the keys; typed values may lie beyond.
  static let track = Slider.linear(-10...10, step: 0.1)

  init(logits: [Logit] = Self.photo, heads: [Head]) {
    self.logits = logits
    start = logits
    self.heads = heads
  }

  /// A photo with a car and a tree in it, and no boat.
  static let photo = [
    Logit(name: "car", value: 3), Logit(name: "tree", value: 2.5), Logit(name: "boat", value: -2),
  ]

  /// What the heads see: shifted, then divided by the temperature.
  var inputs: [Double] { logits.map { ($0.value + shift) / temperature } }

  /// The parameters of all logits together, in the order of `p`.
  static let parameters = [
    Parameter(
      "temperature", symbol: "T", meaning: "divides every logit", default: 1, domain: .positive,
      slider: .logarithmic(0.05...20)),
    Parameter(
      "shift", symbol: "c", meaning: "added to every logit", default: 0,
      slider: .linear(-10...10, step: 0.1)),
  ]

  /// The value of a parameter by its index in `parameters`.
  subscript(parameter index: Int) -> Double {
    get { index == 0 ? temperature : shift }
    set { if index == 0 { temperature = newValue } else { shift = newValue } }
  }
}

extension VectorsModel {
  /// Takes one input; false if it means nothing here.
  mutating func update(_ input: Input) -> Bool {
    if prompt != nil { return updatePrompt(input) }
    guard let action = VectorsAction.keys.action(for: input) else { return false }
    update(action)
    return true
  }

  private mutating func update(_ action: VectorsAction) {
    message = nil
    switch action {
    case .logitStepped(let rows): chosen = min(max(0, chosen + rows), logits.count - 1)
    case .logitMoved(let steps): moveLogit(by: steps)
    case .valueTypingStarted: prompt = LineEditor()
    case .logitAdded: addLogit()
    case .logitRemoved: removeLogit()
    case .parameterStepped(let steps):
      parameter = (parameter + steps + Self.parameters.count) % Self.parameters.count
    case .parameterMoved(let steps):
      let slider = Self.parameters[parameter].slider
      self[parameter: parameter] = slider.value(self[parameter: parameter], movedBy: steps)
    case .parameterReset: self[parameter: parameter] = Self.parameters[parameter].default
    case .jacobianCycled: jacobian = jacobian.next
    case .homed: (logits, chosen) = (start, 0)
    }
  }

  private mutating func moveLogit(by steps: Int) {
    logits[chosen].value = Self.track.value(logits[chosen].value, movedBy: steps)
  }

  private mutating func addLogit() {
    guard logits.count < Self.capacity.upperBound else {
      message = "ten logits are the most that fit"
      return
    }
    logits.append(Logit(name: "z\(logits.count + 1)", value: 0))
    chosen = logits.count - 1
  }

  private mutating func removeLogit() {
    guard logits.count > Self.capacity.lowerBound else {
      message = "two logits are the fewest that can be compared"
      return
    }
    logits.remove(at: chosen)
    chosen = min(chosen, logits.count - 1)
  }

  private mutating func updatePrompt(_ input: Input) -> Bool {
    guard var editor = prompt else { return false }
    switch input {
    case .key(.enter): finish(editor)
    case .key(.escape), .control("c"): prompt = nil
    default:
      guard editor.update(input) else { return false }
      prompt = editor
    }
    return true
  }

  private mutating func finish(_ editor: LineEditor) {
    prompt = nil
    guard let value = NumberText.parse(editor.text), value.isFinite else {
      message = "'\(editor.text)' is not a finite number"
      return
    }
    logits[chosen].value = value
  }
}
