import ActivationMath

extension Network {
  /// The gradients of everything, by the chain rule from the last layer to the first.
  ///
  /// Before, the pass has gone forward and holds the gradient of the loss: for the last layer's sums
  /// where that has no function, else for its units.
  func backward(_ pass: inout Pass<T>, rows: Int) {
    for index in layers.indices.reversed() {
      let layer = layers[index]
      applyBack(functions[index], layer, &pass, rows)
      learn(functions[index], layer, &pass, rows)
      if layer.hasNorm { normalizeBack(index, layer, &pass, rows) }
      clearPadding(layer, &pass, rows)
      weigh(index, layer, &pass, rows)
      if index > 0 { pull(index, layer, &pass, rows) }
    }
  }

  /// From the units' gradients to those of the sums.
  private func applyBack(
    _ function: LayerFunction, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int
  ) {
    let (sums, units) = (pass.sumRange(layer, rows), pass.unitRange(layer, rows))
    switch function {
    case .none: return
    case .scalar:
      Self.times(pass.unitGradients, units, pass.slopes, sums, &pass.sumGradients)
    case .gated:
      let gates = pass.sumRange(layer, rows, matrix: 1).lowerBound
      for index in 0..<units.count {
        let given = pass.unitGradients[units.lowerBound + index]
        let value = sums.lowerBound + index
        pass.sumGradients[value] = given * pass.slopes[value]
        pass.sumGradients[gates + index] = given * pass.sums[value] * pass.slopes[gates + index]
      }
    case .vector(let activation, _): applyBack(activation, layer, &pass, rows)
    }
  }

  private static func times(
    _ given: [T], _ units: Range<Int>, _ slopes: [T], _ sums: Range<Int>, _ result: inout [T]
  ) {
    let given = given.span.extracting(units)
    let slopes = slopes.span.extracting(sums)
    var all = result.mutableSpan
    var part = all._mutatingExtracting(sums)
    precondition(given.count == part.count)
    for index in 0..<part.count { part[index] = given[index] * slopes[index] }
  }

  /// Through the Jacobian of each row.
  private func applyBack(
    _ activation: any VectorActivation, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int
  ) {
    for row in 0..<rows {
      let start = pass.sumRange(layer, rows).lowerBound + row * layer.sumStride
      let units = pass.unitRange(layer, rows).lowerBound + row * layer.stride
      let jacobian = activation.jacobian(Array(pass.sums[start..<(start + layer.sums)]))
      for column in 0..<layer.sums {
        var (sum, largest): (T, T) = (0, 0)
        for unit in 0..<layer.units {
          sum += pass.unitGradients[units + unit] * jacobian[unit][column]
          largest = max(largest, jacobian[unit][column].magnitude)
        }
        pass.sumGradients[start + column] = sum
        pass.slopes[start + column] = largest
      }
    }
  }

  /// The gradients of what the function learns.
  private func learn(
    _ function: LayerFunction, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int
  ) {
    guard case .scalar(let activation) = function else { return }
    let (sums, units) = (pass.sumRange(layer, rows), pass.unitRange(layer, rows))
    for (offset, parameter) in function.learned.enumerated() {
      var sum: T = 0
      for row in 0..<rows {
        let start = row * layer.stride
        for index in start..<(start + layer.units) {
          let slope = activation.parameterSlope(parameter, at: pass.sums[sums.lowerBound + index])
          sum += pass.unitGradients[units.lowerBound + index] * slope
        }
      }
      pass.gradients[layer.learned + offset] = sum
    }
  }

  /// Columns that only fill vectors up hold f of nothing, which may be no number.
  private func clearPadding(_ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    guard layer.sums < layer.sumStride else { return }
    for matrix in 0..<layer.matrices {
      let start = pass.sumRange(layer, rows, matrix: matrix).lowerBound
      for row in 0..<rows {
        for column in layer.sums..<layer.sumStride {
          pass.sumGradients[start + row * layer.sumStride + column] = 0
        }
      }
    }
  }

  /// The gradients of the matrices and biases.
  private func weigh(_ index: Int, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    for matrix in 0..<layer.matrices {
      let from = pass.sumRange(layer, rows, matrix: matrix).lowerBound
      let product = MatrixProduct(rows: layer.inputs, depth: rows, columns: layer.sumStride)
      if index == 0 {
        product.multiply(
          pass.inputs, .init(offset: 0, row: 1, step: layer.inputs), pass.sumGradients,
          at: from, into: &pass.gradients, at: layer.matrix(matrix))
      } else {
        let offset = layers[index - 1].unitStart * pass.capacity
        product.multiply(
          pass.units, .init(offset: offset, row: 1, step: layer.inputStride),
          pass.sumGradients, at: from, into: &pass.gradients, at: layer.matrix(matrix))
      }
      Self.sumRows(
        pass.sumGradients, from, rows, layer.sumStride, &pass.gradients, layer.biases(matrix))
    }
  }

  private static func sumRows(
    _ numbers: [T], _ from: Int, _ rows: Int, _ columns: Int, _ sums: inout [T], _ to: Int
  ) {
    let numbers = numbers.span
    var sums = sums.mutableSpan
    precondition(from + rows * columns <= numbers.count && to + columns <= sums.count)
    var column = 0
    while column < columns {
      var sum = T.Lanes(repeating: 0)
      for row in 0..<rows { sum += numbers.lanes(from + row * columns + column) }
      sums.store(sum, to + column)
      column += T.laneCount
    }
  }

  /// The gradients of the layer before, through the matrices and past them.
  private func pull(_ index: Int, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    let before = layers[index - 1]
    let to = pass.unitRange(before, rows)
    for matrix in 0..<layer.matrices {
      transpose(layer, layer.matrix(matrix), &pass)
      let from = pass.sumRange(layer, rows, matrix: matrix).lowerBound
      let product = MatrixProduct(rows: rows, depth: layer.sums, columns: before.stride)
      let layout = MatrixProduct.Layout(offset: from, row: layer.sumStride, step: 1)
      guard matrix == 0 else {
        var more = [T](repeating: 0, count: to.count)
        product.multiply(pass.sumGradients, layout, pass.transposed, at: 0, into: &more, at: 0)
        for index in more.indices { pass.unitGradients[to.lowerBound + index] += more[index] }
        continue
      }
      product.multiply(
        pass.sumGradients, layout, pass.transposed, at: 0, into: &pass.unitGradients,
        at: to.lowerBound)
    }
    guard layer.hasSkip else { return }
    let own = pass.unitRange(layer, rows).lowerBound
    for index in 0..<to.count {
      pass.unitGradients[to.lowerBound + index] += pass.unitGradients[own + index]
    }
  }

  /// The gradients of what went in, in rows filled up; after ``backward(_:rows:)``.
  func pullInputs(_ pass: inout Pass<T>, rows: Int, into gradients: inout [T]) {
    let layer = layers[0]
    transpose(layer, layer.matrix(0), &pass)
    let from = pass.sumRange(layer, rows).lowerBound
    MatrixProduct(rows: rows, depth: layer.sums, columns: T.padded(layer.inputs)).multiply(
      pass.sumGradients, .init(offset: from, row: layer.sumStride, step: 1), pass.transposed,
      at: 0, into: &gradients, at: 0)
  }

  /// A matrix as [out][in], filled up.
  private func transpose(_ layer: LayerPlan, _ matrix: Int, _ pass: inout Pass<T>) {
    let stride = T.padded(layer.inputs)
    let from = parameters.span
    var to = pass.transposed.mutableSpan
    for column in 0..<layer.sums {
      for row in 0..<layer.inputs {
        to[column * stride + row] = from[matrix + row * layer.sumStride + column]
      }
      for row in layer.inputs..<stride { to[column * stride + row] = 0 }
    }
  }
}
