import ActivationMath

/// The facts of a function in words.
struct FactsText {
  private let facts: Facts
  private let breakpoints: [Breakpoint]

  /// The facts of a function with its present parameters.
  init(_ function: any Activation) {
    facts = function.facts
    breakpoints = function.breakpoints
  }

  /// Each fact's name and what there is to say, in the order in which people ask.
  var entries: [(name: String, text: String)] {
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
