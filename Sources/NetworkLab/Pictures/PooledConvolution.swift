import ActivationMath

/// A convolution, a function, and the mean of each 2 × 2 pixels.
struct PooledConvolution<T: LabScalar> {
  private(set) var convolution: Convolution<T>
  private let function: any Activation
  private let capacity: Int
  private(set) var sums: [T]
  /// The function's outputs.
  private(set) var units: [T]
  private var slopes: [T]
  private var sumGradients: [T]
  /// The means, whose channels lie side by side without gaps.
  private(set) var pooled: [T]

  init(
    side: Int, inputs: Int, outputs: Int, function: any Activation, capacity: Int
  ) {
    convolution = Convolution(
      side: side, inputs: inputs, inputStride: inputs, outputs: outputs, capacity: capacity)
    (self.function, self.capacity) = (function, capacity)
    sums = [T](repeating: 0, count: capacity * side * side * convolution.stride)
    (units, slopes, sumGradients) = (sums, sums, sums)
    pooled = [T](repeating: 0, count: capacity * (side / 2) * (side / 2) * outputs)
  }

  /// From pictures to means.
  mutating func forward(_ pictures: [T], count: Int, _ parameters: [T], at offset: Int) {
    convolution.forward(pictures, count: count, parameters, at: offset, into: &sums)
    Self.apply(function, sums, &units, &slopes)
    Self.pool(convolution, units, count, into: &pooled)
  }

  private static func apply(
    _ function: any Activation, _ sums: [T], _ units: inout [T], _ slopes: inout [T]
  ) {
    var unitSpan = units.mutableSpan
    var slopeSpan = slopes.mutableSpan
    T.valuesAndSlopes(of: function, sums.span, values: &unitSpan, slopes: &slopeSpan)
  }

  private static func pool(
    _ convolution: Convolution<T>, _ units: [T], _ count: Int, into pooled: inout [T]
  ) {
    let (side, stride, outputs) = (convolution.side, convolution.stride, convolution.outputs)
    let (half, row) = (side / 2, side * stride)
    let from = units.span
    var to = pooled.mutableSpan
    for picture in 0..<count {
      for y in 0..<half {
        for x in 0..<half {
          let start = ((picture * side + 2 * y) * side + 2 * x) * stride
          let place = ((picture * half + y) * half + x) * outputs
          for channel in 0..<outputs {
            let index = start + channel
            let sum = from[index] + from[index + stride] + from[index + row]
            to[place + channel] = (sum + from[index + row + stride]) / 4
          }
        }
      }
    }
  }

  /// From the gradients of the means to those of the parameters, and of the pictures if wanted.
  ///
  /// `gradientStride` is how far apart the gradients of two pictures are.
  mutating func backward(
    _ meanGradients: [T], gradientStride: Int, count: Int, _ parameters: [T], at offset: Int,
    into gradients: inout [T], pictures: inout [T]
  ) {
    Self.unpool(convolution, meanGradients, gradientStride, slopes, count, into: &sumGradients)
    convolution.backward(
      sumGradients, count: count, parameters, at: offset, into: &gradients, pictures: &pictures)
  }

  private static func unpool(
    _ convolution: Convolution<T>, _ given: [T], _ gradientStride: Int, _ slopes: [T], _ count: Int,
    into sumGradients: inout [T]
  ) {
    let (side, stride, outputs) = (convolution.side, convolution.stride, convolution.outputs)
    let half = side / 2
    let slopes = slopes.span
    let from = given.span
    var to = sumGradients.mutableSpan
    for picture in 0..<count {
      for y in 0..<side {
        for x in 0..<side {
          let start = ((picture * side + y) * side + x) * stride
          let place = picture * gradientStride + ((y / 2) * half + x / 2) * outputs
          for channel in 0..<outputs {
            to[start + channel] = from[place + channel] * slopes[start + channel] / 4
          }
          for channel in outputs..<max(outputs, stride) { to[start + channel] = 0 }
        }
      }
    }
  }
}
