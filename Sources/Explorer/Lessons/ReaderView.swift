import LessonKit
import Plotting
import TerminalGrid

/// Draws an open lesson: prose and live view side by side, stacked, or one at a time.
struct ReaderView: Sendable {
  var reader: Reader
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    let layout = Self.layout(of: reader, in: rect)
    if let headline = layout.headline { drawHeadline(in: headline, on: &grid) }
    if let prose = layout.prose { drawProse(in: prose, on: &grid) }
    if let live = layout.live { drawLive(in: live, isFramed: layout.isFramed, on: &grid) }
    if reader.outline != nil { drawOutline(in: rect, on: &grid) }
  }

  /// Where the parts of the screen stand.
  static func layout(of reader: Reader, in rect: Rect) -> ReaderLayout {
    ReaderLayout(rect, hasLiveView: reader.live != nil, focus: reader.focus)
  }

  private func drawHeadline(in row: Rect, on grid: inout Grid) {
    let count = reader.lesson.steps.count
    let place = " \(reader.step + 1)/\(count) "
    let columns = row.size.columns - TextWidth.of(place) - 2
    let line =
      StyledLine(" " + TextWidth.truncate(reader.lesson.title, to: max(0, columns)), Style(.title))
    grid.write(line, at: row.origin, clip: row)
    drawProgress(in: row.inset(left: line.width + 2, right: TextWidth.of(place) + 1), on: &grid)
    let start = Point(column: row.columns.upperBound - TextWidth.of(place), row: row.origin.row)
    grid.write(place, at: start, style: Style(.dim), clip: row)
  }

  /// A dot for each step, filled up to the one that is shown.
  private func drawProgress(in row: Rect, on grid: inout Grid) {
    let count = reader.lesson.steps.count
    guard row.size.columns >= 2 * count else { return }
    let start = row.columns.upperBound - 2 * count
    for step in 0..<count {
      let glyph: Character = step <= reader.step ? "●" : "○"
      let style = Style(step <= reader.step ? .slider : .frame)
      grid.set(Cell(glyph, style), at: Point(column: start + 2 * step, row: row.origin.row))
    }
  }

  private func drawProse(in rect: Rect, on grid: inout Grid) {
    let inside = rect.inset(left: 1, right: 1)
    let lines = proseLines(columns: inside.size.columns)
    let top = min(reader.scroll, max(0, lines.count - inside.size.rows))
    for (row, line) in zip(inside.rows, lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    Scrolling.drawMarkers(top: top, count: lines.count, in: rect, on: &grid)
  }

  /// The step's heading, what is revealed of it, and whether there is more.
  private func proseLines(columns: Int) -> [StyledLine] {
    let heading = StyledText(reader.current.title, Style(.title, .bold)).wrapped(
      to: max(1, columns))
    let body = Prose.lines(reader.parts.flatMap(\.blocks), columns: columns)
    let more = reader.parts.count < reader.current.parts.count
    return heading + [StyledLine()] + body
      + (more ? [StyledLine(), StyledLine("Space goes on …", Style(.dim))] : [])
  }

  private func drawLive(in rect: Rect, isFramed: Bool, on grid: inout Grid) {
    var inside = rect
    if isFramed {
      let style = Style(reader.focus == .live ? .focusedFrame : .frame)
      let title = reader.focus == .live ? "live view: has the keys" : "live view"
      grid.frame(rect, title: title, style: style)
      inside = rect.inset(left: 1, top: 1, right: 1, bottom: 1)
    }
    switch reader.live {
    case .explore(let model): ExploreView(model: model, canvas: canvas).draw(in: inside, on: &grid)
    case .vectors(let model): VectorsView(model: model, canvas: canvas).draw(in: inside, on: &grid)
    case nil: break
    }
  }

  private func drawOutline(in rect: Rect, on grid: inout Grid) {
    let steps = reader.lesson.steps
    let columns = min(rect.size.columns, (steps.map { TextWidth.of($0.title) }.max() ?? 0) + 8)
    let rows = min(rect.size.rows, steps.count + 2)
    let box = Rect(column: rect.origin.column, row: rect.origin.row, columns: columns, rows: rows)
    grid.fill(box)
    grid.frame(box, title: "Outline", style: Style(.focusedFrame), titleStyle: Style(.title))
    let inside = box.inset(left: 1, top: 1, right: 1, bottom: 1)
    let chosen = reader.outline ?? 0
    let top = Scrolling.top(showing: chosen, of: steps.count, rows: inside.size.rows)
    for (row, index) in zip(inside.rows, top..<steps.count) {
      let text = (index == chosen ? " ▸ " : "   ") + steps[index].title
      let style = index == chosen ? Style(.selection, .bold) : .plain
      grid.write(
        TextWidth.truncate(text, to: inside.size.columns),
        at: Point(column: inside.origin.column, row: row), style: style, clip: inside)
    }
  }
}

/// Where prose and live view stand.
///
/// Side by side from 100 columns, stacked below, one at a time under 60 columns or where stacking
/// would leave neither enough.
struct ReaderLayout: Hashable, Sendable {
  private(set) var headline: Rect?
  private(set) var prose: Rect?
  private(set) var live: Rect?
  /// Whether the live view has a frame.
  private(set) var isFramed = false

  init(_ whole: Rect, hasLiveView: Bool, focus: Reader.Focus) {
    var rect = whole
    if whole.size.rows >= 5 {
      let (top, below) = whole.split(top: 1)
      (headline, rect) = (top, below)
    }
    guard hasLiveView else {
      prose = rect
      return
    }
    if rect.size.columns >= 100 {
      let (left, right) = rect.split(left: min(56, rect.size.columns * 2 / 5))
      (prose, live, isFramed) = (left, right, true)
    } else if rect.size.columns >= 60, rect.size.rows >= 16 {
      let (top, bottom) = rect.split(top: rect.size.rows * 9 / 20)
      (prose, live, isFramed) = (top, bottom, true)
    } else if focus == .live {
      live = rect
    } else {
      prose = rect
    }
  }
}
