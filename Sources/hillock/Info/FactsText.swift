import ActivationMath
import Formula

/// The facts of a function in words.
struct FactsText {
  private let facts: Facts
  private let breakpoints: [Breakpoint]
  private let moments: Moments?

  /// The facts of a function with its present parameters.
  init(_ function: any Activation) {
    facts = function.facts
    breakpoints = function.breakpoints
    moments = function is FormulaActivation ? Moments(of: function) : nil
  }

  /// Each fact's name and what there is to say, in the order in which people ask.
  ///
  /// Facts that were found by looking at samples say so, each of them.
  var entries: [(name: String, text: String)] {
    guard facts.isEstimated else { return known }
    return (known + momentEntries).map { ($0.name, $0.text + "  (estimated)") }
  }

  /// What the function makes of standard normal input.
  private var momentEntries: [(name: String, text: String)] {
    guard let moments else { return [] }
    return [
      ("E f", moments.mean), ("E f²", moments.square), ("E f′²", moments.squareOfSlope),
      ("gain 1/√E f²", moments.gain),
    ].map { ($0, NumberText.short($1) + " for x from N(0, 1)") }
  }

  private var known: [(name: String, text: String)] {
    var entries = [
      ("range", facts.range.text),
      ("at −∞", facts.leftEnd.text),
      ("at +∞", facts.rightEnd.text),
      ("monotone", facts.monotonicity.rawValue),
      ("symmetry", facts.symmetry.rawValue),
      ("output", facts.centring.rawValue),
      ("smoothness", facts.smoothness.notation),
      ("saturates", facts.saturation.isEmpty ? "nowhere" : saturation),
    ]
    entries += facts.landmarks.map { ($0.kind.rawValue, "x = \(NumberText.short($0.x))") }
    entries += breakpoints.map { ("break", $0.text) }
    return entries
  }

  private var saturation: String {
    facts.saturation.map(\.text).joined(separator: " ∪ ")
  }
}

extension Breakpoint {
  /// Where it is and what jumps: `x = 0: f′ 0.25 | 1`.
  fileprivate var text: String {
    let jumps = Order.allCases.filter(jumps).map { order in
      "\(order.symbol) \(NumberText.short(left[order])) | \(NumberText.short(right[order]))"
    }
    return "x = \(NumberText.short(x)): \(jumps.joined(separator: ", "))"
  }
}
