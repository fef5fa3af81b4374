import ActivationMath

extension Switches {
  /// How far beside a place its neighbourhood is looked at.
  private static let reach = 1e-9

  /// The place with its limits from both sides; nil if nothing jumps there.
  func breakpoint(at x: Double) -> Breakpoint? {
    // Beside a place that is exact to the last bit the series know more; elsewhere both sides are one to them.
    let near = neighbourhood.result(at: x, .apart)
      .flatMap { $0.left != $0.right || $0.isSingled ? $0 : nil }
    var left = pole(beside: x, side: -1) ?? Self.jet(near?.left) ?? jet(at: x, side: -1)
    var right = pole(beside: x, side: 1) ?? Self.jet(near?.right) ?? jet(at: x, side: 1)
    // At the edge of the domain there is one side only.
    if left.value.isNaN != right.value.isNaN,
      left.value.isNaN ? right.value.isInfinite : left.value.isInfinite
    {
      if left.value.isNaN { left = right } else { right = left }
    }
    let all = [left, right].flatMap { [$0.value, $0.slope, $0.curvature] }
    if all.contains(where: \.isNaN) { return nil }
    if Self.isClose(left.value, right.value) { right.value = left.value }
    if Self.isClose(left.slope, right.slope) { right.slope = left.slope }
    if Self.isClose(left.curvature, right.curvature) { right.curvature = left.curvature }
    let here = program(x)
    let isLonely = here.isFinite && !Self.isClose(here, left.value)
    return left != right || isLonely ? Breakpoint(x: x, left: left, right: right) : nil
  }

  /// f, f′ and f″ from one side; nil where one of them is not known.
  private static func jet(_ limits: [Double?]?) -> Jet? {
    guard let limits, limits.count == 3, let f = limits[0], let f1 = limits[1], let f2 = limits[2]
    else { return nil }
    return Jet(f, f1, f2)
  }

  /// The limits at a pole: the function grows without end as x comes near; nil where it does not.
  private func pole(beside x: Double, side: Double) -> Jet? {
    let steps = [1e-4, 1e-6, 1e-8].map { side * $0 * max(1, abs(x)) }
    let heights = steps.map { program(x + $0) }
    guard heights.allSatisfy({ !$0.isNaN }), abs(heights[2]) > 1e3 else { return nil }
    guard zip(heights, heights.dropFirst()).allSatisfy({ abs($1) > 3 * abs($0) }) else {
      return nil
    }
    let sign = heights[2] < 0 ? -1.0 : 1
    return Jet(sign * .infinity, -side * sign * .infinity, sign * .infinity)
  }

  private static func isClose(_ a: Double, _ b: Double) -> Bool {
    a == b || a.isFinite && b.isFinite && abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))
  }

  /// f, f′ and f″ at x by the branches that are taken beside it: limits, not differences.
  private func jet(at x: Double, side: Double) -> Jet {
    let beside = nodeValues(at: x + side * Self.reach * max(1, abs(x)), beside: nil)
    let limits = nodeValues(at: x, beside: beside)
    let roots = formula.roots
    return Jet(limits[roots[0]], limits[roots[1]], limits[roots[2]])
  }

  /// The value of every node at x; with `beside`, by the decisions that were taken there.
  private func nodeValues(at x: Double, beside: [Double]?) -> [Double] {
    let graph = formula.graph
    let needed = graph.needed(for: formula.roots)
    var values = values
    for id in needed.indices where needed[id] && graph.varies[id] {
      values[id] =
        beside.map { limit(of: id, at: x, values, beside: $0) }
        ?? plain(id, at: x, values)
    }
    return values
  }

  private func plain(_ id: NodeID, at x: Double, _ values: [Double]) -> Double {
    if case .call(let callee, let order, let u) = formula.graph.nodes[id] {
      return callees[callee].derivative(Order(rawValue: order) ?? .value, at: values[u])
    }
    return formula.graph.value(of: id, values, variables: [x] + arguments)
  }

  private func limit(
    of id: NodeID, at x: Double, _ values: [Double], beside: [Double]
  ) -> Double {
    let limit =
      decided(id, values, beside: beside) ?? plain(id, at: x, values)
    // 0/0 and its kin: the value nearby is the best estimate.
    return limit.isNaN ? Self.rounded(beside[id]) : limit
  }

  /// The value of a node that decides something; nil for the others.
  private func decided(_ id: NodeID, _ values: [Double], beside: [Double]) -> Double? {
    switch formula.graph.nodes[id] {
    case .binary(.less, _, _), .binary(.lessOrEqual, _, _), .binary(.equal, _, _),
      .binary(.notEqual, _, _), .binary(.and, _, _), .binary(.or, _, _), .unary(.not, _),
      .unary(.sign, _), .unary(.floor, _):
      beside[id]
    case .binary(.minimum, let a, let b): values[beside[a] < beside[b] ? a : b]
    case .binary(.maximum, let a, let b): values[beside[a] > beside[b] ? a : b]
    case .select(let c, let a, let b): values[beside[c] != 0 ? a : b]
    case .unary(.abs, let u): beside[u] < 0 ? -values[u] : values[u]
    case .unary(.tan, let u): abs(Unary.tan.apply(values[u])) > 1e15 ? pole(beside[id]) : nil
    case .binary(.divide, let a, let b):
      // What is left of a numerator that should be 0 makes no pole.
      values[b] != 0 ? nil : abs(values[a]) > 1e-9 ? pole(beside[id]) : .nan
    case .binary(.power, let a, let b):
      values[a] == 0 && values[b] < 0 ? pole(beside[id]) : nil
    case .call(let callee, let order, let u):
      side(of: callee, at: values[u], beside: beside[u])?[Order(rawValue: order) ?? .value]
    default: nil
    }
  }

  /// The short number that a value a billionth away has missed.
  private static func rounded(_ value: Double) -> Double {
    let short = (value * 1e6).rounded() / 1e6
    return abs(short - value) <= 1e-7 * max(1, abs(value)) ? short : value
  }

  private func pole(_ beside: Double) -> Double { beside < 0 ? -.infinity : .infinity }

  /// The one-sided limits of a function of the catalogue where it has a breakpoint.
  private func side(of callee: Int, at u: Double, beside: Double) -> Jet? {
    let breakpoint = callees[callee].breakpoints.first {
      abs($0.x - u) <= 1e-12 * max(1, abs(u))
    }
    return breakpoint.map { beside < $0.x ? $0.left : $0.right }
  }
}
