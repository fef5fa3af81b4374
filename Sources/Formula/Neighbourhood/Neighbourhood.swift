import ActivationMath

/// A formula at a place and on both sides of it, computed with care: in numbers with a wide exponent, and
/// as series, which know the limit of 0/0 and 0·∞.
///
/// The value is what the formula says. A slope is the limit of slopes from both sides, their mean where
/// they differ. A `where` goes by its condition at the place itself, unless the place is singled out: if
/// both neighbours decide otherwise, as with `x == 0`, the slope is theirs.
final class Neighbourhood: Sendable {
  /// How the sides of a place where conditions change their mind are taken.
  enum Sides {
    /// As the condition has it at the place itself.
    case byConvention
    /// Each for itself.
    case apart
  }

  fileprivate let graph: Graph
  private let root: NodeID?
  fileprivate let needed: [Bool]
  private let parameters: [Double]
  private let hasDerivatives: Bool

  /// Nothing is known where a function of the catalogue has no formula.
  init(_ graph: Graph, root: NodeID, parameters: [Double]) {
    let spelt = graph.spelt(root)
    self.graph = spelt?.graph ?? Graph()
    self.root = spelt?.root
    self.parameters = parameters
    needed = spelt?.graph.needed(for: [spelt?.root ?? 0]) ?? []
    hasDerivatives = self.graph.nodes.contains {
      if case .derivative = $0 { true } else { false }
    }
  }

  /// Value and derivatives at a place, as far as they are known.
  struct Result {
    /// The value at the expansion.
    var value: Double
    /// f, f′ and f″ from the left and from the right; nil where they are not known.
    var left: [Double?]
    var right: [Double?]
    /// Whether a condition holds at the place alone.
    var isSingled: Bool

    /// The derivative at the place itself.
    func derivative(_ order: Order) -> Double? {
      let sides = [left[order.rawValue], right[order.rawValue]].compactMap(\.self)
      guard let first = sides.first, let last = sides.last else { return nil }
      return first == last ? first : first / 2 + last / 2
    }
  }

  /// The value alone.
  func value(at x: Double) -> Double? {
    guard let root else { return nil }
    let variable = hasDerivatives ? 0 : nil
    var work = Work(self, [x] + parameters, variable: variable, isRoot: false, .byConvention)
    return work.run()[root].point.double
  }

  /// Value and derivatives by a variable, x unless said otherwise.
  func result(at x: Double, by variable: Int = 0, _ sides: Sides = .byConvention) -> Result? {
    guard let root else { return nil }
    let plain = result(root, at: x, by: variable, sides, isRoot: false)
    let knows = (plain.left + plain.right).contains { $0 != nil }
    return knows ? plain : result(root, at: x, by: variable, sides, isRoot: true)
  }

  /// With `isRoot` the series are in the square root of the distance.
  private func result(
    _ root: NodeID, at x: Double, by variable: Int, _ sides: Sides, isRoot: Bool
  ) -> Result {
    var work = Work(self, [x] + parameters, variable: variable, isRoot: isRoot, sides)
    let here = work.run()[root]
    return Result(
      value: here.point.double,
      left: work.derivatives(of: here.left, side: -1),
      right: work.derivatives(of: here.right, side: 1), isSingled: work.isSingled)
  }

  /// A node at the place and on both sides; a side that has no series is nil.
  struct Expansion {
    var point: Wide
    var left: Series?
    var right: Series?

    init(point: Wide, left: Series?, right: Series?) {
      (self.point, self.left, self.right) = (point, left, right)
    }

    init(_ number: Wide) {
      let series = number.isNaN ? nil : Series(number)
      self.init(point: number, left: series, right: series)
    }
  }

  /// One pass over the formula.
  private struct Work {
    let all: Neighbourhood
    let variables: [Double]
    let variable: Int?
    let isRoot: Bool
    let sides: Sides
    var expansions: [Expansion]
    var isSingled = false

    init(
      _ all: Neighbourhood, _ variables: [Double], variable: Int?, isRoot: Bool, _ sides: Sides
    ) {
      (self.all, self.variables, self.variable) = (all, variables, variable)
      (self.isRoot, self.sides) = (isRoot, sides)
      expansions = Array(
        repeating: Expansion(point: .nan, left: nil, right: nil), count: all.needed.count)
    }

    mutating func run() -> [Expansion] {
      for id in all.needed.indices where all.needed[id] { expansions[id] = expansion(of: id) }
      return expansions
    }

    /// f, f′ and f″ on one side.
    func derivatives(of series: Series?, side: Double) -> [Double?] {
      guard let series else { return [nil, nil, nil] }
      let slope = perDistance(series.derivative)
      let curvature = slope.flatMap { perDistance($0.derivative) }
      return [
        series.limit?.double, slope?.limit.map { side * $0.double }, curvature?.limit?.double,
      ]
    }

    /// The derivative by the distance, of a series in its root.
    private func perDistance(_ series: Series) -> Series? {
      isRoot ? series / Series(start: 1, [Wide(2)]) : series
    }

    private mutating func expansion(of id: NodeID) -> Expansion {
      switch all.graph.nodes[id] {
      case .constant(let bits): return Expansion(Wide(Double(bitPattern: bits)))
      case .variable(let index): return expansion(ofVariable: index)
      case .unary(let operation, let u): return unary(operation, u)
      case .binary(let operation, let a, let b): return binary(operation, a, b)
      case .select(let condition, let yes, let no): return select(condition, yes, no)
      case .derivative(let f, let u, let g): return derivative(of: f, by: u, g)
      case .call, .gradient: return Expansion(.nan)
      }
    }

    private func expansion(ofVariable index: Int) -> Expansion {
      let value = Wide(variables[index])
      guard index == variable else { return Expansion(value) }
      let step = isRoot ? [.zero, Wide.one] : [.one]
      return Expansion(
        point: value, left: Series(start: 0, [value] + step.map { -$0 }),
        right: Series(start: 0, [value] + step))
    }

    private mutating func unary(_ operation: Unary, _ operand: NodeID) -> Expansion {
      let u = operation == .not ? expansions[operand] : resolved(operand)
      let point = Wide.apply(operation, u.point)
      guard variable != nil else { return Expansion(point: point, left: nil, right: nil) }
      if operation == .floor, sides == .byConvention { return Expansion(point) }
      return Expansion(
        point: point, left: u.left.flatMap { Series.apply(operation, $0) },
        right: u.right.flatMap { Series.apply(operation, $0) })
    }

    private mutating func binary(_ operation: Binary, _ first: NodeID, _ second: NodeID)
      -> Expansion
    {
      let isLogic = operation == .and || operation == .or
      let a = isLogic ? expansions[first] : resolved(first)
      let b = isLogic ? expansions[second] : resolved(second)
      let point = operation.apply(a.point, b.point)
      guard variable != nil else { return Expansion(point: point, left: nil, right: nil) }
      return Expansion(
        point: point, left: operation.apply(a.left, b.left),
        right: operation.apply(a.right, b.right))
    }

    private mutating func select(_ condition: NodeID, _ yes: NodeID, _ no: NodeID) -> Expansion {
      let c = resolved(condition)
      let (a, b) = (resolved(yes), resolved(no))
      var (left, right) = (c.left.map { !$0.isZero }, c.right.map { !$0.isZero })
      let here = !c.point.isZero
      if left != right, sides == .byConvention { (left, right) = (here, here) }
      if let left, left == right, left != here { isSingled = true }
      return Expansion(
        point: here ? a.point : b.point, left: left ?? here ? a.left : b.left,
        right: right ?? here ? a.right : b.right)
    }

    /// A derivative by u is the quotient of the slopes of f and u.
    private mutating func derivative(of f: NodeID, by u: NodeID, _ form: NodeID) -> Expansion {
      let (f, u, g) = (expansions[f], expansions[u], resolved(form))
      if f.point.isNaN { return Expansion(.nan) }
      func quotient(_ f: Series?, _ u: Series?, _ g: Series?) -> Series? {
        guard let f, let u, !u.derivative.isZero else { return g }
        return f.derivative / u.derivative
      }
      let left = quotient(f.left, u.left, g.left)
      let right = quotient(f.right, u.right, g.right)
      if g.point.isFinite, !isSingled { return Expansion(point: g.point, left: left, right: right) }
      let limits = [left?.limit, right?.limit].compactMap(\.self)
      let mean = limits.reduce(Wide.zero, +) / Wide(Double(limits.count))
      return Expansion(point: limits.isEmpty ? g.point : mean, left: left, right: right)
    }

    /// A node for further use: the sides of a condition that changes its mind here agree on what it is here.
    private mutating func resolved(_ id: NodeID) -> Expansion {
      var expansion = expansions[id]
      guard variable != nil, all.graph.isCondition(id) else { return expansion }
      if expansion.left == expansion.right {
        if expansion.left != Series(expansion.point) { isSingled = true }
      } else if sides == .byConvention {
        (expansion.left, expansion.right) = (Series(expansion.point), Series(expansion.point))
      }
      return expansion
    }
  }
}

extension Binary {
  /// The value of two wide numbers.
  fileprivate func apply(_ a: Wide, _ b: Wide) -> Wide {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Wide.power(a, b)
    case .minimum: a.isNaN || a < b ? a : b
    case .maximum: a.isNaN || b < a ? a : b
    case .less: Wide(a < b ? 1 : 0)
    case .lessOrEqual: Wide(a < b || a == b ? 1 : 0)
    case .equal: Wide(a == b ? 1 : 0)
    case .notEqual: Wide(a == b ? 0 : 1)
    case .and: Wide(!a.isZero && !b.isZero ? 1 : 0)
    case .or: Wide(!a.isZero || !b.isZero ? 1 : 0)
    case .weigh: a.isZero ? a : a * b
    }
  }

  /// The series of two series; what has none compares as false.
  fileprivate func apply(_ a: Series?, _ b: Series?) -> Series? {
    guard let a, let b else { return isComparison ? .zero : nil }
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply, .weigh: return a * b
    case .divide: return a / b
    case .power: return Series.power(a, b)
    case .minimum: return (a - b).sign < 0 ? a : b
    case .maximum: return (a - b).sign > 0 ? a : b
    case .less: return Series(Wide((a - b).sign < 0 ? 1 : 0))
    case .lessOrEqual: return Series(Wide((a - b).sign <= 0 ? 1 : 0))
    case .equal: return Series(Wide((a - b).isZero ? 1 : 0))
    case .notEqual: return Series(Wide((a - b).isZero ? 0 : 1))
    case .and: return Series(Wide(!a.isZero && !b.isZero ? 1 : 0))
    case .or: return Series(Wide(!a.isZero || !b.isZero ? 1 : 0))
    }
  }

}
