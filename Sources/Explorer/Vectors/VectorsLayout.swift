import ActivationMath
import TerminalGrid
import ViewSpec

/// The rectangles of the parts of the Vectors screen.
///
/// The logits have a column at the left, the heads share the rest. As room shrinks, blank lines, thick
/// bars and what stands below the bars give way first, then the parameters, the sums, the headings;
/// numbers last.
struct VectorsLayout: Sendable {
  /// A plot below the bars.
  enum Lens: Hashable, Sendable {
    /// Each side's loss over the steps of descent.
    case losses
    /// The outputs against the temperature.
    case temperatures
  }

  /// The column of the logits, headings included.
  private(set) var logits: Rect
  /// One rectangle for each head, beside the logits.
  private(set) var heads: [Rect]
  /// The row of the headings.
  private(set) var titleRow: Int?
  /// The row that says where 0, ½ and 1 are.
  private(set) var scaleRow: Int?
  /// The row of the sums.
  private(set) var sumRow: Int?
  /// The row of the losses, if they are shown.
  private(set) var lossRow: Int?
  /// The rows that say what to notice; nil where there is no room.
  private(set) var caption: Rect?
  /// The logits that fit.
  private(set) var shown = 0..<0
  /// How many rows each logit takes, a blank one included where there is more than one.
  private(set) var pitch = 1
  /// How wide names are.
  let nameColumns: Int
  /// How wide the logits' numbers are.
  let numberColumns: Int
  /// The rectangles of the Jacobians, if they are shown.
  private(set) var jacobians: [Rect]?
  /// Whether the Jacobians stand where the bars would.
  private(set) var hasOnlyJacobians = false
  /// The plots below the bars.
  private(set) var lenses: [(lens: Lens, rect: Rect)] = []
  /// The rectangle of the sliders.
  private(set) var parameters: Rect?

  private var firstRow: Int

  init(_ rect: Rect, model: VectorsModel) {
    let count = model.logits.count
    let columns = Columns(rect, model: model)
    (nameColumns, numberColumns) = (columns.name, columns.number)
    var rest = rect
    if rect.size.rows >= count + 5 {
      (rest, parameters) = rest.split(bottom: model.offered.count)
    }
    if rest.size.rows >= count + 5, let text = model.caption {
      let needed = TextWrap.lines(text, width: max(1, rest.size.columns - 2)).count
      // A second row where there is plenty, or where the text needs it and the numbers do not.
      let isRoomy = rest.size.rows >= count + (needed > 1 ? model.hasLoss ? 5 : 4 : 9)
      let (upper, lower) = rest.split(bottom: isRoomy ? 2 : 1)
      (rest, caption) = (upper, lower)
    }
    (logits, heads) = columns.split(rest)
    if rect.size.rows >= 3 { titleRow = rest.origin.row }
    firstRow = rest.origin.row + (titleRow == nil ? 0 : 1)
    placeRows(in: rest, model: model)
  }

  private mutating func placeRows(in rest: Rect, model: VectorsModel) {
    let count = model.logits.count
    let free = rest.rows.upperBound - firstRow - count
    // Where not all logits fit, the row of the sums says how many more there are.
    let hasSums = rest.size.rows >= 4 && (free >= (model.hasLoss ? 2 : 1) || free < 0)
    let hasScale = rest.size.rows >= count + 5 && model.heads.contains(where: \.isBounded)
    let lines = hasSums ? 1 + (model.hasLoss ? 1 : 0) + (hasScale ? 1 : 0) : 0
    let room = max(0, rest.rows.upperBound - firstRow - lines)
    let lower = Lower(model: model, room: room, logits: logits)
    (pitch, shown) = lower.bars(room: room, model: model)
    var row = firstRow + shown.count * pitch
    if hasScale { (scaleRow, row) = (row, row + 1) }
    if hasSums { (sumRow, row) = (row, row + 1) }
    if hasSums, model.hasLoss { (lossRow, row) = (row, row + 1) }
    if lower.hasMatrices { jacobians = heads.map { $0.inset(top: row + 1 - $0.origin.row) } }
    hasOnlyJacobians =
      model.jacobian == .alone || model.jacobian == .always && !lower.hasMatrices
    if hasOnlyJacobians { jacobians = heads.map { $0.inset(top: 1) } }
    let place = lower.hasMatrices || hasOnlyJacobians ? logits : rest
    lenses = lower.lenses(in: place.inset(left: 1, top: row + 1 - place.origin.row))
  }

  /// The rows of a logit in one of the columns, without the blank one.
  func rows(of index: Int, in column: Rect) -> Rect {
    let row = firstRow + (index - shown.lowerBound) * pitch
    return Rect(
      column: column.origin.column, row: row, columns: column.size.columns,
      rows: max(1, pitch - 1)
    ).intersection(column)
  }

  /// The rows of all logits in one of the columns.
  func bars(in column: Rect) -> Rect {
    let rows = shown.count * pitch - (pitch > 1 ? 1 : 0)
    return Rect(
      column: column.origin.column, row: firstRow, columns: column.size.columns, rows: max(0, rows)
    ).intersection(column)
  }

  /// The row of the number among the rows of a logit.
  static func numberRow(of rows: Rect) -> Rect {
    rows.inset(top: (rows.size.rows - 1) / 2).split(top: 1).top
  }
}

// MARK: - From left to right

extension VectorsLayout {
  /// How wide the columns are.
  private struct Columns {
    /// How wide a name is.
    let name: Int
    /// How wide a logit's number is.
    let number: Int
    private let logits: Int
    private let heads: Int

    init(_ rect: Rect, model: VectorsModel) {
      let columns = rect.size.columns
      let longest = model.logits.map { TextWidth.of($0.name) }.max() ?? 0
      name = max(1, min(longest, 12, columns / 5))
      number = model.logits.map { TextWidth.of(NumberText.short($0.value)) }.max() ?? 1
      // A mark for the focus, one for the target, and blanks between.
      let bare = name + number + 5
      heads = max(1, model.heads.count)
      let most = columns >= 140 ? 30 : columns >= 100 ? 20 : 12
      let head = model.descent != nil ? 37 : model.hasLoss ? 31 : 23
      let track = min(most, columns - bare - heads * head - 1)
      logits = min(columns, bare + (track >= 5 ? track + 1 : 0))
    }

    func split(_ rect: Rect) -> (logits: Rect, heads: [Rect]) {
      let (left, rest) = rect.split(left: logits)
      let width = rest.size.columns / heads
      let columns = (0..<heads).map { index in
        Rect(
          column: rest.origin.column + index * width + 1, row: rest.origin.row,
          columns: max(0, width - 2), rows: rest.size.rows)
      }
      return (left, columns)
    }
  }
}

// MARK: - What stands below the bars

extension VectorsLayout {
  /// The parts that fit below the bars.
  private struct Lower {
    private(set) var hasMatrices: Bool
    private var shown: [Lens]

    /// A plot of fewer rows says nothing.
    private static let lensRows = 7

    init(model: VectorsModel, room: Int, logits: Rect) {
      let count = model.logits.count
      shown = model.lenses
      if model.jacobian != .alone, room - count < Self.lensRows + 1 { shown = [] }
      let isWanted = model.jacobian == .whereItFits || model.jacobian == .always
      // A plot that was asked for goes before Jacobians that are shown where they fit.
      let leavesRoom =
        shown.isEmpty
        || logits.size.columns >= 30
          && !(model.showsTemperatures && model.jacobian == .whereItFits)
      hasMatrices = isWanted && leavesRoom && room >= 2 * count + 4
      let isFree = hasMatrices && logits.size.columns >= 30 && room >= 2 * count + 10
      if shown.isEmpty, isFree, model.heads.contains(where: \.sumsToOne) { shown = [.temperatures] }
    }

    /// How many rows each logit has, and which logits are shown.
    func bars(room: Int, model: VectorsModel) -> (pitch: Int, shown: Range<Int>) {
      let count = max(1, model.logits.count)
      let least = (hasMatrices ? count + 4 : 0) + (shown.isEmpty ? 0 : Self.lensRows + 1)
      let isAlone = !hasMatrices && shown.isEmpty
      let share = isAlone ? room : max(count, min(room * 2 / 5, room - least))
      let pitch = max(1, min(isAlone ? 16 : 8, share / count))
      let fitting = max(0, min(count, share / pitch))
      let top = Scrolling.top(showing: model.chosen, of: count, rows: fitting)
      return (pitch, top..<top + fitting)
    }

    /// The plots side by side, or above each other where they have the column of the logits.
    func lenses(in rect: Rect) -> [(lens: Lens, rect: Rect)] {
      guard rect.size.rows >= Self.lensRows, let first = shown.first else { return [] }
      guard shown.count == 2, let last = shown.last else { return [(first, rect)] }
      if rect.size.columns >= 76 {
        let (left, right) = rect.split(left: rect.size.columns / 2)
        return [(first, left.inset(right: 1)), (last, right)]
      }
      guard rect.size.rows >= 2 * Self.lensRows else { return [(first, rect)] }
      let (upper, lower) = rect.split(top: rect.size.rows / 2)
      return [(first, upper), (last, lower)]
    }
  }
}
