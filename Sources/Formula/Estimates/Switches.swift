import ActivationMath

/// The places where a formula changes its mind: comparisons, `min`, `max`, `abs`, `sign`, `floor`,
/// zeros of denominators, and the breakpoints of the catalogue's functions that it calls.
struct Switches {
  /// The searched interval; the jumps of `floor` go on for ever.
  static let window = -100.0...100.0
  /// More are more than anybody can see; those nearest to 0 are kept.
  static let limit = 400

  /// A quantity that matters when it crosses one of the thresholds.
  struct Quantity {
    /// The quantity is a − b, or a alone.
    var a: NodeID
    var b: NodeID?
    var thresholds: Thresholds

    /// Which stretch between thresholds the value lies in; being on one is a stretch of its own.
    func stretch(_ value: Double) -> Double { value.isNaN ? -1 : thresholds.stretch(value) }
  }

  /// The values at which a quantity switches.
  enum Thresholds {
    case at([Double])
    case every(period: Double, offset: Double)

    func stretch(_ value: Double) -> Double {
      switch self {
      case .at(let values):
        values.reduce(0) { $0 + (value > $1 ? 1 : value == $1 ? 0.5 : 0) }
      case .every(let period, let offset): ((value - offset) / period).rounded(.down)
      }
    }

    /// The thresholds between two values.
    func between(_ low: Double, _ high: Double) -> [Double] {
      switch self {
      case .at(let values): return values.filter { (low...high).contains($0) }
      case .every(let period, let offset):
        let first = max(((low - offset) / period).rounded(.up), -1e6)
        let last = min(((high - offset) / period).rounded(.down), 1e6)
        let middle = (first + last) / 2
        return stride(from: first, through: last, by: 1)
          .filter { abs($0 - middle) <= Double(Switches.limit) }
          .map { offset + period * $0 }
      }
    }
  }

  let formula: DerivedFormula
  let arguments: [Double]
  /// The values of everything that does not depend on x.
  let values: [Double]
  /// The functions of the catalogue with their parameters.
  let callees: [any Activation]
  let neighbourhood: Neighbourhood
  /// f alone.
  let program: Program

  init(_ formula: DerivedFormula, _ arguments: [Double]) {
    self.formula = formula
    self.arguments = arguments
    let values = formula.graph.constantValues(formula.roots, parameters: arguments)
    self.values = values
    neighbourhood = Neighbourhood(formula.graph, root: formula.roots[0], parameters: arguments)
    program = Program(formula.graph, roots: [formula.roots[0]], values: values)
    callees = formula.graph.callees.map { callee in
      callee.arguments.allSatisfy { $0 < values.count } ? callee.bound(values) : callee.function
    }
  }

  /// Every place within the window where f, f′ or f″ jumps, in ascending order.
  func breakpoints() -> [Breakpoint] {
    let quantities = quantities()
    let lines = lines()
    var exact: [Double] = []
    var bent: [Quantity] = []
    for quantity in quantities {
      if let line = difference(quantity, lines) {
        exact += line.places(quantity.thresholds)
      } else {
        bent.append(quantity)
      }
    }
    let places = Self.distinct(exact + bracketed(bent))
    return places.compactMap(breakpoint)
  }

  /// The quantities in f itself; those of f′ and f″ are the same ones.
  private func quantities() -> [Quantity] {
    let graph = formula.graph
    let needed = graph.needed(for: [formula.roots[0]])
    return needed.indices.filter { needed[$0] && graph.varies[$0] }.compactMap(quantity)
  }

  private func quantity(_ id: NodeID) -> Quantity? {
    let zero = Thresholds.at([0])
    switch formula.graph.nodes[id] {
    case .binary(.less, let a, let b), .binary(.lessOrEqual, let a, let b),
      .binary(.equal, let a, let b), .binary(.notEqual, let a, let b),
      .binary(.minimum, let a, let b), .binary(.maximum, let a, let b):
      return Quantity(a: a, b: b, thresholds: zero)
    case .unary(.abs, let u), .unary(.sign, let u), .unary(.sqrt, let u), .unary(.log, let u),
      .unary(.cbrt, let u), .unary(.log2, let u), .unary(.log10, let u),
      .binary(.divide, _, let u), .binary(.power, let u, _):
      return formula.graph.varies[u] ? Quantity(a: u, thresholds: zero) : nil
    case .select(let condition, _, _):
      let isQuantity = formula.graph.varies[condition] && !formula.graph.isCondition(condition)
      return isQuantity ? Quantity(a: condition, thresholds: zero) : nil
    case .unary(.floor, let u):
      return Quantity(a: u, thresholds: .every(period: 1, offset: 0))
    case .unary(.tan, let u):
      return Quantity(a: u, thresholds: .every(period: .pi, offset: .pi / 2))
    case .call(let callee, _, let u):
      let places = callees[callee].breakpoints.map(\.x)
      return places.isEmpty ? nil : Quantity(a: u, thresholds: .at(places))
    default:
      return nil
    }
  }

  /// One of each, 0 before −0, in ascending order and not too many.
  private static func distinct(_ places: [Double]) -> [Double] {
    var kept: [Double] = []
    for x in places.map({ $0 == 0 ? 0 : $0 }).sorted() where window.contains(x) {
      if let last = kept.last, x - last <= 1e-12 * max(1, abs(x)) { continue }
      kept.append(x)
    }
    return kept.sorted { abs($0) < abs($1) }.prefix(limit).sorted()
  }
}
