import ActivationMath
import TerminalGrid

/// How the Networks screen divides its room: tabs of the pages, the picture, what to notice, sliders.
struct NetworksLayout {
  /// The tabs of the pages; nil in a lesson and where rows are few.
  private(set) var tabs: Rect?
  /// The picture.
  private(set) var body: Rect
  /// What to notice in it, if there is anything and room for it.
  private(set) var notice: Rect?
  /// What unusual parameters cost, below the picture.
  private(set) var departures: Rect?
  /// The sliders.
  private(set) var sliders: Rect

  init(_ room: Rect, model: NetworksModel) {
    body = room
    sliders = Rect(Size(columns: 0, rows: 0))
    if !model.isPane, room.size.rows >= 9 { (tabs, body) = body.split(top: 1) }
    let strip = SliderStrip(sliders: model.sliders, chosen: 0)
    let all = strip.rows(columns: room.size.columns)
    if body.size.rows >= 4 {
      (body, sliders) = body.split(bottom: body.size.rows >= 14 + all ? all : 1)
    }
    let lines = NetworksLayout.lines(of: model, columns: room.size.columns).count
    if model.hasGuess {
      (body, notice) = body.split(bottom: min(lines, max(0, body.size.rows - 2)))
    } else if !model.isPane, lines > 0, body.size.rows >= 12 {
      let (rest, below) = body.split(bottom: min(2, lines) + 1)
      (body, notice) = (rest, below.split(top: min(2, lines)).top)
    }
    let rows = model.functions.departures.count
    if rows > 0, body.size.rows >= 8 { (body, departures) = body.split(bottom: rows) }
  }

  /// What to notice, in lines.
  static func lines(of model: NetworksModel, columns: Int) -> [StyledLine] {
    model.notice?.wrapped(to: max(1, columns - 2)) ?? []
  }
}

/// The tabs of the pages.
struct PageTabs: Sendable {
  /// The page that is shown.
  var shown: NetworksModel.Page

  func draw(in row: Rect, on grid: inout Grid) {
    for (page, columns) in places(in: row) {
      let style = page == shown ? Style(.title, [.bold, .underline]) : Style(.dim)
      grid.write(
        page.title, at: Point(column: columns.lowerBound, row: row.origin.row), style: style,
        clip: row)
    }
  }

  /// The page whose tab is at a point.
  func page(at point: Point, in row: Rect) -> NetworksModel.Page? {
    guard row.contains(point) else { return nil }
    return places(in: row).first { $0.columns.contains(point.column) }?.page
  }

  private func places(in row: Rect) -> [(page: NetworksModel.Page, columns: Range<Int>)] {
    var column = row.origin.column + 1
    return NetworksModel.Page.allCases.map { page in
      let start = column
      column += TextWidth.of(page.title) + 3
      return (page, start..<(column - 3))
    }
  }
}
