import ActivationMath
import RealModule

/// log(1 + eˣ), whose slope is the logistic function.
private let softplus = Catalogue.standard.scalar("softplus")

/// The loss of a head and its gradient, for the rows of a batch.
struct HeadLoss<T: LabScalar> {
  let head: Head
  let outputs: Int
  let stride: Int
  /// One sample's prediction, reused.
  private var p: [T]
  /// One sample's targets, reused.
  private var y: [T]
  /// A second softmax, reused.
  private var q: [T]
  /// All samples' outputs side by side, their softplus and its slope, reused.
  private var (logits, values, slopes): ([T], [T], [T]) = ([], [], [])

  init(_ head: Head, outputs: Int) {
    (self.head, self.outputs, stride) = (head, outputs, T.padded(outputs))
    p = [T](repeating: 0, count: outputs)
    (y, q) = (p, p)
  }

  /// The sum of the losses of `rows` samples, and the gradient of their mean.
  ///
  /// `sums` and `gradients` hold padded rows from `start` on, `targets` rows of the outputs alone.
  mutating func gradient(
    _ sums: [T], _ start: Int, targets: [T], rows: Int, into gradients: inout [T]
  ) -> Double {
    var loss = 0.0
    let weight = 1 / T(rows)
    if head == .sigmoid { applySoftplus(to: sums, start, rows: rows) }
    for row in 0..<rows {
      let first = start + row * stride
      for index in 0..<outputs {
        p[index] = sums[first + index]
        y[index] = targets[row * outputs + index]
      }
      loss += sample(row)
      for index in 0..<outputs { gradients[first + index] = p[index] * weight }
    }
    return loss
  }

  /// The loss of the sample of a row, whose outputs are in `p`, which become their gradient.
  @inline(__always)
  private mutating func sample(_ row: Int) -> Double {
    switch head {
    case .linear: squares { _ in 1 }
    case .sigmoid: binaryCrossEntropy(row)
    case .sigmoidSquared: sigmoidSquares()
    case .softmax: crossEntropy()
    case .softmaxTwice: crossEntropyOfShares()
    case .softmaxSquared: softmaxSquares()
    }
  }

  /// (p − y)², times the slope of p.
  @inline(__always)
  private mutating func squares(_ slope: (T) -> T) -> Double {
    let scale = 2 / T(outputs)
    var loss: T = 0
    for index in 0..<outputs {
      let error = p[index] - y[index]
      loss += error * error
      p[index] = scale * error * slope(p[index])
    }
    return Double(loss) / Double(outputs)
  }

  private mutating func sigmoidSquares() -> Double {
    for index in 0..<outputs { p[index] = Head.logistic(p[index]) }
    return squares { $0 * (1 - $0) }
  }

  /// Softplus and its slope of all outputs, in one pass.
  private mutating func applySoftplus(to sums: [T], _ start: Int, rows: Int) {
    if logits.count != rows * outputs {
      logits = [T](repeating: 0, count: rows * outputs)
      (values, slopes) = (logits, logits)
    }
    for row in 0..<rows {
      for index in 0..<outputs {
        logits[row * outputs + index] = sums[start + row * stride + index]
      }
    }
    Self.applySoftplus(logits, &values, &slopes)
  }

  private static func applySoftplus(_ x: [T], _ values: inout [T], _ slopes: inout [T]) {
    var values = values.mutableSpan
    var slopes = slopes.mutableSpan
    T.valuesAndSlopes(of: softplus, x.span, values: &values, slopes: &slopes)
  }

  /// log(1 + eˣ) − y·x, whose slope is σ(x) − y.
  @inline(__always)
  private mutating func binaryCrossEntropy(_ row: Int) -> Double {
    let (scale, first) = (1 / T(outputs), row * outputs)
    var loss: T = 0
    for index in 0..<outputs {
      loss += values[first + index] - y[index] * p[index]
      p[index] = scale * (slopes[first + index] - y[index])
    }
    return Double(loss) / Double(outputs)
  }

  /// The targets as shares of one whole; false if there are none.
  @inline(__always)
  private mutating func shareTargets() -> Bool {
    var sum: T = 0
    for index in 0..<outputs { sum += y[index] }
    guard sum > 0 else { return false }
    for index in 0..<outputs { y[index] /= sum }
    return true
  }

  private mutating func clear() -> Double {
    for index in 0..<outputs { p[index] = 0 }
    return 0
  }

  /// log Σ eˣ − Σ y·x, whose slope is softmax − y.
  @inline(__always)
  private mutating func crossEntropy() -> Double {
    guard shareTargets() else { return clear() }
    var largest = p[0]
    for index in 1..<max(1, outputs) where p[index] > largest { largest = p[index] }
    var (sum, product): (T, T) = (0, 0)
    for index in 0..<outputs {
      let x = p[index] - largest
      product += y[index] * x
      p[index] = T.exp(x)
      sum += p[index]
    }
    for index in 0..<outputs { p[index] = p[index] / sum - y[index] }
    return Double(T.log(sum) - product)
  }

  /// Cross-entropy of the softmax of what is already a softmax.
  private mutating func crossEntropyOfShares() -> Double {
    Head.softmax(&p)
    for index in 0..<outputs { q[index] = p[index] }
    let loss = crossEntropy()
    var mean: T = 0
    for index in 0..<outputs { mean += q[index] * p[index] }
    for index in 0..<outputs { p[index] = q[index] * (p[index] - mean) }
    return loss
  }

  private mutating func softmaxSquares() -> Double {
    guard shareTargets() else { return clear() }
    Head.softmax(&p)
    for index in 0..<outputs { q[index] = p[index] }
    let loss = squares { _ in 1 }
    var mean: T = 0
    for index in 0..<outputs { mean += q[index] * p[index] }
    for index in 0..<outputs { p[index] = q[index] * (p[index] - mean) }
    return loss
  }
}
