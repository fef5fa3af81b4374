/// The straight pieces of ``KerasReLU`` and what is true of them.
struct KerasReLULines {
  private let function: KerasReLU
  /// Where one piece may end and the next begin.
  private let ends: [Double]

  init(_ function: KerasReLU) {
    self.function = function
    let (threshold, ceiling) = (function.threshold, function.ceiling)
    let clips = function.isClipped ? [0, ceiling].filter { $0 > threshold } : []
    ends = Set([threshold] + clips).sorted()
  }

  /// The jet of the piece to one side of a place.
  private func jet(_ x: Double, isRight: Bool) -> Jet {
    let (threshold, ceiling) = (function.threshold, function.ceiling)
    guard isRight ? x >= threshold : x > threshold else {
      let slope = function.negativeSlope
      return Jet(slope == 0 ? 0 : slope * (x - threshold), slope)
    }
    guard function.isClipped else { return Jet(x, 1) }
    if isRight ? x < 0 : x <= 0 { return Jet(0, 0) }
    if isRight ? x >= ceiling : x > ceiling { return Jet(ceiling, 0) }
    return Jet(x, 1)
  }

  var breakpoints: [Breakpoint] {
    ends.map { Breakpoint(x: $0, left: jet($0, isRight: false), right: jet($0, isRight: true)) }
      .filter { $0.left != $0.right }
  }

  /// The slope of each piece, from left to right.
  private var slopes: [Double] {
    let points = breakpoints
    return (points.first.map { [$0.left.slope] } ?? [function.negativeSlope])
      + points.map(\.right.slope)
  }

  var facts: Facts {
    let centring: Centring =
      isOdd ? .centred : function.value(0.0) == 0 && hasBothSigns ? .nearly : .not
    return Facts(
      range: range, leftEnd: leftEnd, rightEnd: rightEnd, monotonicity: monotonicity,
      symmetry: isOdd ? .odd : .none, centring: centring, smoothness: smoothness,
      saturation: saturation, landmarks: landmarks)
  }

  private var isOdd: Bool { breakpoints.isEmpty && function.negativeSlope == 1 }

  private var hasBothSigns: Bool { range.lower < 0 && range.upper > 0 }

  private var leftEnd: EndBehaviour {
    let slope = function.negativeSlope
    return slope == 0 ? .limit(0) : .line(slope: slope, offset: -slope * function.threshold + 0)
  }

  private var rightEnd: EndBehaviour {
    function.isClipped ? .limit(function.ceiling) : .line(slope: 1, offset: 0)
  }

  private var range: Interval {
    let slope = function.negativeSlope
    let flat = (slope == 0 ? [0] : []) + (function.isClipped ? [function.ceiling] : [])
    let attained = flat + breakpoints.map(\.left.value)
    let infinite =
      (slope == 0 ? [] : [slope > 0 ? -Double.infinity : .infinity])
      + (function.isClipped ? [] : [.infinity])
    let all = attained + infinite + breakpoints.map(\.right.value)
    let (lower, upper) = (all.min() ?? 0, all.max() ?? 0)
    return Interval(
      lower, upper, includesLower: attained.contains(lower), includesUpper: attained.contains(upper)
    )
  }

  private var monotonicity: Monotonicity {
    let steps = slopes + breakpoints.map { $0.right.value - $0.left.value }
    if slopes.allSatisfy({ $0 > 0 }), steps.allSatisfy({ $0 >= 0 }) { return .increasing }
    if steps.allSatisfy({ $0 >= 0 }) { return .nonDecreasing }
    return steps.allSatisfy { $0 <= 0 } ? .nonIncreasing : .none
  }

  private var smoothness: Smoothness {
    if breakpoints.isEmpty { return .smooth }
    return breakpoints.contains { $0.jumps(.value) } ? .discontinuous : .continuous(derivatives: 0)
  }

  /// The pieces without slope, those that meet as one.
  private var saturation: [Interval] {
    let places = [-Double.infinity] + breakpoints.map(\.x) + [.infinity]
    let steepest = slopes.map(\.magnitude).max() ?? 0
    var zones: [Interval] = []
    for (index, slope) in slopes.enumerated() where slope.magnitude < steepest / 100 {
      let lower = zones.last?.upper == places[index] ? zones.removeLast().lower : places[index]
      zones.append(.closed(lower, places[index + 1]))
    }
    return zones
  }

  private var landmarks: [Landmark] {
    Set(breakpoints.map(\.x) + [0]).sorted().flatMap { x -> [Landmark] in
      let (left, right) = (jet(x, isRight: false), jet(x, isRight: true))
      guard left.slope != 0, right.slope != 0, left.value == right.value else { return [] }
      let isLowest = left.slope < 0 && right.slope > 0
      return (isLowest ? [Landmark(.minimum, at: x)] : [])
        + (left.value == 0 ? [Landmark(.root, at: x)] : [])
    }
  }
}
