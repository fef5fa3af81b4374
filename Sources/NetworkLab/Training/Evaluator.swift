/// Looks at how well a network does, without changing it.
struct Evaluator: Sendable {
  /// How many points go through at once.
  static let capacity = 128

  private let head: Head

  init(_ head: Head) { self.head = head }

  /// The mean loss over data and the share of right predictions.
  func evaluate(
    _ network: Network<Float>, _ points: [Float], _ data: DataSet
  ) -> (loss: Double, accuracy: Double?) {
    let outputs = network.shape.outputs ?? 0
    let targets = data.encoded(outputs: outputs).map(Float.init)
    var loss = HeadLoss<Float>(head, outputs: outputs)
    var (sum, right) = (0.0, 0)
    forEachBatch(network, points) { pass, start, rows in
      guard let last = network.layers.last else { return }
      let first = pass.sumRange(last, rows).lowerBound
      let part = Array(targets[(start * outputs)..<((start + rows) * outputs)])
      var unused = pass.sums
      sum += loss.gradient(pass.sums, first, targets: part, rows: rows, into: &unused)
      for row in 0..<rows {
        var sample = Array(pass.sums[(first + row * last.sumStride)...].prefix(outputs))
        head.predict(&sample)
        if isRight(sample, part[(row * outputs)..<((row + 1) * outputs)], data.kind) { right += 1 }
      }
    }
    if case .values = data.kind { return (sum / Double(data.count), nil) }
    return (sum / Double(data.count), Double(right) / Double(data.count))
  }

  /// The predictions for points, row by row.
  func predictions(_ network: Network<Float>, _ points: [Float]) -> [Float] {
    let outputs = network.shape.outputs ?? 0
    var predictions: [Float] = []
    predictions.reserveCapacity(points.count / max(1, network.shape.inputs) * outputs)
    var sample = [Float](repeating: 0, count: outputs)
    forEachBatch(network, points) { pass, _, rows in
      guard let last = network.layers.last else { return }
      let first = pass.sumRange(last, rows).lowerBound
      for row in 0..<rows {
        for index in 0..<outputs { sample[index] = pass.sums[first + row * last.sumStride + index] }
        head.predict(&sample)
        for number in sample { predictions.append(number) }
      }
    }
    return predictions
  }

  /// The outputs of a layer for points, unit by unit.
  func units(
    _ network: Network<Float>, layer: Int, _ points: [Float]
  ) -> [[Float]] {
    let plan = network.layers[layer]
    var units = [[Float]](repeating: [], count: plan.units)
    forEachBatch(network, points) { pass, _, rows in
      let first = pass.unitRange(plan, rows).lowerBound
      for row in 0..<rows {
        for unit in units.indices {
          units[unit].append(pass.units[first + row * plan.stride + unit])
        }
      }
    }
    return units
  }

  private func forEachBatch(
    _ network: Network<Float>, _ points: [Float], _ body: (Pass<Float>, Int, Int) -> Void
  ) {
    let inputs = network.shape.inputs
    let count = points.count / max(1, inputs)
    var pass = Pass(network, capacity: min(count, Self.capacity), forwardOnly: true)
    var start = 0
    while start < count {
      let rows = min(Self.capacity, count - start)
      for index in 0..<(rows * inputs) { pass.inputs[index] = points[start * inputs + index] }
      network.forward(&pass, rows: rows, withSlopes: false)
      body(pass, start, rows)
      start += rows
    }
  }

  /// The largest share is that of the class; or each number is on the right side of one half.
  private func isRight(
    _ prediction: [Float], _ targets: ArraySlice<Float>, _ kind: DataSet.Kind
  ) -> Bool {
    guard case .classes = kind, prediction.count > 1 else {
      return zip(prediction, targets).allSatisfy { ($0 > 0.5) == ($1 > 0.5) }
    }
    guard let largest = prediction.max(), let index = prediction.firstIndex(of: largest) else {
      return false
    }
    return targets[targets.startIndex + index] == 1
  }
}
