import CKernels
import TestSupport
import Testing

@testable import NetworkLab

/// Products of matrices, of every size and at every level.
@Suite struct MatrixProductTests {
  private static let sizes = [(0, 3), (1, 0), (1, 1), (3, 5), (4, 8), (7, 2), (9, 13)]

  /// Whole numbers are exact, however products and sums are rounded.
  @Test(arguments: sizes, 1...5) func isTheSumOfProducts(size: (Int, Int), vectors: Int) {
    expectSums(of: Float.self, rows: size.0, depth: size.1, vectors: vectors)
    expectSums(of: Double.self, rows: size.0, depth: size.1, vectors: vectors)
  }

  private func expectSums<T: LabScalar>(of: T.Type, rows: Int, depth: Int, vectors: Int) {
    let columns = vectors * T.laneCount
    let left = wholeNumbers(T.self, 2 + rows * depth)
    let right = wholeNumbers(T.self, 3 + (depth + 1) * columns)
    let product = MatrixProduct(rows: rows, depth: depth, columns: columns)
    let upright = MatrixProduct.Layout(offset: 2, row: depth, step: 1)
    let transposed = MatrixProduct.Layout(offset: 2, row: 1, step: rows)
    for layout in [upright, transposed] {
      for start in [MatrixProduct.Start.zero, .row(offset: 3 + depth * columns)] {
        var result = [T](repeating: -1, count: 1 + rows * columns + 1)
        product.multiply(left, layout, right, at: 3, start: start, into: &result, at: 1)
        var expected = result
        for row in 0..<rows {
          for column in 0..<columns {
            var sum: T = 0
            if case .row(let offset) = start { sum = right[offset + column] }
            for k in 0..<depth {
              sum += left[2 + row * layout.row + k * layout.step] * right[3 + k * columns + column]
            }
            expected[1 + row * columns + column] = sum
          }
        }
        #expect(result == expected)
        #expect(result.first == -1 && result.last == -1)
      }
    }
  }

  private func wholeNumbers<T: LabScalar>(_: T.Type, _ count: Int) -> [T] {
    var generator = SplitMix(seed: UInt64(count))
    return (0..<count).map { _ in T(Int.random(in: -9...9, using: &generator)) }
  }

  /// The best level is not the only one that is right.
  @Test(arguments: hillock_plain.rawValue...hillock_best_level().rawValue)
  func everyLevelIsRight(level: UInt32) {
    let (rows, depth, columns) = (5, 3, 24)
    let shape = hillock_product(rows: rows, depth: depth, columns: columns, row: depth, step: 1)
    let (left, right) = (wholeNumbers(Double.self, rows * depth), wholeNumbers(Double.self, 72))
    let floats = (left.map { Float($0) }, right.map { Float($0) })
    var result = [Double](repeating: -1, count: rows * columns)
    var narrow = [Float](repeating: -1, count: rows * columns)
    let kind = hillock_level(rawValue: level)
    hillock_multiply_double(kind, shape, left, right, nil, &result)
    hillock_multiply_float(kind, shape, floats.0, floats.1, nil, &narrow)
    for (index, sum) in result.enumerated() {
      let (row, column) = (index / columns, index % columns)
      let expected = (0..<depth).reduce(0.0) {
        $0 + left[row * depth + $1] * right[$1 * columns + column]
      }
      #expect(sum == expected && narrow[index] == Float(expected))
    }
  }
}
