import RealModule

extension Network {
  /// ε under the root, as in the libraries.
  private static var epsilon: T { 1e-5 }

  /// Makes each row's mean 0 and its variance 1 (Ba, Kiros & Hinton 2016), without gain and shift.
  func normalize(_ index: Int, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    for matrix in 0..<layer.matrices {
      let range = pass.sumRange(layer, rows, matrix: matrix)
      for row in 0..<rows {
        let start = range.lowerBound + row * layer.sumStride
        pass.scales[(2 * index + matrix) * pass.capacity + row] = Self.normalize(
          &pass.sums, start..<(start + layer.sums))
      }
    }
  }

  private static func normalize(_ numbers: inout [T], _ row: Range<Int>) -> T {
    let count = T(row.count)
    var mean: T = 0
    for index in row { mean += numbers[index] }
    mean /= count
    var variance: T = 0
    for index in row { variance += (numbers[index] - mean) * (numbers[index] - mean) }
    let scale = 1 / (variance / count + epsilon).squareRoot()
    for index in row { numbers[index] = (numbers[index] - mean) * scale }
    return scale
  }

  /// Turns the gradients for normalised rows into those for the rows before.
  func normalizeBack(_ index: Int, _ layer: LayerPlan, _ pass: inout Pass<T>, _ rows: Int) {
    for matrix in 0..<layer.matrices {
      let range = pass.sumRange(layer, rows, matrix: matrix)
      for row in 0..<rows {
        let start = range.lowerBound + row * layer.sumStride
        let scale = pass.scales[(2 * index + matrix) * pass.capacity + row]
        Self.normalizeBack(
          &pass.sumGradients, pass.sums, start..<(start + layer.sums), scale: scale)
      }
    }
  }

  private static func normalizeBack(
    _ gradients: inout [T], _ sums: [T], _ row: Range<Int>, scale: T
  ) {
    let count = T(row.count)
    var (mean, lever): (T, T) = (0, 0)
    for index in row {
      mean += gradients[index]
      lever += gradients[index] * sums[index]
    }
    mean /= count
    lever /= count
    for index in row { gradients[index] = scale * (gradients[index] - mean - sums[index] * lever) }
  }
}
