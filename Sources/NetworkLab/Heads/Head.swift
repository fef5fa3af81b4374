import RealModule

/// The end of a network: its predictions from the outputs, and the loss that goes with them.
///
/// Losses are means over the samples; those of squares and of sigmoids are also means over the outputs.
package enum Head: String, CaseIterable, Sendable {
  /// The outputs as they are, and squared errors.
  case linear
  /// A sigmoid each, and binary cross-entropy.
  case sigmoid
  /// Softmax and cross-entropy; several labels share one whole, a sample without any adds nothing.
  case softmax
  /// Wrong: softmax of a softmax, as where a loss that applies it is given probabilities.
  case softmaxTwice = "softmax_twice"
  /// Wrong: a sigmoid each, and squared errors.
  case sigmoidSquared = "sigmoid_squared"
  /// Wrong: softmax and squared errors.
  case softmaxSquared = "softmax_squared"

  /// Whether people build it by mistake.
  package var isMistake: Bool {
    switch self {
    case .linear, .sigmoid, .softmax: false
    case .softmaxTwice, .sigmoidSquared, .softmaxSquared: true
    }
  }

  /// Whether the outputs compete for one whole.
  var isShared: Bool {
    switch self {
    case .softmax, .softmaxTwice, .softmaxSquared: true
    case .linear, .sigmoid, .sigmoidSquared: false
    }
  }
}

extension Head {
  /// Turns the outputs of one sample into predictions, in place.
  func predict<T: LabScalar>(_ outputs: inout [T]) {
    switch self {
    case .linear: return
    case .sigmoid, .sigmoidSquared:
      for index in outputs.indices { outputs[index] = Self.logistic(outputs[index]) }
    case .softmax, .softmaxSquared: Self.softmax(&outputs)
    case .softmaxTwice:
      Self.softmax(&outputs)
      Self.softmax(&outputs)
    }
  }

  /// 1/(1 + e^−x), without overflow.
  @inline(__always)
  static func logistic<T: LabScalar>(_ x: T) -> T {
    let e = T.exp(-x.magnitude)
    return (x >= 0 ? 1 : e) / (1 + e)
  }

  /// Shares of one whole, in place.
  @inline(__always)
  static func softmax<T: LabScalar>(_ x: inout [T]) {
    var largest = x[0]
    for number in x where number > largest { largest = number }
    var sum: T = 0
    for index in x.indices {
      x[index] = T.exp(x[index] - largest)
      sum += x[index]
    }
    for index in x.indices { x[index] /= sum }
  }
}
