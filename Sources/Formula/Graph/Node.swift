import ActivationMath

/// The place of a node in its graph; operands always come before the nodes that use them.
typealias NodeID = Int

/// One step of a computation.
enum Node: Hashable {
  /// A number, by its bits, so that NaN equals itself.
  case constant(UInt64)
  /// x is variable 0; parameters follow.
  case variable(Int)
  case unary(Unary, NodeID)
  case binary(Binary, NodeID, NodeID)
  /// The second operand where the first is not 0, else the third.
  case select(NodeID, NodeID, NodeID)
  /// A derivative of order 0, 1 or 2 of a function of the catalogue.
  case call(callee: Int, order: Int, NodeID)
  /// The derivative of the first by the second, which the third computes; NaN where the first is NaN.
  case derivative(of: NodeID, by: NodeID, NodeID)
  /// ∂/∂θ of a function of the catalogue.
  case gradient(callee: Int, parameter: Int, NodeID)

  /// A number.
  static func number(_ value: Double) -> Node { .constant(value.bitPattern) }

  /// The nodes it is computed from, those of a callee's parameters aside.
  var operands: [NodeID] {
    switch self {
    case .constant, .variable: []
    case .unary(_, let u), .call(_, _, let u), .gradient(_, _, let u): [u]
    case .binary(_, let a, let b): [a, b]
    case .select(let c, let a, let b), .derivative(let c, let a, let b): [c, a, b]
    }
  }

  /// The callee, in calls.
  var callee: Int? {
    switch self {
    case .call(let callee, _, _), .gradient(let callee, _, _): callee
    default: nil
    }
  }
}

/// A function of the catalogue with its parameters as nodes.
struct Callee: Sendable {
  var function: any Activation
  var arguments: [NodeID]

  /// The function with the parameters that the nodes have come to.
  func bound(_ values: [Double]) -> any Activation {
    var function = function
    if !arguments.isEmpty { function.arguments = arguments.map { values[$0] } }
    return function
  }
}
