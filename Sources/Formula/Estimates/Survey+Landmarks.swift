import ActivationMath

extension Survey {
  /// Roots, extrema and inflections, in ascending order of x.
  var landmarks: [Landmark] {
    let crossed = crossings(.value).map(\.x)
      .filter { x in
        isSmall(at: x)
          && !breakpoints.contains { $0.jumps(.value) && abs($0.x - x) <= 1e-9 }
      }
    let extrema = crossings(.slope)
      .filter { crossing in
        function.value(crossing.x).isFinite
          && !breakpoints.contains { $0.isPole && abs($0.x - crossing.x) <= 1e-9 }
      }
      .map { Landmark($0.rises ? .minimum : .maximum, at: $0.x) }
    // Where the curve touches 0 and turns, its sign does not change.
    let touched = extrema.map(\.x).filter { x in
      isSmall(at: x) && !crossed.contains { abs($0 - x) <= 1e-6 }
    }
    let roots = (crossed + touched).map { Landmark(.root, at: $0) }
    let inflections = crossings(.curvature)
      .filter { !isBreakpoint($0.x) }
      .map { Landmark(.inflection, at: $0.x) }
    return (roots + extrema + inflections).sorted { $0.x < $1.x }
  }

  /// Whether the value is nothing beside those around: a root, not the jump over 0 at a pole.
  private func isSmall(at x: Double) -> Bool {
    let around = [-0.05, 0.05].map { abs(function.value(x + $0)) }.filter(\.isFinite).max() ?? 1
    return abs(function.value(x)) <= 1e-9 * max(around, 1e-300)
  }

  private func isBreakpoint(_ x: Double) -> Bool {
    breakpoints.contains { abs($0.x - x) <= 1e-9 }
  }

  /// The sign changes of a derivative, and whether from − to +; a flat zero is none.
  private func crossings(_ order: Order) -> [(x: Double, rises: Bool)] {
    // Rounding noise about 0 is no sign; that of f″ is as large as f′ makes it.
    let orders = order == .value ? [order] : [.slope, order]
    let scale = jets.flatMap { jet in orders.map { abs(jet[$0]) } }.filter(\.isFinite).max() ?? 0
    let noise = 1e-15 * scale
    let signs = jets.map { jet -> Double in
      let y = jet[order]
      return y > noise ? 1 : y < -noise ? -1 : y.isNaN ? .nan : 0
    }
    var found: [(x: Double, rises: Bool)] = []
    var last = 0
    for index in signs.indices.dropFirst() where signs[index] != 0 {
      defer { last = index }
      // At most one zero in between: more are a flat stretch.
      guard index - last <= 2,
        signs[last] * signs[index] == -1 || touches(signs, last, index, order)
      else { continue }
      let rises = signs[index] > 0
      let x =
        index - last == 2
        ? xs[last + 1]
        : Switches.bisected(xs[last], xs[index]) {
          let y = function.derivative(order, at: $0)
          return rises ? y < 0 : y > 0
        }
      found.append((Switches.snapped(x), rises))
    }
    return found
  }

  /// A root that the curve touches without crossing it, such as that of x².
  private func touches(_ signs: [Double], _ last: Int, _ index: Int, _ order: Order) -> Bool {
    order == .value && index - last == 2 && signs[last + 1] == 0 && signs[last] == signs[index]
      && signs[last] != 0
  }

  /// The stretches where |f′| is below one per cent of its largest value.
  var saturation: [Interval] {
    let steepest = jets.map { abs($0.slope) }.filter(\.isFinite).max() ?? 0
    guard steepest > 0 else { return [] }
    // Where the slope has no largest value, nothing is below a hundredth of it but 0.
    let limit = isSteepening ? Double.leastNonzeroMagnitude : 0.01 * steepest
    let isFlat: (Double) -> Bool = { abs(function.slope($0)) < limit }
    var stretches: [Interval] = []
    var start: Int?
    for index in xs.indices {
      let flat = abs(jets[index].slope) < limit
      if flat, start == nil { start = index }
      if let first = start, !flat || index == xs.count - 1 {
        if let stretch = stretch(from: first, to: flat ? index : index - 1, isFlat) {
          stretches.append(stretch)
        }
        start = nil
      }
    }
    return stretches
  }

  private var isSteepening: Bool {
    breakpoints.contains(where: \.isPole)
      || [left, right].contains { if case .unbounded = $0.behaviour { true } else { false } }
  }

  /// A flat stretch of the grid with its true ends; nil for the neighbourhood of an extremum.
  private func stretch(
    from first: Int, to last: Int, _ isFlat: (Double) -> Bool
  ) -> Interval? {
    let (reachesLeft, reachesRight) = (first == 0, last == xs.count - 1)
    guard reachesLeft || reachesRight || xs[last] - xs[first] >= 1 else { return nil }
    let lower =
      reachesLeft
      ? -Double.infinity
      : Switches.snapped(Switches.bisected(xs[first - 1], xs[first]) { !isFlat($0) })
    let upper =
      reachesRight
      ? Double.infinity
      : Switches.snapped(Switches.bisected(xs[last], xs[last + 1], while: isFlat))
    return .open(lower, upper)
  }
}
