import TerminalGrid
import ViewSpec

/// Where the parts of the Vectors screen stand.
///
/// The logits take the left third at most; the heads share the rest. Smaller means less: blank lines
/// between rows go first, then the Jacobians, the parameters, the sums, the headings.
struct VectorsLayout: Sendable {
  /// The column of the logits, headings included.
  private(set) var logits: Rect
  /// One rectangle for each head, beside the logits.
  private(set) var heads: [Rect]
  /// The row of the headings.
  private(set) var titleRow: Int?
  /// The row of the sums.
  private(set) var sumRow: Int?
  /// The row of the losses, if they are shown.
  private(set) var lossRow: Int?
  /// The row that says what to notice, if there is room.
  private(set) var noticeRow: Int?
  /// The logits that fit.
  private(set) var shown: Range<Int>
  /// How many rows each logit takes.
  private(set) var pitch = 1
  /// How wide names are.
  private(set) var nameColumns: Int
  /// Where the Jacobians stand, if they are shown.
  private(set) var jacobians: [Rect]?
  /// Whether the Jacobians stand where the bars would.
  private(set) var hasOnlyJacobians = false
  /// Where the parameters of all logits stand.
  private(set) var parameters: Rect?

  private var firstRow: Int

  init(_ rect: Rect, model: VectorsModel) {
    let count = model.logits.count
    var rest = rect
    if rect.size.rows >= count + 4 {
      let (upper, lower) = rest.split(bottom: model.offered.count)
      (rest, parameters) = (upper, lower)
    }
    if model.notice != nil, rest.size.rows >= count + 8 {
      let (upper, lower) = rest.split(bottom: 2)
      (rest, noticeRow) = (upper, lower.origin.row)
    }
    (nameColumns, logits, heads) = Self.columns(rest, model: model)
    if rect.size.rows >= 3 { titleRow = rest.origin.row }
    firstRow = rest.origin.row + (titleRow == nil ? 0 : 1)
    let hasLoss = model.heads.indices.contains { model.loss(side: $0) != nil }
    let lines = rect.size.rows >= 4 ? hasLoss ? 2 : 1 : 0
    var room = rest.rows.upperBound - firstRow - lines
    let matrix = count + 4
    let isWanted = model.jacobian == .whereItFits || model.jacobian == .always
    let hasMatrix = isWanted && room >= count + matrix
    if hasMatrix { room -= matrix }
    pitch = max(1, min(3, room / max(1, count)))
    let fitting = max(0, min(count, room / pitch))
    let top = Scrolling.top(showing: model.chosen, of: count, rows: fitting)
    shown = top..<top + fitting
    if rect.size.rows >= 4 { sumRow = firstRow + fitting * pitch }
    if lines == 2, let sumRow { lossRow = sumRow + 1 }
    if hasMatrix {
      jacobians = heads.map { $0.inset(top: (lossRow ?? sumRow ?? 0) + 2 - $0.origin.row) }
    }
    hasOnlyJacobians = model.jacobian == .alone || model.jacobian == .always && !hasMatrix
    if hasOnlyJacobians { jacobians = heads.map { $0.inset(top: 1) } }
  }

  /// The row of a logit in one of the columns; the middle one of its rows.
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
    let (logits, rest) = rect.split(left: rect.size.columns >= 90 ? 36 : name + 9)
    let count = max(1, model.heads.count)
    let width = rest.size.columns / count
    let heads = model.heads.indices.map { index in
      Rect(
        column: rest.origin.column + index * width + 1, row: rest.origin.row, columns: width - 1,
        rows: rest.size.rows)
    }
    return (name, logits, heads)
  }
}
