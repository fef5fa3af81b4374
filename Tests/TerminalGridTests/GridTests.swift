import Testing

@testable import TerminalGrid

@Suite("Grid")
struct GridTests {
  @Test("text is drawn where it is put, and clipped at every edge")
  func write() {
    var grid = Grid(Size(columns: 8, rows: 3))
    #expect(grid.write("middle", at: Point(column: 1, row: 1)) == 6)
    #expect(grid.write("right", at: Point(column: 6, row: 0)) == 2)
    #expect(grid.write("left", at: Point(column: -2, row: 2)) == 2)
    #expect(grid.write("above", at: Point(column: 0, row: -1)) == 0)
    #expect(grid.write("below", at: Point(column: 0, row: 3)) == 0)
    #expect(
      grid.text == """
              ri
         middle
        ft
        """)
  }

  @Test("a clip keeps text inside")
  func clip() {
    var grid = Grid(Size(columns: 8, rows: 1))
    let clip = Rect(column: 2, row: 0, columns: 3, rows: 1)
    #expect(grid.write("abcdefgh", at: Point(column: 0, row: 0), clip: clip) == 3)
    #expect(grid.text == "  cde")
  }

  @Test("a wide character is never cut in half: the edge gets a space")
  func wideAtEdges() {
    var grid = Grid(Size(columns: 5, rows: 2))
    grid.fill(grid.bounds, with: Cell("."))
    grid.write("漢字漢", at: Point(column: 0, row: 0))
    grid.write("漢字漢", at: Point(column: -1, row: 1))
    #expect(grid.text == "漢字\n 字漢")
    #expect(grid[column: 4, row: 0] == .blank)
  }

  @Test("overwriting one half of a wide character blanks the other")
  func wideOverwritten() {
    var grid = Grid(Size(columns: 6, rows: 1))
    grid.write("漢字漢", at: Point(column: 0, row: 0))
    grid.write("x", at: Point(column: 1, row: 0))
    #expect(grid.text == " x字漢")
    grid.write("y", at: Point(column: 2, row: 0))
    #expect(grid.text == " xy 漢")
    grid.write("世", at: Point(column: 3, row: 0))
    #expect(grid.text == " xy世")
    #expect(grid.cells.map(\.width) == [1, 1, 1, 2, 0, 1])
  }

  @Test("no control character gets into a cell, whichever way it is drawn")
  func noControls() {
    var grid = Grid(Size(columns: 4, rows: 1))
    grid.set(Cell("\u{1B}"), at: Point(column: 0, row: 0))
    grid.write("\u{7}", at: Point(column: 1, row: 0))
    grid.fill(Rect(column: 2, row: 0, columns: 2, rows: 1), with: Cell("\r\n"))
    #expect(grid.text == "␛␇␤␤")
  }

  @Test("a cell that claims a wrong width is measured")
  func wrongWidth() {
    var grid = Grid(Size(columns: 3, rows: 1))
    grid.set(Cell("漢", width: 1), at: Point(column: 0, row: 0))
    #expect(grid.cells.map(\.width) == [2, 0, 1])
    grid.set(Cell("漢", width: 2), at: Point(column: 2, row: 0))
    #expect(grid.cells.map(\.width) == [2, 0, 1])
    #expect(grid.text == "漢")
  }

  @Test("filling with a wide character leaves an odd column blank")
  func fillWide() {
    var grid = Grid(Size(columns: 5, rows: 1))
    grid.fill(grid.bounds, with: Cell("世", width: 2))
    #expect(grid.cells.map(\.width) == [2, 0, 2, 0, 1])
  }

  @Test("restyling keeps the text")
  func restyle() {
    var grid = Grid(Size(columns: 3, rows: 2))
    grid.write("abc", at: Point(column: 0, row: 1))
    grid.restyle(Rect(column: 1, row: 1, columns: 9, rows: 9)) { $0.ground = .role(.selection) }
    #expect(grid.text == "\nabc")
    #expect(grid.cells.map { $0.style.ground == .none } == [true, true, true, true, false, false])
  }

  @Test("another grid is copied with its cursor, clipped")
  func drawGrid() {
    var inner = Grid(Size(columns: 4, rows: 2))
    inner.frame(inner.bounds)
    inner.cursor = Point(column: 1, row: 0)
    var grid = Grid(Size(columns: 5, rows: 2))
    grid.draw(inner, at: Point(column: 2, row: 1))
    #expect(grid.text == "\n  ╭──")
    #expect(grid.cursor == Point(column: 3, row: 1))
  }

  @Test("nothing happens in a grid without cells")
  func empty() {
    var grid = Grid(Size(columns: 0, rows: 0))
    grid.write("text", at: Point(column: 0, row: 0))
    grid.fill(grid.bounds)
    grid.frame(Rect(column: 0, row: 0, columns: 9, rows: 9), title: "x")
    #expect(grid.text.isEmpty)
  }
}
