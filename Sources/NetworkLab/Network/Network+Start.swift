import RealModule

extension Network {
  /// Draws the weights, layer by layer, each matrix as [out][in]; a deviation of the biases above 0
  /// draws those after their matrix.
  ///
  /// The matrix to the outputs has `lastGain`/√inputs.
  mutating func begin(
    _ start: Start, lastGain: Double = 1, biases: Double = 0, from stream: inout RandomStream
  ) throws(LabError) {
    for (index, layer) in layers.enumerated() {
      let isLast = index >= shape.hidden.count
      let gain =
        isLast
        ? lastGain
        : try start.gain(inputs: layer.inputs, outputs: layer.sums, function: functions[index])
      for matrix in 0..<layer.matrices {
        var numbers = stream.normals(layer.inputs * layer.sums)
        var scale = gain / Double(layer.inputs).squareRoot()
        if case .orthogonal = start, !isLast {
          Orthogonal.make(&numbers, rows: layer.sums, columns: layer.inputs)
          scale = gain
        }
        write(numbers, scale: scale, layer, matrix)
        if biases > 0 {
          write(biases: stream.normals(layer.sums), scale: biases, layer, matrix)
        }
      }
    }
  }

  /// Weights [out][in] into the parameters.
  private mutating func write(
    _ weights: [Double], scale: Double, _ layer: LayerPlan, _ matrix: Int
  ) {
    let start = layer.matrix(matrix)
    for unit in 0..<layer.sums {
      for input in 0..<layer.inputs {
        parameters[start + input * layer.sumStride + unit] = T(
          weights[unit * layer.inputs + input] * scale)
      }
    }
  }

  private mutating func write(
    biases: [Double], scale: Double, _ layer: LayerPlan, _ matrix: Int
  ) {
    for (unit, bias) in biases.enumerated() {
      parameters[layer.biases(matrix) + unit] = T(bias * scale)
    }
  }
}
