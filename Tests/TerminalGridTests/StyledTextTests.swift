import TerminalGrid
import Testing

@Suite("StyledText")
struct StyledTextTests {
  @Test("neighbours of one style are one run, and empty text is none")
  func runs() {
    var text = StyledText("a", .key)
    text.append("b", .key)
    text.append("", .bad)
    text.append("c")
    #expect(text.runs.map(\.text) == ["ab", "c"])
    #expect(text.text == "abc")
    #expect(text.width == 3)
    #expect((text + StyledText("漢")).width == 5)
    #expect(StyledText("").isEmpty)
  }

  @Test(
    "truncation ends in an ellipsis and keeps styles",
    arguments: [(8, "key hint"), (7, "key hi…"), (5, "key …"), (4, "key…"), (3, "ke…"), (0, "")])
  func truncated(width: Int, expected: String) {
    let text = StyledText("key", .key) + StyledText(" hint", .dim)
    let cut = text.truncated(to: width)
    #expect(cut.text == expected)
    #expect(cut.width <= width)
  }

  @Test("a styled line is drawn run by run, clipped on the left too")
  func drawn() {
    var grid = Grid(Size(columns: 5, rows: 1))
    let line = StyledText("key", .key) + StyledText(" hint", .dim)
    #expect(grid.write(line, at: Point(column: -2, row: 0)) == 5)
    #expect(grid.text == "y hin")
    #expect(grid[column: 0, row: 0].style == Style(.key))
    #expect(grid[column: 2, row: 0].style == Style(.dim))
  }

  @Test("The fullest wording that fits; the last is cut")
  func wordings() {
    let wordings = [StyledText("loss of this"), StyledText("loss"), StyledText("los")]
    #expect(StyledText.first(of: wordings, fitting: 12).text == "loss of this")
    #expect(StyledText.first(of: wordings, fitting: 11).text == "loss")
    #expect(StyledText.first(of: wordings, fitting: 2).text == "l…")
    #expect(StyledText.first(of: [], fitting: 2).text == "")
  }
}
