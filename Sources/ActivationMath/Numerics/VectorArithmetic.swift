extension Array where Element: Scalar {
  /// The numbers as doubles.
  var doubles: [Double] { map(\.double) }

  /// A vector computed in `Double`, each number rounded once.
  init(rounding numbers: [Double]) {
    self = numbers.map { Element($0) }
  }
}

extension Array {
  /// A matrix computed in `Double`, each number rounded once.
  init<T: Scalar>(rounding rows: [[Double]]) where Element == [T] {
    self = rows.map { [T](rounding: $0) }
  }

  /// A matrix of the given shape with one number everywhere.
  init(rows: Int, columns: Int, filledWith number: Double) where Element == [Double] {
    self.init(repeating: [Double](repeating: number, count: columns), count: rows)
  }
}
