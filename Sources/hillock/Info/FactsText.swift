import ActivationMath
import Formula

/// The facts of a function in words.
struct FactsText {
  private let function: any Activation
  private let facts: Facts

  /// The facts of a function with its present parameters.
  init(_ function: any Activation) {
    self.function = function
    facts = function.facts
  }

  /// Each fact's name and what there is to say, in the order in which people ask.
  ///
  /// Facts that were found by looking at samples say so, each of them.
  var entries: [(name: String, text: String)] {
    guard facts.isEstimated else { return known }
    return (known + momentEntries).map { ($0.name, $0.text + "  (estimated)") }
  }

  /// The moments of the output for standard normal input.
  private var momentEntries: [(name: String, text: String)] {
    let moments = Moments(of: function)
    return [
      ("E f", moments.mean), ("E f²", moments.square), ("E f′²", moments.squareOfSlope),
      ("gain 1/√E f²", moments.gain),
    ].map { ($0, Self.text(ofMoment: $1)) }
  }

  private static func text(ofMoment value: Double) -> String {
    if value.isNaN { return "does not exist for x from N(0, 1)" }
    if value.isInfinite { return "diverges for x from N(0, 1)" }
    return NumberText.short(value) + " for x from N(0, 1)"
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
    entries += Self.nearest(facts.landmarks.map { ($0.x, $0.kind.rawValue, text($0)) })
    entries += Self.nearest(
      function.breakpoints.map { ($0.x, $0.isPole ? "pole" : "break", text($0)) })
    return entries
  }

  /// Of a long list, as that of the jumps of `floor`, the entries nearest to 0 and the number of the
  /// others.
  private static func nearest(
    _ points: [(x: Double, name: String, text: String)]
  ) -> [(name: String, text: String)] {
    let limit = 13
    guard points.count > limit else { return points.map { ($0.name, $0.text) } }
    let reach = points.map { abs($0.x) }.sorted()[limit - 1]
    let near = points.filter { abs($0.x) <= reach }.map { ($0.name, $0.text) }
    return near + [("more", "\(points.count - near.count) further from 0; see --format json")]
  }

  private var saturation: String {
    facts.saturation.map(\.text).joined(separator: " ∪ ")
  }

  /// The place, and the height where that is not 0: `x = −1.278, f = −0.2785`.
  private func text(_ landmark: Landmark) -> String {
    let place = "x = \(NumberText.short(landmark.x))"
    guard landmark.kind != .root else { return place }
    return place + ", f = \(NumberText.short(function.value(landmark.x)))"
  }

  /// The place, the jumps and the value there: `x = 0: f′ jumps from 0 to 1 and is 0`.
  private func text(_ breakpoint: Breakpoint) -> String {
    let jumps = Order.allCases.filter(breakpoint.jumps).map { order in
      let (left, right) = (breakpoint.left[order], breakpoint.right[order])
      let own = function.derivative(order, at: breakpoint.x)
      return "\(order.symbol) jumps from \(NumberText.symbolic(left)) to "
        + "\(NumberText.symbolic(right)) and is \(NumberText.symbolic(own))"
    }
    let place = "x = \(NumberText.short(breakpoint.x))"
    if breakpoint.isPole {
      let (left, right) = (breakpoint.left.value, breakpoint.right.value)
      return "\(place): f → \(NumberText.symbolic(left)) from the left, "
        + "\(NumberText.symbolic(right)) from the right"
    }
    if jumps.isEmpty {
      return "\(place): f is \(NumberText.symbolic(function.value(breakpoint.x))) there alone, "
        + "\(NumberText.symbolic(breakpoint.left.value)) on both sides"
    }
    return "\(place): \(jumps.joined(separator: "; "))"
  }
}

/// The facts of a function of a whole vector, as text.
struct VectorFactsText {
  private let function: any VectorActivation

  /// The facts of a function with its present parameters.
  init(_ function: any VectorActivation) { self.function = function }

  /// Each fact's name and what there is to say.
  var entries: [(name: String, text: String)] {
    [("takes", function.acceptedInput), ("gives", output)]
  }

  private var output: String {
    // Twelve values are whole pairs, thirds and quarters.
    let count = [12, 2, 1].first { function.outputCount($0) != nil } ?? 12
    switch function.outputCount(count) ?? 0 {
    case count: return "as many values"
    case 1: return "one value"
    case let outputs where outputs > 0 && count % outputs == 0:
      return "one value for every \(count / outputs)"
    default: return "other values"
    }
  }
}
