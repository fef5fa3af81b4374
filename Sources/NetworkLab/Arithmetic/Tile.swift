/// A few rows of a ``MatrixProduct``, whose sums stay in registers.
///
/// Loads are unchecked: ``MatrixProduct`` has looked at the extents of all three matrices.
struct Tile {
  let layout: MatrixProduct.Layout
  let right: Int
  let start: MatrixProduct.Start
  let result: Int
  let depth: Int
  let columns: Int

  @inline(__always)
  func fourRows<T: LabScalar>(
    _ row: Int, _ left: Span<T>, _ right: Span<T>, _ result: inout MutableSpan<T>
  ) {
    var column = 0
    while column + 2 * T.laneCount <= columns {
      fourByTwo(row, column, left, right, &result)
      column += 2 * T.laneCount
    }
    if column < columns { fourByOne(row, column, left, right, &result) }
  }

  @inline(__always)
  func oneRow<T: LabScalar>(
    _ row: Int, _ left: Span<T>, _ right: Span<T>, _ result: inout MutableSpan<T>
  ) {
    var column = 0
    while column < columns {
      var sum: T.Lanes = first(column, right)
      var (l, r) = (layout.offset + row * layout.row, self.right + column)
      for _ in 0..<depth {
        sum = T.multiplyAdd(spread(left, l), right.lanes(r), sum)
        l += layout.step
        r += columns
      }
      result.store(sum, self.result + row * columns + column)
      column += T.laneCount
    }
  }

  @inline(__always)
  private func fourByTwo<T: LabScalar>(
    _ row: Int, _ column: Int, _ left: Span<T>, _ right: Span<T>, _ result: inout MutableSpan<T>
  ) {
    let (low, high): (T.Lanes, T.Lanes) = (first(column, right), first(column + T.laneCount, right))
    var (a0, a1, a2, a3) = (low, low, low, low)
    var (b0, b1, b2, b3) = (high, high, high, high)
    var (l, r) = (layout.offset + row * layout.row, self.right + column)
    for _ in 0..<depth {
      let (x, y): (T.Lanes, T.Lanes) = (right.lanes(r), right.lanes(r + T.laneCount))
      let l0: T.Lanes = spread(left, l)
      let l1: T.Lanes = spread(left, l + layout.row)
      let l2: T.Lanes = spread(left, l + 2 * layout.row)
      let l3: T.Lanes = spread(left, l + 3 * layout.row)
      (a0, b0) = (T.multiplyAdd(l0, x, a0), T.multiplyAdd(l0, y, b0))
      (a1, b1) = (T.multiplyAdd(l1, x, a1), T.multiplyAdd(l1, y, b1))
      (a2, b2) = (T.multiplyAdd(l2, x, a2), T.multiplyAdd(l2, y, b2))
      (a3, b3) = (T.multiplyAdd(l3, x, a3), T.multiplyAdd(l3, y, b3))
      l += layout.step
      r += columns
    }
    let to = self.result + row * columns + column
    let next = to + T.laneCount
    result.store(a0, to)
    result.store(a1, to + columns)
    result.store(a2, to + 2 * columns)
    result.store(a3, to + 3 * columns)
    result.store(b0, next)
    result.store(b1, next + columns)
    result.store(b2, next + 2 * columns)
    result.store(b3, next + 3 * columns)
  }

  @inline(__always)
  private func fourByOne<T: LabScalar>(
    _ row: Int, _ column: Int, _ left: Span<T>, _ right: Span<T>, _ result: inout MutableSpan<T>
  ) {
    let begin: T.Lanes = first(column, right)
    var (a0, a1, a2, a3) = (begin, begin, begin, begin)
    var (l, r) = (layout.offset + row * layout.row, self.right + column)
    for _ in 0..<depth {
      let x: T.Lanes = right.lanes(r)
      a0 = T.multiplyAdd(spread(left, l), x, a0)
      a1 = T.multiplyAdd(spread(left, l + layout.row), x, a1)
      a2 = T.multiplyAdd(spread(left, l + 2 * layout.row), x, a2)
      a3 = T.multiplyAdd(spread(left, l + 3 * layout.row), x, a3)
      l += layout.step
      r += columns
    }
    let to = self.result + row * columns + column
    result.store(a0, to)
    result.store(a1, to + columns)
    result.store(a2, to + 2 * columns)
    result.store(a3, to + 3 * columns)
  }

  @inline(__always)
  private func first<T: LabScalar>(_ column: Int, _ right: Span<T>) -> T.Lanes {
    switch start {
    case .zero: T.Lanes(repeating: 0)
    case .row(let offset): right.lanes(offset + column)
    }
  }

  @inline(__always)
  private func spread<T: LabScalar>(_ left: Span<T>, _ index: Int) -> T.Lanes {
    T.Lanes(repeating: unsafe left[unchecked: index])
  }
}
