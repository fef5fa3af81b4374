import ActivationMath
import RealModule

extension Graph {
  /// The derivative of a node by a variable, as a node of the same graph; nil if nobody knows it.
  ///
  /// Exact, by the rules of differentiation. A `where` differentiates to a `where`: the branch not
  /// taken never reaches the result. At a tie `min` and `max` take the mean of both slopes and at 0
  /// `abs` the slope 0, as in JAX; `floor`, `sign` and comparisons have slope 0 everywhere.
  mutating func derivative(of root: NodeID, by variable: Int) -> NodeID? {
    let zero = number(0)
    let needed = needed(for: [root])
    charge(needed.count)
    var slopes = Array(repeating: zero, count: needed.count)
    for id in needed.indices where needed[id] && !isOverfull {
      guard let slope = slope(of: id, by: variable, operands: slopes) else { return nil }
      slopes[id] = slope
    }
    return isOverfull ? zero : slopes[root]
  }

  private mutating func slope(of id: NodeID, by variable: Int, operands: [NodeID]) -> NodeID? {
    switch nodes[id] {
    case .constant: number(0)
    case .variable(let index): number(index == variable ? 1 : 0)
    case .unary(let operation, let u):
      constant(operands[u]) == 0
        ? operands[u] : product(slope(of: operation, at: u, itself: id), operands[u])
    case .binary(let operation, let a, let b):
      slope(of: operation, (a, operands[a]), (b, operands[b]), itself: id)
    case .select(let condition, let yes, let no): select(condition, operands[yes], operands[no])
    case .call(let callee, let order, let u):
      slope(ofCall: callee, order: order, (u, operands[u]), parameters: operands)
    case .derivative(_, _, let form): operands[form]
    case .gradient: nil
    }
  }

  /// The outer derivative of a function of one number.
  private mutating func slope(of operation: Unary, at u: NodeID, itself: NodeID) -> NodeID {
    switch operation {
    case .negate: number(-1)
    case .not, .sign, .floor: number(0)
    case .abs: apply(.sign, u)
    case .sqrt: divide(number(0.5), itself)
    case .exp: itself
    case .expm1: apply(.exp, u)
    case .log: divide(number(1), u)
    case .log1p: divide(number(1), add(number(1), u))
    case .log2: divide(number(1 / .log(2)), u)
    case .log10: divide(number(1 / .log(10)), u)
    case .cbrt: divide(number(1.0 / 3), multiply(itself, itself))
    case .sin: apply(.cos, u)
    case .cos: apply(.negate, apply(.sin, u))
    case .tan: add(number(1), multiply(itself, itself))
    case .sinh: apply(.cosh, u)
    case .cosh: apply(.sinh, u)
    case .tanh: apply(.sechSquared, u)
    case .sechSquared: scale(multiply(apply(.tanh, u), itself), by: -2)
    case .atan: divide(number(1), add(number(1), multiply(u, u)))
    case .erf: gaussian(u, height: 2 / Double.pi.squareRoot())
    case .erfc: gaussian(u, height: -2 / Double.pi.squareRoot())
    }
  }

  private mutating func gaussian(_ u: NodeID, height: Double) -> NodeID {
    scale(apply(.exp, apply(.negate, multiply(u, u))), by: height)
  }

  private typealias Dual = (node: NodeID, slope: NodeID)

  private mutating func slope(
    of operation: Binary, _ a: Dual, _ b: Dual, itself: NodeID
  ) -> NodeID {
    switch operation {
    case .add: return add(a.slope, b.slope)
    case .subtract: return subtract(a.slope, b.slope)
    case .multiply: return add(product(a.slope, b.node), product(a.node, b.slope))
    // (a′ − (a/b)·b′)/b needs no b², which would overflow.
    case .divide:
      let rate = subtract(a.slope, product(itself, b.slope))
      return constant(rate) == 0 ? rate : divide(rate, b.node)
    case .power: return slope(ofPower: a, b, itself: itself)
    case .minimum: return slope(ofSmaller: a, b)
    case .maximum: return slope(ofSmaller: (b.node, a.slope), (a.node, b.slope))
    case .less, .lessOrEqual, .equal, .notEqual, .and, .or: return number(0)
    case .weigh: return add(product(a.slope, b.node), apply(.weigh, a.node, b.slope))
    }
  }

  /// A product one factor of which is a slope: that of a constant is 0, whatever the other may be.
  private mutating func product(_ a: NodeID, _ b: NodeID) -> NodeID {
    constant(a) == 0 || constant(b) == 0 ? number(0) : multiply(a, b)
  }

  /// The slope that goes with the smaller node; the mean of both where they are equal.
  private mutating func slope(ofSmaller a: Dual, _ b: Dual) -> NodeID {
    let tie = scale(add(a.slope, b.slope), by: 0.5)
    let other = select(apply(.less, b.node, a.node), b.slope, tie)
    return select(apply(.less, a.node, b.node), a.slope, other)
  }

  private mutating func slope(ofPower a: Dual, _ b: Dual, itself: NodeID) -> NodeID {
    var result = number(0)
    if constant(a.slope) != 0 {
      let rest = apply(.power, a.node, subtract(b.node, number(1)))
      result = product(apply(.weigh, b.node, rest), a.slope)
    }
    if constant(b.slope) != 0 {
      let exponential = product(itself, product(apply(.log, a.node), b.slope))
      result = add(result, exponential)
    }
    return result
  }

  /// The derivative by a variable, where the node has a value; nil if nobody knows it.
  mutating func derivativeWithin(_ root: NodeID, by variable: Int) -> NodeID? {
    guard let slope = derivative(of: root, by: variable) else { return nil }
    if isTotal(root) { return slope }
    return place(.derivative(of: root, by: place(.variable(variable)), slope))
  }

  /// (g(u; θ))′ = g′(u)·u′ + Σ ∂g/∂θ·θ′; beyond the second derivative, the formula of g serves.
  private mutating func slope(
    ofCall callee: Int, order: Int, _ u: Dual, parameters: [NodeID]
  ) -> NodeID? {
    var result = number(0)
    if constant(u.slope) != 0 {
      guard let outer = next(after: order, of: callee, at: u.node) else { return nil }
      result = multiply(outer, u.slope)
    }
    for (index, argument) in callees[callee].arguments.enumerated() {
      let slope = parameters[argument]
      if constant(slope) == 0 { continue }
      guard order == 0 else { return nil }
      let gradient = place(.gradient(callee: callee, parameter: index, u.node))
      result = add(result, multiply(gradient, slope))
    }
    return result
  }

  /// The derivative of order + 1 of a function of the catalogue at a node.
  private mutating func next(after order: Int, of callee: Int, at u: NodeID) -> NodeID? {
    if order < 2 { return place(.call(callee: callee, order: order + 1, u)) }
    let function = callees[callee]
    guard let form = CatalogueForms.derivative(order + 1, of: function.function.profile.id)
    else { return nil }
    return inline(form.graph, form.root, variables: [u] + function.arguments)
  }
}
