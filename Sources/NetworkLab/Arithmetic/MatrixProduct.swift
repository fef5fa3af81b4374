/// A product of two matrices, the inner loop of everything here.
///
///     result[r][c] = start[c] + Σₖ left(r, k) · right[k][c]
///
/// `left` is read number by number with two strides, so that a transposed matrix needs no copy;
/// `right` and `result` are read and written in whole vectors along their rows, whose length is a
/// multiple of ``LabScalar/laneCount``. Each result is summed in the order of k, whatever the sizes are.
package struct MatrixProduct {
  /// A matrix in an array: its offset and the strides of rows and columns.
  package struct Layout {
    var offset: Int
    var row: Int
    var step: Int
  }

  /// The start of the sums.
  enum Start {
    case zero
    /// At a row of numbers in the array of the right matrix, such as biases.
    case row(offset: Int)

    /// The numbers in the array of the right matrix, if there are any.
    fileprivate func row<T>(in right: UnsafePointer<T>?) -> UnsafePointer<T>? {
      guard case .row(let offset) = self else { return nil }
      return unsafe right.map { unsafe $0 + offset }
    }
  }

  var rows: Int
  var depth: Int
  var columns: Int

  /// Computes it from arrays into an array.
  func multiply<T: LabScalar>(
    _ left: [T], _ layout: Layout, _ right: [T], at rightOffset: Int, start: Start = .zero,
    into result: inout [T], at resultOffset: Int
  ) {
    var span = result.mutableSpan
    multiply(
      left.span, layout, right.span, at: rightOffset, start: start, into: &span, at: resultOffset)
  }

  /// Computes it.
  func multiply<T: LabScalar>(
    _ left: Span<T>, _ layout: Layout, _ right: Span<T>, at rightOffset: Int, start: Start = .zero,
    into result: inout MutableSpan<T>, at resultOffset: Int
  ) {
    guard rows > 0 else { return }
    check(
      left.count, layout, right.count, rightOffset, start, result.count, resultOffset,
      lanes: T.laneCount)
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe result.withUnsafeMutableBufferPointer { result in
          let (from, to) = (right.baseAddress, result.baseAddress)
          unsafe T.multiply(
            self, layout, left.baseAddress.map { unsafe $0 + layout.offset },
            from.map { unsafe $0 + rightOffset }, start: start.row(in: from),
            into: to.map { unsafe $0 + resultOffset })
        }
      }
    }
  }

  /// Nothing lies outside its array; the loops need not look again.
  private func check(
    _ left: Int, _ layout: Layout, _ right: Int, _ rightOffset: Int, _ start: Start, _ result: Int,
    _ resultOffset: Int, lanes: Int
  ) {
    let last = layout.offset + (rows - 1) * layout.row + max(0, depth - 1) * layout.step
    var isInside = columns % lanes == 0 && depth >= 0 && layout.offset >= 0 && rightOffset >= 0
    isInside = isInside && layout.row >= 0 && layout.step >= 0 && (depth == 0 || last < left)
    isInside = isInside && rightOffset + depth * columns <= right && resultOffset >= 0
    isInside = isInside && resultOffset + rows * columns <= result
    if case .row(let offset) = start {
      isInside = isInside && offset >= 0 && offset + columns <= right
    }
    precondition(isInside, "a matrix product stays within its arrays")
  }
}
