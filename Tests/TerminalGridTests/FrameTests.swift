import TerminalGrid
import Testing

@Suite("Frame")
struct FrameTests {
  @Test("a frame with a title and a divider")
  func titled() {
    var grid = Grid(Size(columns: 20, rows: 5))
    grid.frame(grid.bounds, title: "Functions")
    grid.divider(row: 2, in: grid.bounds, title: "Parameters")
    #expect(
      grid.text == """
        ╭ Functions ───────╮
        │                  │
        ├ Parameters ──────┤
        │                  │
        ╰──────────────────╯
        """)
  }

  @Test("an ASCII frame")
  func ascii() {
    var grid = Grid(Size(columns: 8, rows: 3))
    grid.frame(grid.bounds, title: "ReLU", border: .ascii)
    #expect(
      grid.text == """
        + ReLU +
        |      |
        +------+
        """)
  }

  @Test("a title that does not fit is cut, and then left out")
  func narrow() {
    var grid = Grid(Size(columns: 8, rows: 2))
    grid.frame(grid.bounds, title: "Functions")
    #expect(grid.text == "╭ Fun… ╮\n╰──────╯")
    grid = Grid(Size(columns: 4, rows: 2))
    grid.frame(grid.bounds, title: "Functions")
    #expect(grid.text == "╭──╮\n╰──╯")
  }

  @Test("what cannot hold a frame has none")
  func tooSmall() {
    var grid = Grid(Size(columns: 1, rows: 4))
    grid.frame(grid.bounds)
    #expect(grid.text == "\n\n\n")
  }
}
