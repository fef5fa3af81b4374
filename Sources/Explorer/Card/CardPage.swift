import ActivationMath
import TerminalGrid

/// A function's card as it stands on a screen: what it is for, its facts, and the libraries' lines of code
/// that compute it with the arguments that it has now.
struct CardPage: Sendable {
  private let title: String
  private let lines: [StyledLine]
  private let box: Rect
  /// The box with what it leaves of the screen where that would show nothing.
  private let covered: Rect
  /// The first line of the libraries.
  let codeLine: Int
  private let card: CardText?

  init(of functions: [Function], at index: Int, in rect: Rect) {
    let columns = min(rect.size.columns, 76)
    let function = functions.indices.contains(index) ? functions[index] : functions.first
    card = function.map { CardText($0) }
    let others = functions.count > 1 ? "  \(index + 1) of \(functions.count), Tab: next" : ""
    title = (function?.profile.title ?? "Card") + others
    let before = (card?.beforeCode ?? []).lines(columns: columns - 4)
    lines = before + (card?.fromCode ?? []).lines(columns: columns - 4)
    codeLine = before.count
    let rows = min(rect.size.rows, lines.count + 2)
    box = Rect(
      column: rect.columns.upperBound - columns, row: rect.origin.row, columns: columns, rows: rows)
    covered = box.coveringRests(of: rect)
  }

  private var inside: Rect {
    box.size.rows >= 3 ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
  }

  /// How many lines are in sight.
  var rows: Int { inside.size.rows }

  /// How far it can be scrolled.
  var last: Int { max(0, lines.count - rows) }

  /// The library's line under a point, if there is one; nil beside the card.
  func code(at point: Point, scroll: Int) -> Int?? {
    guard box.contains(point) else { return nil }
    let rows = card?.codeRows(columns: box.size.columns - 4, from: codeLine) ?? [:]
    return .some(rows[min(scroll, last) + point.row - inside.origin.row])
  }

  func draw(_ card: CardModel, on grid: inout Grid) {
    let top = min(card.scroll, last)
    grid.fill(covered)
    grid.frame(box, title: title, style: Style(.focusedFrame), titleStyle: Style(.title, .bold))
    for (row, line) in zip(inside.rows, lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    Scrolling.drawMarkers(
      top: top, count: lines.count, in: inside, frame: box.size.rows >= 3 ? box : nil, on: &grid)
    grid.cursor = inside.origin
  }
}

extension [[StyledText]] {
  /// Paragraphs as wrapped lines, each followed by an empty one.
  fileprivate func lines(columns: Int) -> [StyledLine] {
    flatMap { paragraph in
      paragraph.flatMap { $0.wrapped(to: Swift.max(1, columns), hanging: 2) } + [StyledLine()]
    }
  }
}
