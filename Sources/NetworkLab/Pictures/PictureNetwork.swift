import ActivationMath
import RealModule

/// A network for pictures with its weights, and everything that flows through it for one batch.
struct PictureNetwork<T: LabScalar> {
  let settings: PictureSettings
  var first: PooledConvolution<T>
  var second: PooledConvolution<T>
  /// The weights and biases of both convolutions.
  var filters: [T]
  var filterGradients: [T]
  var dense: Network<T>
  var pass: Pass<T>
  private var loss: HeadLoss<T>
  private var pictureGradients: [T]
  private var meanGradients: [T]
  private let secondOffset: Int

  /// A network whose weights are He's.
  init(_ settings: PictureSettings) throws(LabError) {
    let (side, batch) = (settings.pictures.side, settings.batch)
    guard side >= 4, side.isMultiple(of: 4), side <= 256 else {
      throw LabError("the side of a picture is a multiple of 4 up to 256, not \(side)")
    }
    self.settings = settings
    first = PooledConvolution(
      side: side, inputs: 1, outputs: settings.first, function: settings.convolutionFunction,
      capacity: batch)
    second = PooledConvolution(
      side: side / 2, inputs: settings.first, outputs: settings.second,
      function: settings.convolutionFunction, capacity: batch)
    secondOffset = first.convolution.parameterCount
    filters = [T](repeating: 0, count: secondOffset + second.convolution.parameterCount)
    filterGradients = filters
    dense = try Network(settings.dense)
    pass = Pass(dense, capacity: batch)
    loss = HeadLoss(settings.head, outputs: 2)
    pictureGradients = [T](repeating: 0, count: first.pooled.count)
    meanGradients = [T](repeating: 0, count: batch * T.padded(settings.dense.inputs))
    var stream = RandomStream(seed: settings.seed)
    draw(first.convolution, 0, &stream)
    draw(second.convolution, secondOffset, &stream)
    try dense.begin(.he, from: &stream)
  }

  /// Weights of standard deviation √2/√inputs, as [out][in].
  private mutating func draw(
    _ convolution: Convolution<T>, _ offset: Int, _ stream: inout RandomStream
  ) {
    let scale = (2 / Double(convolution.depth)).squareRoot()
    let numbers = stream.normals(convolution.depth * convolution.outputs)
    for output in 0..<convolution.outputs {
      for index in 0..<convolution.depth {
        filters[offset + index * convolution.stride + output] = T(
          numbers[output * convolution.depth + index] * scale)
      }
    }
  }

  /// How many numbers it learns.
  var parameterCount: Int {
    first.convolution.realParameterCount + second.convolution.realParameterCount
      + dense.parameterCount
  }

  /// From pictures to outputs.
  mutating func forward(_ pictures: [T], count: Int) {
    first.forward(pictures, count: count, filters, at: 0)
    second.forward(first.pooled, count: count, filters, at: secondOffset)
    let numbers = count * settings.dense.inputs
    for index in 0..<numbers { pass.inputs[index] = second.pooled[index] }
    dense.forward(&pass, rows: count)
  }

  /// The gradients of everything; the mean loss of the batch, which has gone forward.
  mutating func backward(targets: [T], count: Int) -> Double {
    let last = dense.layers[dense.layers.count - 1]
    let sum = loss.gradient(
      pass.sums, pass.sumRange(last, count).lowerBound, targets: targets, rows: count,
      into: &pass.sumGradients)
    dense.backward(&pass, rows: count)
    dense.pullInputs(&pass, rows: count, into: &meanGradients)
    second.backward(
      meanGradients, gradientStride: T.padded(settings.dense.inputs), count: count, filters,
      at: secondOffset, into: &filterGradients, pictures: &pictureGradients)
    let side = settings.pictures.side / 2
    var none: [T] = []
    first.backward(
      pictureGradients, gradientStride: side * side * settings.first, count: count, filters, at: 0,
      into: &filterGradients, pictures: &none)
    return sum / Double(count)
  }
}
