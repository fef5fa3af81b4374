import TerminalGrid
import Testing

@testable import TestSupport

@Suite("Marks of styles")
struct StyleMarksTests {
  @Test("every role has a letter of its own")
  func letters() {
    #expect(Set(Role.allCases.map(\.mark.letter)).count == Role.allCases.count)
  }

  @Test("the marks stand as the cells do; a block is left out where it would be blank")
  func blocks() {
    var grid = Grid(Size(columns: 6, rows: 2))
    grid.write("plain", at: Point(column: 0, row: 0))
    grid.write("漢x", at: Point(column: 2, row: 1), style: Style(.good))
    #expect(
      StyleMarks(grid).text == """
        ── ink: + good, . text
        .....
          +++
        """)
  }

  @Test("whatever changes in a style changes the marks")
  func changes() {
    let styles = [
      Style(.curve1), Style(.curve2), Style(.curve1, .bold), Style(.curve1, .reverse),
      Style(.curve1, [.bold, .reverse]), Style(.role(.curve1), on: .role(.selection)),
      Style(.role(.curve1), on: .heat(-100)), Style(.role(.curve1), on: .heat(100)),
      Style(.role(.curve1), on: .heat(0)), Style(.none),
    ]
    let marks = styles.map { style in
      var grid = Grid(Size(columns: 1, rows: 1))
      grid.write("x", at: Point(column: 0, row: 0), style: style)
      return StyleMarks(grid).text
    }
    #expect(Set(marks).count == styles.count)
  }
}
