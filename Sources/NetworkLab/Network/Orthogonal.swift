import RealModule

/// Orthonormal rows or columns out of random ones.
enum Orthogonal {
  /// Makes the shorter side of a matrix orthonormal, by Gram and Schmidt twice over.
  static func make(_ numbers: inout [Double], rows: Int, columns: Int) {
    let isWide = rows <= columns
    var vectors = (0..<min(rows, columns)).map { index in
      (0..<max(rows, columns)).map { other in
        isWide ? numbers[index * columns + other] : numbers[other * columns + index]
      }
    }
    for index in vectors.indices {
      for _ in 0..<2 {
        for before in 0..<index { remove(vectors[before], from: &vectors[index]) }
      }
      let length = dot(vectors[index], vectors[index]).squareRoot()
      for place in vectors[index].indices { vectors[index][place] /= length }
    }
    for (index, vector) in vectors.enumerated() {
      for (other, number) in vector.enumerated() {
        numbers[isWide ? index * columns + other : other * columns + index] = number
      }
    }
  }

  private static func remove(_ direction: [Double], from vector: inout [Double]) {
    let share = dot(direction, vector)
    for index in vector.indices { vector[index] -= share * direction[index] }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sums = SIMD4<Double>()
    var index = 0
    while index + 4 <= a.count {
      let x = SIMD4(a[index], a[index + 1], a[index + 2], a[index + 3])
      sums += x * SIMD4(b[index], b[index + 1], b[index + 2], b[index + 3])
      index += 4
    }
    var sum = sums.sum()
    while index < a.count {
      sum += a[index] * b[index]
      index += 1
    }
    return sum
  }
}
