import TerminalGrid

/// Where the parts of the Vectors screen stand.
///
/// The logits take the left third at most; the heads share the rest. Smaller means less: blank lines
/// between rows go first, then the parameters, then the headings.
struct VectorsLayout: Sendable {
  /// The column of the logits, headings included.
  let logits: Rect
  /// One rectangle for each head, beside the logits.
  let heads: [Rect]
  /// The row of the headings.
  let titleRow: Int?
  /// The row of the sums.
  let sumRow: Int?
  /// The logits that fit.
  let shown: Range<Int>
  /// How many rows each logit takes.
  let pitch: Int
  /// How wide names are.
  let nameColumns: Int
  /// Where the Jacobians stand, if they are shown and fit.
  let jacobians: [Rect]?
  /// Where the parameters of all logits stand.
  let parameters: Rect?

  private let firstRow: Int

  init(_ rect: Rect, model: VectorsModel) {
    let count = model.logits.count
    let hasTitle = rect.size.rows >= 3
    let hasSum = rect.size.rows >= 4
    var rest = rect
    if rect.size.rows >= count + 5 {
      let (upper, lower) = rest.split(bottom: VectorsModel.parameters.count + 1)
      (rest, parameters) = (upper, lower.inset(top: 1))
    } else {
      parameters = nil
    }
    titleRow = hasTitle ? rest.origin.row : nil
    firstRow = rest.origin.row + (hasTitle ? 1 : 0)
    let chrome = (hasTitle ? 1 : 0) + (hasSum ? 1 : 0)
    let matrix = model.showsJacobian ? count + 3 : 0
    let fitsBelow = rest.size.rows - chrome - matrix >= count
    let room = rest.size.rows - chrome - (fitsBelow ? matrix : 0)
    pitch = max(1, min(3, room / max(1, count)))
    let fitting = max(0, min(count, room / pitch))
    let top = Scrolling.top(showing: model.chosen, of: count, rows: fitting)
    shown = top..<top + fitting
    sumRow = hasSum ? firstRow + fitting * pitch : nil
    (nameColumns, logits, heads) = Self.columns(rest, model: model)
    jacobians = model.showsJacobian
      ? Self.jacobians(heads, below: (sumRow ?? firstRow) + 2, until: rest.rows.upperBound, fitsBelow)
      : nil
  }

  /// The row of a logit in one of the columns.
  func row(of index: Int, in column: Rect) -> Rect {
    let row = firstRow + (index - shown.lowerBound) * pitch + (pitch == 3 ? 1 : 0)
    return Rect(
      column: column.origin.column, row: row, columns: column.size.columns, rows: 1
    ).intersection(column)
  }

  private static func columns(_ rect: Rect, model: VectorsModel) -> (Int, Rect, [Rect]) {
    let longest = model.logits.map { TextWidth.of($0.name) }.max() ?? 0
    let share = rect.size.columns / 3
    let name = max(1, min(longest, 12, share - 8))
    let left = min(share, rect.size.columns >= 90 ? 36 : name + 9)
    let (logits, rest) = rect.split(left: max(left, min(name + 8, rect.size.columns)))
    let count = max(1, model.heads.count)
    let width = rest.size.columns / count
    let heads = (0..<model.heads.count).map { index in
      Rect(
        column: rest.origin.column + index * width + 1, row: rest.origin.row, columns: width - 1,
        rows: rest.size.rows)
    }
    return (name, logits, heads)
  }

  /// Below the sums where there is room, else in place of the bars.
  private static func jacobians(
    _ heads: [Rect], below row: Int, until end: Int, _ fitsBelow: Bool
  ) -> [Rect] {
    heads.map { head in
      fitsBelow
        ? Rect(
          column: head.origin.column, row: row, columns: head.size.columns, rows: end - row)
        : head
    }
  }

  /// Whether the Jacobians lie over the bars.
  var jacobianCoversBars: Bool {
    guard let first = jacobians?.first, let head = heads.first else { return false }
    return first.origin.row == head.origin.row
  }
}
