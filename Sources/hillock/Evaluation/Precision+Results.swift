import ActivationMath

/// A scalar function's input and result, as text in the precision that they were computed in.
struct PointResult {
  /// The input.
  var x: String
  /// f, f′ or f″ there.
  var y: String
}

/// A vector function's input and results, as text in the precision that they were computed in.
struct VectorResult {
  /// The input.
  var x: [String]
  /// The outputs.
  var value: [String]
  /// ∂fᵢ/∂xⱼ, row by row.
  var jacobian: [[String]]
}

extension Precision {
  /// The derivative of the given order at x, computed in this precision.
  func result(of function: any Activation, _ order: Order, at x: Double) -> PointResult {
    switch self {
    case .float64:
      return PointResult(
        x: NumberText.exact(x), y: NumberText.exact(function.derivative(order, at: x)))
    case .float32:
      let x = Float(x)
      return PointResult(
        x: NumberText.exact(x), y: NumberText.exact(function.derivative(order, at: x)))
    }
  }

  /// The outputs, and the Jacobian if it is wanted, computed in this precision.
  func result(
    of function: any VectorActivation, at x: [Double], withJacobian: Bool
  ) -> VectorResult {
    switch self {
    case .float64:
      return VectorResult(
        x: x.map(NumberText.exact), value: function.value(x).map(NumberText.exact),
        jacobian: withJacobian ? function.jacobian(x).map { $0.map(NumberText.exact) } : [])
    case .float32:
      let x = x.map(Float.init)
      return VectorResult(
        x: x.map(NumberText.exact), value: function.value(x).map(NumberText.exact),
        jacobian: withJacobian ? function.jacobian(x).map { $0.map(NumberText.exact) } : [])
    }
  }
}
