import ActivationMath

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
  /// The derivative of the given order at each x, computed in this precision; exact in Double, and
  /// in Float not by its array kernels, which trade the last bits for speed.
  func results(of function: any Activation, _ order: Order, at x: [Double]) -> [Double] {
    switch (self, order) {
    case (.float64, .value): function.values(x)
    case (.float64, .slope): function.slopes(x)
    case (.float64, .curvature): x.map { function.curvature($0) }
    case (.float32, _): x.map { Double(function.derivative(order, at: Float($0))) }
    }
  }

  /// Adds a number in its shortest form that reads back the same in this precision.
  func append(_ number: Double, to text: inout [UInt8]) {
    switch self {
    case .float64: NumberText.append(exact: number, to: &text)
    case .float32: NumberText.append(exact: Float(number), to: &text)
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
