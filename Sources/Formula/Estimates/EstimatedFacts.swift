package import ActivationMath

/// Facts about a formula, found by looking at it on a grid: true as far as the eye sees.
///
/// Range, ups and downs, and points of interest come from ``interval`` and are refined by bisection; the
/// ends from x = ±10² … ±10¹². A feature between two points of the grid, or one beyond the interval, is
/// missed; the smoothness counts kinks up to f″.
package struct EstimatedFacts: Sendable {
  /// The interval that is sampled.
  package static let interval = -20.0...20.0

  /// The facts, marked as estimated.
  package let facts: Facts
  /// The moments for standard normal input.
  package let moments: Moments

  /// Estimates the facts of a function with its present parameters.
  package init(of function: FormulaActivation) {
    let survey = Survey(of: function)
    facts = survey.facts
    moments = Moments(of: function)
  }
}

/// The samples from which facts are estimated.
struct Survey {
  let function: FormulaActivation
  let breakpoints: [Breakpoint]
  /// A fortieth apart, symmetric about 0.
  let xs: [Double]
  let jets: [Jet]
  let left: FarSide
  let right: FarSide

  init(of function: FormulaActivation) {
    self.function = function
    let interval = EstimatedFacts.interval
    breakpoints = function.breakpoints.filter { interval.contains($0.x) }
    xs = (-800...800).map { Double($0) / 40 }
    jets = function.jets(at: xs)
    left = FarSide(of: function, sign: -1)
    right = FarSide(of: function, sign: 1)
  }

  var facts: Facts {
    let landmarks = landmarks
    let range = range(landmarks)
    let symmetry = symmetry
    var facts = Facts(
      range: range, leftEnd: left.behaviour, rightEnd: right.behaviour, monotonicity: monotonicity,
      symmetry: symmetry, centring: centring(range, symmetry), smoothness: smoothness,
      saturation: saturation, landmarks: landmarks)
    facts.isEstimated = true
    return facts
  }

  // MARK: Range

  private func range(_ landmarks: [Landmark]) -> Interval {
    let extrema = landmarks.filter { $0.kind == .minimum || $0.kind == .maximum }
    let inner =
      jets.map(\.value) + extrema.map { function.value($0.x) }
      + breakpoints.flatMap { [$0.left.value, $0.right.value] } + touched
    let finite = inner.filter { !$0.isNaN }
    guard var low = finite.min(), var high = finite.max() else { return .reals }
    // Far out the function is only sampled: the extrema nearby are better where both agree.
    let swings = [left, right].compactMap(\.swings)
    low = swings.map(\.lowerBound).filter { $0 < low - 1e-3 * abs(low) }.min() ?? low
    high = swings.map(\.upperBound).filter { $0 > high + 1e-3 * abs(high) }.max() ?? high
    let ends = [end(left), end(right)].filter { !$0.isNaN } + holes
    var (includesLow, includesHigh) = (true, true)
    for end in ends {
      let margin = end.isFinite ? 1e-9 * max(1, abs(end)) : 0
      if end <= low + margin {
        includesLow = isReached(end)
        low = end
      }
      if end >= high - margin {
        includesHigh = isReached(end)
        high = end
      }
    }
    return Interval(low, high, includesLower: includesLow, includesUpper: includesHigh)
  }

  /// What the function tends to at single points without a value, as sin(x)/x does to 1 at 0.
  private var holes: [Double] {
    jets.indices.dropFirst().dropLast().compactMap { index in
      guard jets[index].value.isNaN, jets[index - 1].value.isFinite, jets[index + 1].value.isFinite
      else { return nil }
      let step = 1e-7 * max(1, abs(xs[index]))
      let (before, after) = (function.value(xs[index] - step), function.value(xs[index] + step))
      let isHole = abs(after - before) <= 1e-6 * max(1, abs(before))
      return isHole ? (before + after) / 2 : nil
    }
  }

  /// The values at the breakpoints themselves.
  private var touched: [Double] { breakpoints.map { function.value($0.x) } }

  /// The limit at one end.
  private func end(_ side: FarSide) -> Double {
    switch side.behaviour {
    case .limit(let value): value
    case .line(let slope, _): slope * side.sign * .infinity
    case .unbounded(let sign): sign * .infinity
    case .oscillating, .unknown: .nan
    }
  }

  /// Whether the function takes the value and does not only tend to it: it is flat there.
  private func isReached(_ value: Double) -> Bool {
    jets.contains { abs($0.value - value) <= 1e-12 && $0.slope == 0 && $0.curvature == 0 }
  }

  private func centring(_ range: Interval, _ symmetry: Symmetry) -> Centring {
    if symmetry == .odd { return .centred }
    return range.lower < -1e-9 && range.upper > 1e-9 ? .nearly : .not
  }

  // MARK: Shape

  private var symmetry: Symmetry {
    let pairs = zip(jets.map(\.value), jets.reversed().map(\.value))
    // A pair without a value says nothing, as both sides of a pole.
    let known = pairs.filter { !$0.0.isNaN || !$0.1.isNaN }
    guard !known.isEmpty else { return .none }
    func isSame(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-10 * max(1, abs(a)) }
    // What a pole has at 0 itself is neither odd nor even.
    if known.allSatisfy({ isSame($0.0, -$0.1) || $0.0.isInfinite && $0.0 == $0.1 }) { return .odd }
    return known.allSatisfy { isSame($0.0, $0.1) } ? .even : .none
  }

  private var smoothness: Smoothness {
    // A breakpoint where nothing jumps is a point that lies off the curve.
    let isBroken = breakpoints.contains { $0.isPole || $0.jumps(.value) || $0.left == $0.right }
    if isBroken { return .discontinuous }
    if breakpoints.contains(where: { $0.jumps(.slope) }) { return .continuous(derivatives: 0) }
    if breakpoints.contains(where: { $0.jumps(.curvature) }) { return .continuous(derivatives: 1) }
    return .smooth
  }

  private var monotonicity: Monotonicity {
    let values = jets.map(\.value).filter { !$0.isNaN }
    var (rises, falls) = (false, false)
    for (before, after) in zip(values, values.dropFirst()) {
      let margin = 1e-13 * max(1, abs(before))
      if after > before + margin { rises = true }
      if after < before - margin { falls = true }
    }
    let isFlat = zip(jets, jets.dropFirst()).contains {
      $0.slope == 0 && $1.slope == 0 && $0.value == $1.value
    }
    return switch (rises, falls) {
    case (true, true): .none
    case (true, false): isFlat ? .nonDecreasing : .increasing
    case (false, true): isFlat ? .nonIncreasing : .decreasing
    case (false, false): .nonDecreasing
    }
  }
}
