import TerminalGrid
import Testing

@Suite("AnsiText")
struct AnsiTextTests {
  /// Two rows: a curve and its label, then plain text.
  static let grid = {
    var grid = Grid(Size(columns: 12, rows: 2))
    grid.write("⠤⠒", at: Point(column: 1, row: 0), style: Style(.curve1))
    grid.write(" f", at: Point(column: 3, row: 0), style: Style(.title))
    grid.write("plain", at: Point(column: 0, row: 1))
    return grid
  }()

  @Test("without colours there is no escape byte")
  func mono() {
    #expect(AnsiText.lines(of: Self.grid, depth: .mono) == " ⠤⠒ f\nplain\n")
  }

  @Test("escapes stand where the look changes, and each row ends plain")
  func colors() {
    let e = "\u{1B}["
    #expect(
      AnsiText.lines(of: Self.grid, depth: .trueColor)
        == " \(e)38;5;33m⠤⠒ \(e)0;1mf\(e)m\nplain\n")
    #expect(
      AnsiText.lines(of: Self.grid, depth: .indexed256)
        == " \(e)38;5;33m⠤⠒ \(e)0;1mf\(e)m\nplain\n")
    #expect(
      AnsiText.lines(of: Self.grid, depth: .sixteen) == " \(e)96m⠤⠒ \(e)0;1mf\(e)m\nplain\n")
  }

  @Test("bright colours and grounds")
  func grounds() {
    var grid = Grid(Size(columns: 4, rows: 1))
    grid.write(" ", at: Point(column: 1, row: 0), style: Style(on: .heat(100)))
    let e = "\u{1B}["
    #expect(AnsiText.lines(of: grid, depth: .sixteen) == " \(e)30;41m \(e)m\n")
    grid = Grid(Size(columns: 4, rows: 1))
    grid.write("d", at: Point(column: 0, row: 0), style: Style(.guide))
    #expect(AnsiText.lines(of: grid, depth: .sixteen) == "\(e)90md\(e)m\n")
  }

  @Test("a blank keeps the colour before it, unless it shows a ground or a line")
  func blanks() {
    var grid = Grid(Size(columns: 7, rows: 1))
    grid.write("a", at: Point(column: 0, row: 0), style: Style(.dim))
    grid.write("b", at: Point(column: 2, row: 0), style: Style(.dim))
    grid.write(" ", at: Point(column: 4, row: 0), style: Style(on: .heat(100)))
    grid.write("c", at: Point(column: 6, row: 0), style: Style(.dim))
    let e = "\u{1B}["
    #expect(
      AnsiText.lines(of: grid, depth: .sixteen)
        == "\(e)37ma b \(e)30;41m \(e)m \(e)37mc\(e)m\n")
  }

  @Test("what is added needs no reset before it")
  func additions() {
    var grid = Grid(Size(columns: 3, rows: 1))
    grid.write("a", at: Point(column: 0, row: 0), style: Style(.dim))
    grid.write("b", at: Point(column: 1, row: 0), style: Style(.axis))
    grid.write("c", at: Point(column: 2, row: 0), style: Style(.link))
    let e = "\u{1B}["
    #expect(
      AnsiText.lines(of: grid, depth: .sixteen) == "\(e)37mab\(e)4;96mc\(e)m\n")
  }

  @Test("a colour of the palette of 256 takes the shorter form in 24 bit, too")
  func exactlyIndexed() {
    var grid = Grid(Size(columns: 2, rows: 1))
    grid.write("a", at: Point(column: 0, row: 0), style: Style(.axis))
    grid.write("b", at: Point(column: 1, row: 0), style: Style(.slope))
    let e = "\u{1B}["
    #expect(
      AnsiText.lines(of: grid, depth: .trueColor)
        == "\(e)38;5;247ma\(e)38;2;255;136;0mb\(e)m\n")
  }

  @Test("ASCII where it must be")
  func ascii() {
    #expect(AnsiText.lines(of: Self.grid, depth: .mono, charset: .ascii) == " ** f\nplain\n")
  }

  @Test("a wide character is written once, an empty row is an empty line")
  func wide() {
    var grid = Grid(Size(columns: 5, rows: 2))
    grid.write("漢x", at: Point(column: 0, row: 1))
    #expect(AnsiText.lines(of: grid, depth: .trueColor) == "\n漢x\n")
  }
}
