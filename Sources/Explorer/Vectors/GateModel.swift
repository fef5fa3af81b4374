import ActivationMath
import TerminalGrid

/// A gated unit over the plane of its two inputs: the value a and the gate's input b.
struct GateModel: Sendable {
  /// The unit, one of the GLU family.
  var unit: any VectorActivation
  /// The value's input.
  var a = 1.0
  /// The gate's input.
  var b = 1.0
  /// Whether the gate's input was moved last, rather than the value's.
  var isOnGate = false

  /// How far the value's input goes.
  var x = -4.0...4.0
  /// How far the gate's input goes.
  var y = -4.0...4.0
  /// How far one step goes.
  static let step = 0.1
  /// The family, GLU first.
  static let units = ["glu", "bilinear_glu", "reglu", "geglu", "swiglu"]

  init(_ unit: any VectorActivation) { self.unit = unit }

  /// GLU itself, the first of the family.
  static var first: GateModel { GateModel(Catalogue.standard.vector(units[0])) }

  /// The output at the point.
  var product: Double { product(a, b) }

  /// The output for any two numbers.
  func product(_ a: Double, _ b: Double) -> Double { unit.value([a, b]).first ?? .nan }

  /// How much the gate lets through at the point: the product of a value of 1.
  var gate: Double { product(1, b) }

  /// ∂f/∂a and ∂f/∂b at the point.
  var slopes: [Double] { unit.jacobian([a, b]).first ?? [] }

  /// Does what a key asks for; leaving is up to the screen around it.
  mutating func update(_ action: GateAction) {
    switch action {
    case .valueMoved(let steps): (isOnGate, a) = (false, Self.moved(a, by: steps, in: x))
    case .gateMoved(let steps): (isOnGate, b) = (true, Self.moved(b, by: steps, in: y))
    case .unitStepped(let steps): step(by: steps)
    case .homed: place(a: 1, b: 1)
    case .valueTypingStarted, .left: break
    }
  }

  /// Puts the point somewhere inside the plane.
  mutating func place(a: Double, b: Double) {
    self.a = Self.clamped(a.rounded(toMultipleOf: Self.step), to: x)
    self.b = Self.clamped(b.rounded(toMultipleOf: Self.step), to: y)
  }

  private static func moved(
    _ value: Double, by steps: Int, in range: ClosedRange<Double>
  ) -> Double {
    clamped((value + Double(steps) * step).rounded(toMultipleOf: step), to: range)
  }

  private static func clamped(_ value: Double, to range: ClosedRange<Double>) -> Double {
    min(max(value, range.lowerBound), range.upperBound)
  }

  private mutating func step(by steps: Int) {
    let index = Self.units.firstIndex(of: unit.profile.id) ?? 0
    let next = (index + steps + Self.units.count) % Self.units.count
    unit = Catalogue.standard.vector(Self.units[next])
  }
}

/// An action on the map of a gated unit.
enum GateAction: Hashable, Sendable {
  /// Moved the value's input.
  case valueMoved(by: Int)
  /// Moved the gate's input.
  case gateMoved(by: Int)
  /// Wants to type the input that was moved last.
  case valueTypingStarted
  /// Went to the next (+1) or previous (−1) unit of the family.
  case unitStepped(by: Int)
  /// Went back to (1, 1).
  case homed
  /// Went back to the two heads.
  case left

  /// The keys of the map.
  static let keys = KeyTable<GateAction>([
    KeyGroup(
      title: "Gated unit",
      rows: [
        KeyRow(
          "move the value a", hint: "value",
          [
            "←": .valueMoved(by: -1), "→": .valueMoved(by: 1), "h": .valueMoved(by: -1),
            "l": .valueMoved(by: 1), "H": .valueMoved(by: -10), "L": .valueMoved(by: 10),
            "S-←": .valueMoved(by: -10), "S-→": .valueMoved(by: 10),
          ]),
        KeyRow(
          "move the gate's input b", hint: "gate",
          [
            "↓": .gateMoved(by: -1), "↑": .gateMoved(by: 1), "j": .gateMoved(by: -1),
            "k": .gateMoved(by: 1), "J": .gateMoved(by: -10), "K": .gateMoved(by: 10),
            "S-↓": .gateMoved(by: -10), "S-↑": .gateMoved(by: 10),
          ]),
        KeyRow(
          "type the input that was moved last; Tab: the other one", hint: "type",
          ["Enter": .valueTypingStarted, "=": .valueTypingStarted]),
        KeyRow(
          "next, previous unit of the family", hint: "unit",
          ["s": .unitStepped(by: 1), "S": .unitStepped(by: -1)]),
        KeyRow("home: a = 1, b = 1", ["Home": .homed, "0": .homed]),
        KeyRow("back to the logits", hint: "logits", ["g": .left, "Esc": .left]),
      ])
  ])
}
