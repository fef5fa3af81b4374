/// Where the numbers of one layer are: its parameters in the network's array, its activity in a pass.
///
/// Rows are samples, columns are units, filled up to whole vectors. A matrix is kept as [in][out], so
/// that the sums of one sample run along it.
struct LayerPlan {
  /// The numbers that go in, and how far apart their rows are.
  let inputs: Int
  let inputStride: Int
  /// The units, and how far apart their rows are.
  let units: Int
  let stride: Int
  /// The outputs of each matrix: `units`, or a multiple for a function of a vector.
  let sums: Int
  let sumStride: Int
  let matrices: Int
  /// The first matrix; each is followed by its biases.
  let weights: Int
  /// The first learned parameter of the function.
  let learned: Int
  /// Numbers a sample before this layer's, among the units and among the sums of all layers.
  let unitStart: Int
  let sumStart: Int
  let hasNorm: Bool
  let hasSkip: Bool

  /// The numbers of one matrix, filled up.
  var matrixCount: Int { inputs * sumStride }

  /// The offset of a matrix.
  func matrix(_ index: Int) -> Int { weights + index * (matrixCount + sumStride) }

  /// The offset of a matrix's biases.
  func biases(_ index: Int) -> Int { matrix(index) + matrixCount }
}

extension LayerPlan {
  /// The plans of a network's layers, and how many parameters it has, filled up.
  static func plans<T: LabScalar>(
    of shape: NetworkShape, _ functions: [LayerFunction], as type: T.Type
  ) -> (layers: [LayerPlan], parameters: Int) {
    var plans: [LayerPlan] = []
    var (parameters, unitStart, sumStart) = (0, 0, 0)
    var (inputs, stride) = (shape.inputs, shape.inputs)
    let widths = shape.hidden.map(\.width) + (shape.outputs.map { [$0] } ?? [])
    for (index, (units, function)) in zip(widths, functions).enumerated() {
      let isHidden = index < shape.hidden.count
      let sums = units * function.multiple
      let plan = LayerPlan(
        inputs: inputs, inputStride: stride, units: units, stride: T.padded(units), sums: sums,
        sumStride: T.padded(sums), matrices: function.matrices, weights: parameters,
        learned: parameters + function.matrices * (inputs + 1) * T.padded(sums),
        unitStart: unitStart, sumStart: sumStart, hasNorm: isHidden && shape.hasNorm,
        hasSkip: isHidden && shape.hasSkips && inputs == units && index > 0)
      plans.append(plan)
      parameters = plan.learned + function.learned.count
      unitStart += plan.stride
      sumStart += plan.sumStride * plan.matrices
      (inputs, stride) = (units, plan.stride)
    }
    return (plans, parameters)
  }
}
