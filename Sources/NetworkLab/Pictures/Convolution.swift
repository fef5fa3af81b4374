/// A convolution with windows of 3 × 3 pixels; beyond the edge there is nothing.
///
/// Pictures are rows of pixels whose channels lie side by side. Every window becomes a row of a matrix,
/// so that the convolution is one ``MatrixProduct``.
struct Convolution<T: LabScalar> {
  let side: Int
  let inputs: Int
  let outputs: Int
  /// How far apart pixels are, in and out.
  let inputStride: Int
  let stride: Int
  /// The windows of the last pass forward.
  private(set) var windows: [T]
  private var windowGradients: [T]
  private var transposed: [T]

  /// The pixels of a window.
  static var windowSize: Int { 9 }

  init(side: Int, inputs: Int, inputStride: Int, outputs: Int, capacity: Int) {
    (self.side, self.inputs, self.outputs) = (side, inputs, outputs)
    (self.inputStride, stride) = (inputStride, T.padded(outputs))
    let depth = Self.windowSize * inputs
    windows = [T](repeating: 0, count: capacity * side * side * depth)
    windowGradients = []
    transposed = [T](repeating: 0, count: outputs * T.padded(depth))
  }

  /// The numbers of a window.
  var depth: Int { Self.windowSize * inputs }

  /// The weights and biases, filled up.
  var parameterCount: Int { (depth + 1) * stride }

  /// How many there are without what fills up.
  var realParameterCount: Int { (depth + 1) * outputs }

  /// Puts the sums of a batch of pictures into `sums`.
  mutating func forward(
    _ pictures: [T], count: Int, _ parameters: [T], at offset: Int, into sums: inout [T]
  ) {
    fillWindows(pictures, count)
    let product = MatrixProduct(rows: count * side * side, depth: depth, columns: stride)
    product.multiply(
      windows, .init(offset: 0, row: depth, step: 1), parameters, at: offset,
      start: .row(offset: offset + depth * stride), into: &sums, at: 0)
  }

  /// The gradients of weights and biases, and of the pictures where those are wanted.
  mutating func backward(
    _ sumGradients: [T], count: Int, _ parameters: [T], at offset: Int, into gradients: inout [T],
    pictures: inout [T]
  ) {
    let rows = count * side * side
    MatrixProduct(rows: depth, depth: rows, columns: stride).multiply(
      windows, .init(offset: 0, row: 1, step: depth), sumGradients, at: 0, into: &gradients,
      at: offset)
    let biases = offset + depth * stride
    for column in 0..<stride { gradients[biases + column] = 0 }
    for row in 0..<rows {
      for column in 0..<stride {
        gradients[biases + column] += sumGradients[row * stride + column]
      }
    }
    guard !pictures.isEmpty else { return }
    pull(sumGradients, rows, parameters, offset)
    scatter(count, into: &pictures)
  }

  private mutating func fillWindows(_ pictures: [T], _ count: Int) {
    let (side, inputs, stride) = (side, inputs, inputStride)
    let from = pictures.span
    var to = windows.mutableSpan
    var place = 0
    for picture in 0..<count {
      for y in 0..<side {
        for x in 0..<side {
          for row in (y - 1)...(y + 1) {
            for column in (x - 1)...(x + 1) {
              let isInside = row >= 0 && row < side && column >= 0 && column < side
              let start = ((picture * side + row) * side + column) * stride
              for channel in 0..<inputs {
                to[place + channel] = isInside ? from[start + channel] : 0
              }
              place += inputs
            }
          }
        }
      }
    }
  }

  /// The gradients of the windows.
  private mutating func pull(_ gradients: [T], _ rows: Int, _ parameters: [T], _ offset: Int) {
    let columns = T.padded(depth)
    for output in 0..<outputs {
      for index in 0..<depth {
        transposed[output * columns + index] = parameters[offset + index * stride + output]
      }
    }
    if windowGradients.count < rows * columns {
      windowGradients = [T](repeating: 0, count: rows * columns)
    }
    MatrixProduct(rows: rows, depth: outputs, columns: columns).multiply(
      gradients, .init(offset: 0, row: stride, step: 1), transposed, at: 0, into: &windowGradients,
      at: 0)
  }

  /// Adds the gradients of all windows to those of their pixels.
  private func scatter(_ count: Int, into pictures: inout [T]) {
    let (side, inputs, stride, columns) = (side, inputs, inputStride, T.padded(depth))
    let from = windowGradients.span
    var to = pictures.mutableSpan
    for index in 0..<(count * side * side * stride) { to[index] = 0 }
    for picture in 0..<count {
      for y in 0..<side {
        for x in 0..<side {
          var place = ((picture * side + y) * side + x) * columns
          for row in (y - 1)...(y + 1) {
            for column in (x - 1)...(x + 1) {
              if row >= 0, row < side, column >= 0, column < side {
                let start = ((picture * side + row) * side + column) * stride
                for channel in 0..<inputs { to[start + channel] += from[place + channel] }
              }
              place += inputs
            }
          }
        }
      }
    }
  }
}
