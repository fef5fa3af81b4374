/// What flows through a network for one batch: the numbers of every layer on the way forward, and their
/// gradients on the way back.
///
/// Allocated once, for batches of up to `capacity` samples.
struct Pass<T: LabScalar> {
  let capacity: Int
  /// The samples, row by row.
  var inputs: [T]
  /// The sums of the matrices, normalised where the network does that.
  var sums: [T]
  /// The outputs of each layer.
  var units: [T]
  /// f′ of the sums; of a gated unit f of the gates, then f′ of them.
  var slopes: [T]
  /// The gradient of the loss for the units.
  var unitGradients: [T]
  /// The gradient of the loss for the sums.
  var sumGradients: [T]
  /// The gradient of the loss for the parameters.
  var gradients: [T]
  /// 1/deviation of each normalised row, layer by layer.
  var scales: [T]
  /// A matrix the other way round.
  var transposed: [T]

  /// Room for batches of a network; without gradients for passes that only go forward.
  init(_ network: Network<T>, capacity: Int, forwardOnly: Bool = false) {
    self.capacity = capacity
    let units = capacity * network.layers.reduce(0) { $0 + $1.stride }
    let sums = capacity * network.layers.reduce(0) { $0 + $1.sumStride * $1.matrices }
    func zeros(_ count: Int) -> [T] { [T](repeating: 0, count: count) }
    inputs = zeros(capacity * network.shape.inputs)
    self.sums = zeros(sums)
    self.units = zeros(units)
    slopes = zeros(sums)
    unitGradients = zeros(forwardOnly ? 0 : units)
    sumGradients = zeros(forwardOnly ? 0 : sums)
    gradients = zeros(forwardOnly ? 0 : network.parameters.count)
    scales = zeros(network.shape.hasNorm ? capacity * 2 * network.layers.count : 0)
    let largest = network.layers.map { $0.sums * T.padded($0.inputs) }.max() ?? 0
    transposed = zeros(forwardOnly ? 0 : largest)
  }

  /// The numbers of a layer's units.
  func unitRange(_ layer: LayerPlan, _ rows: Int) -> Range<Int> {
    let start = layer.unitStart * capacity
    return start..<(start + rows * layer.stride)
  }

  /// The numbers that a layer's matrix makes.
  func sumRange(_ layer: LayerPlan, _ rows: Int, matrix: Int = 0) -> Range<Int> {
    let start = (layer.sumStart + matrix * layer.sumStride) * capacity
    return start..<(start + rows * layer.sumStride)
  }
}
