extension Activation {
  /// The derivative of an order at `x` for people: 0 where what is left of it is no more than a step of
  /// `x` to its neighbour would make.
  package func readable(_ order: Order, at x: Double) -> Double {
    let number = derivative(order, at: x)
    return isRemainder(number, order, at: x) ? 0 : number
  }

  /// Whether a derivative's number says only that `x` itself is rounded, as sin(π) = 1.2e-16 does.
  package func isRemainder(_ number: Double, _ order: Order, at x: Double) -> Bool {
    guard number != 0, number.magnitude <= 1e-12 * max(1, x.magnitude),
      let next = Order(rawValue: order.rawValue + 1)
    else { return false }
    return number.magnitude <= 2 * x.ulp * derivative(next, at: x).magnitude
  }
}
