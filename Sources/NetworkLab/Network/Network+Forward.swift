import ActivationMath

extension Network {
  /// Sends the first `rows` samples of a pass through all layers.
  ///
  /// `withSlopes` is what the way back needs.
  func forward(_ pass: inout Pass<T>, rows: Int, withSlopes: Bool = true) {
    precondition(rows <= pass.capacity, "a batch fits its pass")
    for index in layers.indices {
      let layer = layers[index]
      sum(index, layer, &pass, rows)
      if layer.hasNorm { normalize(index, layer, &pass, rows) }
      apply(functions[index], layer, &pass, rows, withSlopes)
      if layer.hasSkip { skip(layers[index - 1], layer, &pass, rows) }
    }
  }

  /// The matrix products and biases.
  private func sum(_ index: Int, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    for matrix in 0..<layer.matrices {
      let product = MatrixProduct(rows: rows, depth: layer.inputs, columns: layer.sumStride)
      let start = MatrixProduct.Start.row(offset: layer.biases(matrix))
      let to = pass.sumRange(layer, rows, matrix: matrix).lowerBound
      if index == 0 {
        product.multiply(
          pass.inputs, .init(offset: 0, row: layer.inputs, step: 1), parameters,
          at: layer.matrix(matrix), start: start, into: &pass.sums, at: to)
      } else {
        let from = layers[index - 1].unitStart * pass.capacity
        product.multiply(
          pass.units, .init(offset: from, row: layer.inputStride, step: 1), parameters,
          at: layer.matrix(matrix), start: start, into: &pass.sums, at: to)
      }
    }
  }

  private func apply(
    _ function: LayerFunction, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int,
    _ withSlopes: Bool
  ) {
    switch function {
    case .none: return
    case .scalar(let activation):
      let (from, to) = (pass.sumRange(layer, rows), pass.unitRange(layer, rows))
      guard withSlopes else {
        return Self.values(activation, pass.sums, from, &pass.units, to)
      }
      Self.valuesAndSlopes(activation, pass.sums, from, &pass.units, to, &pass.slopes, from)
    case .gated(let gate): applyGate(gate, layer, &pass, rows)
    case .vector(let activation, _): applyVector(activation, layer, &pass, rows)
    }
  }

  private static func values(
    _ f: any Activation, _ sums: [T], _ from: Range<Int>, _ units: inout [T], _ to: Range<Int>
  ) {
    var all = units.mutableSpan
    var part = all._mutatingExtracting(to)
    T.values(of: f, sums.span.extracting(from), into: &part)
  }

  private static func valuesAndSlopes(
    _ f: any Activation, _ sums: [T], _ from: Range<Int>, _ units: inout [T], _ to: Range<Int>,
    _ slopes: inout [T], _ slopesTo: Range<Int>
  ) {
    var allUnits = units.mutableSpan
    var allSlopes = slopes.mutableSpan
    var unitPart = allUnits._mutatingExtracting(to)
    var slopePart = allSlopes._mutatingExtracting(slopesTo)
    T.valuesAndSlopes(of: f, sums.span.extracting(from), values: &unitPart, slopes: &slopePart)
  }

  /// Values times f of the gates; both f and f′ of the gates are kept.
  private func applyGate(
    _ gate: any Activation, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int
  ) {
    let values = pass.sumRange(layer, rows)
    let gates = pass.sumRange(layer, rows, matrix: 1)
    let to = pass.unitRange(layer, rows).lowerBound
    var opened = [T](repeating: 0, count: gates.count)
    Self.valuesAndSlopes(
      gate, pass.sums, gates, &opened, opened.indices, &pass.slopes, gates)
    for index in opened.indices {
      pass.slopes[values.lowerBound + index] = opened[index]
      pass.units[to + index] = pass.sums[values.lowerBound + index] * opened[index]
    }
  }

  /// A function of each row.
  private func applyVector(
    _ activation: any VectorActivation, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int
  ) {
    let (from, to) = (pass.sumRange(layer, rows), pass.unitRange(layer, rows))
    for row in 0..<rows {
      let start = from.lowerBound + row * layer.sumStride
      let values = activation.value(Array(pass.sums[start..<(start + layer.sums)]))
      for unit in 0..<layer.units {
        pass.units[to.lowerBound + row * layer.stride + unit] = values[unit]
      }
    }
  }

  private func skip(_ before: LayerPlan, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    let (from, to) = (pass.unitRange(before, rows), pass.unitRange(layer, rows))
    for index in 0..<from.count {
      pass.units[to.lowerBound + index] += pass.units[from.lowerBound + index]
    }
  }
}
