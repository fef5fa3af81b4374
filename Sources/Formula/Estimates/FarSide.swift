import ActivationMath

/// The behaviour of a function far from 0, on one side.
///
/// The function is looked at in windows farther and farther away. A limit or a line is claimed only if the
/// distance from it shrinks from window to window, and so does its going up and down.
struct FarSide {
  /// 1 for x → +∞, −1 for x → −∞.
  let sign: Double
  let behaviour: EndBehaviour
  /// What the function takes out there where it tends to nothing, with ±∞ where that grows from
  /// window to window; nil where it tends to something.
  let swings: ClosedRange<Double>?

  init(of function: FormulaActivation, sign: Double) {
    self.sign = sign
    let near = [1e2, 1e3, 1e4, 1e5, 1e6].map { Window(function, sign * $0) }
    let far = [1e6, 1e8, 1e10, 1e12].map { Window(function, sign * $0) }
    behaviour =
      Self.limit(far.suffix(3)) ?? Self.limit(near.suffix(3)) ?? Self.line(near)
      ?? Self.growth(near) ?? .unknown
    switch behaviour {
    case .oscillating, .unknown: swings = Self.swings(near.filter { !$0.hasGaps })
    case .limit, .line, .unbounded: swings = nil
    }
  }

  /// The function's values over a stretch of 200 samples 0.37 apart, which is no multiple of a
  /// period.
  private struct Window {
    let x: Double
    let values: [(x: Double, y: Double)]
    let hasGaps: Bool

    init(_ function: FormulaActivation, _ x: Double) {
      self.x = x
      let xs = (0..<200).map { x + (x < 0 ? -0.37 : 0.37) * Double($0) }
      values = zip(xs, function.jets(at: xs)).map { ($0, $1.value) }
      hasGaps = values.contains { $0.y.isNaN }
    }

    private init(x: Double, values: [(x: Double, y: Double)]) {
      (self.x, self.values, hasGaps) = (x, values, values.contains { $0.y.isNaN })
    }

    /// The window with a line taken off.
    func minus(slope: Double) -> Window {
      Window(x: x, values: values.map { ($0.x, $0.y - slope * $0.x) })
    }

    var least: Double { values.map(\.y).min() ?? .nan }
    var largest: Double { values.map(\.y).max() ?? .nan }
    var spread: Double { largest - least }
    var middle: Double { least / 2 + largest / 2 }
    var isFinite: Bool { !hasGaps && least.isFinite && largest.isFinite }

    /// How often the function turns.
    var turns: Int {
      let steps = zip(values, values.dropFirst()).map { $1.y - $0.y }
      let size = steps.map(abs).max() ?? 0
      let signs = steps.filter { abs($0) > 1e-3 * size }.map { $0 > 0 }
      return zip(signs, signs.dropFirst()).count { $0 != $1 }
    }
  }

  /// A limit to which three windows come nearer and nearer.
  private static func limit(_ windows: ArraySlice<Window>) -> EndBehaviour? {
    converged(windows).map { .limit($0) }
  }

  private static func converged(_ windows: ArraySlice<Window>) -> Double? {
    guard windows.allSatisfy(\.isFinite), let first = windows.first, let last = windows.last else {
      return nil
    }
    let all = Array(windows)
    let (before, after) = (abs(all[1].middle - first.middle), abs(last.middle - all[1].middle))
    let scale = max(1, abs(last.middle))
    guard after <= max(0.5 * before, 1e-9 * scale), after <= 1e-4 * scale,
      last.spread <= max(0.5 * first.spread, 1e-9 * scale), last.spread <= 1e-4 * scale
    else { return nil }
    return rounded(last.middle, to: max(1e-8 * scale, 4 * (after + last.spread)))
  }

  /// A line from which the distance tends to a number.
  private static func line(_ windows: [Window]) -> EndBehaviour? {
    guard windows.allSatisfy(\.isFinite) else { return nil }
    let (a, b) = (windows[windows.count - 2], windows[windows.count - 1])
    guard let start = a.values.first, let end = b.values.first else { return nil }
    let rise = (end.y - start.y) / (end.x - start.x)
    let slope = rounded(rise, to: 1e-5 * max(abs(rise), 1e-3))
    guard abs(slope) >= 1e-5 else { return nil }
    return converged(windows.map { $0.minus(slope: slope) }.suffix(3)).map {
      .line(slope: slope, offset: $0)
    }
  }

  /// Growth beyond all bounds, or ups and downs that do not fade.
  private static func growth(_ windows: [Window]) -> EndBehaviour? {
    let known = windows.filter { !$0.hasGaps }
    guard known.count == windows.count, let first = known.first, let last = known.last else {
      return nil
    }
    for sign in [1.0, -1] {
      let floors = known.map { sign > 0 ? $0.least : -$0.largest }
      let steps = zip(floors, floors.dropFirst()).map { $1 == $0 ? 0 : $1 - $0 }
      let rises = zip(steps, steps.dropFirst()).allSatisfy { $1 >= 0.995 * $0 || $1 == 0 }
      let grows = steps.allSatisfy { $0 > 0 } || floors.last == .infinity
      if rises, grows, floors.last ?? 0 > 0 { return .unbounded(sign: sign) }
    }
    let isSteady = last.spread >= 0.5 * first.spread || last.spread.isInfinite
    return last.turns > 5 && isSteady && last.spread > 1e-6 ? .oscillating : nil
  }

  private static func swings(_ windows: [Window]) -> ClosedRange<Double>? {
    guard windows.count > 2 else { return nil }
    /// How far the windows reach to one side: up for 1, down for −1.
    func reach(_ sign: Double) -> Double {
      let tops = windows.map { sign > 0 ? $0.largest : -$0.least }
      let grows = zip(tops, tops.dropFirst()).allSatisfy { $0 > 0 && $1 > 1.5 * $0 }
      let top = tops.max() ?? 0
      return sign * (grows ? .infinity : rounded(top, to: 1e-3 * abs(top)))
    }
    return reach(-1)...reach(1)
  }

  /// The short number within the tolerance, or the number itself.
  private static func rounded(_ y: Double, to tolerance: Double) -> Double {
    for scale in [1.0, 10, 100, 1000] {
      let short = (y * scale).rounded() / scale
      if abs(short - y) <= tolerance { return short == 0 ? 0 : short }
    }
    return y
  }
}
