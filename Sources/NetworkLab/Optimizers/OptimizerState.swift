import RealModule

/// The memory of an optimiser: velocities and mean squares.
struct OptimizerState<T: LabScalar> {
  private let optimizer: Optimizer
  private var steps = 0
  /// Momentum, or Adam's mean of gradients.
  private var first: [T]
  /// Adam's mean of squares.
  private var second: [T]

  init(_ optimizer: Optimizer, parameters: Int) {
    self.optimizer = optimizer
    switch optimizer {
    case .sgd(_, momentum: 0): (first, second) = ([], [])
    case .sgd: (first, second) = ([T](repeating: 0, count: parameters), [])
    case .adam:
      first = [T](repeating: 0, count: parameters)
      second = first
    }
  }

  /// One step downhill.
  mutating func step(_ parameters: inout [T], _ gradients: [T]) {
    steps += 1
    switch optimizer {
    case .sgd(let rate, momentum: 0): Self.descend(&parameters, gradients, T(rate))
    case .sgd(let rate, let momentum):
      Self.roll(&parameters, gradients, &first, T(rate), T(momentum))
    case .adam(let rate, let beta1, let beta2, let epsilon):
      let count = Double(steps)
      let scale = (1 - .pow(beta2, count)).squareRoot()
      Self.adapt(
        &parameters, gradients, &first, &second, rate: T(rate * scale / (1 - .pow(beta1, count))),
        T(beta1), T(beta2), T(epsilon * scale))
    }
  }

  private static func descend(_ w: inout [T], _ g: [T], _ rate: T) {
    let g = g.span
    var w = w.mutableSpan
    precondition(w.count == g.count)
    for index in 0..<w.count { w[index] -= rate * g[index] }
  }

  private static func roll(_ w: inout [T], _ g: [T], _ v: inout [T], _ rate: T, _ momentum: T) {
    let g = g.span
    var w = w.mutableSpan
    var v = v.mutableSpan
    precondition(w.count == g.count && w.count == v.count)
    for index in 0..<w.count {
      let speed = momentum * v[index] + g[index]
      v[index] = speed
      w[index] -= rate * speed
    }
  }

  private static func adapt(
    _ w: inout [T], _ g: [T], _ m: inout [T], _ v: inout [T], rate: T, _ beta1: T, _ beta2: T,
    _ epsilon: T
  ) {
    let g = g.span
    var w = w.mutableSpan
    var m = m.mutableSpan
    var v = v.mutableSpan
    precondition(w.count == g.count && w.count == m.count && w.count == v.count)
    for index in 0..<w.count {
      let mean = beta1 * m[index] + (1 - beta1) * g[index]
      let square = beta2 * v[index] + (1 - beta2) * g[index] * g[index]
      m[index] = mean
      v[index] = square
      w[index] -= rate * mean / (square.squareRoot() + epsilon)
    }
  }
}
