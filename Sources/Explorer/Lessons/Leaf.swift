import LessonKit
import TerminalGrid

/// A page over the lesson: a word of the glossary, or the cheat sheet.
struct Leaf: Sendable {
  var title: String
  var blocks: [Block]
  /// Whether its links within the same file lead to words.
  var isGlossary = false
  private(set) var scroll = 0
  /// The chosen link, counted from 1.
  private(set) var link: Int?

  init(title: String, blocks: [Block]) { (self.title, self.blocks) = (title, blocks) }

  /// A word of the glossary.
  init(_ entry: Glossary.Entry) {
    self.init(title: entry.title, blocks: entry.blocks)
    isGlossary = true
  }

  /// All words of a glossary.
  init(_ glossary: Glossary) {
    self.init(
      title: "Glossary",
      blocks: glossary.entries.flatMap { [.heading(level: 3, [.text($0.title)])] + $0.blocks })
    isGlossary = true
  }

  /// The page as it stands on a screen.
  func page(in rect: Rect, _ charset: Charset) -> LeafPage {
    LeafPage(self, in: rect, charset)
  }

  mutating func scroll(_ input: Input, on page: LeafPage) {
    scroll =
      Scrolling.place(after: input, from: min(scroll, page.last), last: page.last, page: page.rows)
      ?? scroll
  }

  /// Chooses the next or previous link; false if there is none.
  mutating func stepLink(by steps: Int, on page: LeafPage) -> Bool {
    guard let next = page.links.stepped(from: link, by: steps) else { return false }
    link = next
    if let row = page.lines.row(ofLink: next), !(scroll..<scroll + page.rows).contains(row) {
      scroll = min(row, page.last)
    }
    return true
  }
}

/// An action of the learner on a page over the lesson.
enum LeafAction: Hashable, Sendable {
  /// Scrolled; the input says how far.
  case scrolled(KeyNotation)
  /// Chose the next (+1) or previous (−1) link.
  case linkStepped(by: Int)
  /// Opened the chosen link.
  case linkOpened
  /// Closed the page.
  case closed

  /// The keys of the page.
  static let keys = KeyTable<LeafAction>([
    KeyGroup(
      title: "Page over the lesson",
      rows: [
        KeyRow(
          "scroll", hint: "scroll",
          [
            "↑": .scrolled("↑"), "↓": .scrolled("↓"), "PgUp": .scrolled("PgUp"),
            "PgDn": .scrolled("PgDn"), "Space": .scrolled("Space"), "Home": .scrolled("Home"),
            "End": .scrolled("End"),
          ]),
        KeyRow(
          "choose a link", hint: "link", ["l": .linkStepped(by: 1), "L": .linkStepped(by: -1)]),
        KeyRow("open the link", ["Enter": .linkOpened]),
        KeyRow("close", hint: "close", ["Esc": .closed, "Backspace": .closed]),
      ])
  ])
}

/// A page over the lesson as it stands on a screen.
struct LeafPage: Sendable {
  private let title: String
  let lines: [StyledLine]
  /// The targets of its links, in order.
  let links: [String]
  private let box: Rect
  private let scroll: Int

  init(_ leaf: Leaf, in rect: Rect, _ charset: Charset) {
    (title, scroll) = (leaf.title, leaf.scroll)
    let columns = min(rect.size.columns, 76)
    var context = ProseContext(charset: charset, opensLinks: true)
    context.chosenLink = leaf.link
    var prose = Prose(columns: columns - 4, context: context)
    prose.add(leaf.blocks)
    prose.addFoot()
    (lines, links) = (prose.lines, prose.links)
    let size = Size(columns: columns, rows: min(rect.size.rows, lines.count + 2))
    box = Rect(
      column: rect.origin.column + (rect.size.columns - size.columns) / 2,
      row: rect.origin.row + (rect.size.rows - size.rows) / 2, columns: size.columns,
      rows: size.rows)
  }

  private var inside: Rect {
    box.size.rows >= 3 ? box.inset(left: 2, top: 1, right: 2, bottom: 1) : box
  }

  /// How many lines are in sight.
  var rows: Int { inside.size.rows }

  /// How far it can be scrolled.
  var last: Int { max(0, lines.count - rows) }

  private var top: Int { min(scroll, last) }

  /// The link under a point, if there is one; nil beside the page.
  func link(at point: Point) -> Int?? {
    guard box.contains(point) else { return nil }
    return .some(
      lines.link(
        row: top + point.row - inside.origin.row, column: point.column - inside.origin.column))
  }

  func draw(_ leaf: Leaf, on grid: inout Grid) {
    grid.fill(box)
    grid.frame(box, title: title, style: Style(.focusedFrame), titleStyle: Style(.title, .bold))
    for (row, line) in zip(inside.rows, lines.dropFirst(top)) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
    Scrolling.drawMarkers(
      top: top, count: lines.count, in: inside, frame: box.size.rows >= 3 ? box : nil, on: &grid)
    let row = leaf.link.flatMap(lines.row).map { inside.origin.row + $0 - top }
    grid.cursor = Point(column: inside.origin.column, row: row ?? inside.origin.row)
  }
}
