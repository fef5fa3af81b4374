import TerminalGrid
import Testing

@Suite("TextWrap")
struct TextWrapTests {
  @Test(
    "text is broken at spaces, as late as possible",
    arguments: [
      ("the slope at zero is zero", 9, ["the slope", "at zero", "is zero"]),
      ("exact fit", 9, ["exact fit"]), ("exact fits", 9, ["exact", "fits"]),
      ("", 5, [""]), ("one\n\ntwo", 5, ["one", "", "two"]), ("dos\r\nline", 9, ["dos", "line"]),
      ("  indented text here", 10, ["  indented", "text here"]),
      ("trailing   ", 8, ["trailing"]), ("end  ", 8, ["end"]),
      ("wide   gap", 10, ["wide   gap"]),
      ("antidisestablishment", 8, ["antidise", "stablish", "ment"]),
      ("a antidisestablishment", 8, ["a", "antidise", "stablish", "ment"]),
      ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字 abc", 6, ["漢字", "abc"]), ("a漢b", 2, ["a", "漢", "b"]),
      ("ten\u{A0}cells or so", 9, ["ten\u{A0}cells", "or so"]), ("abc", 1, ["a", "b", "c"]),
      ("abc", 0, ["a", "b", "c"]), ("漢", 1, ["漢"]),
    ] as [(String, Int, [String])])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(TextWrap.lines(text, width: width) == expected)
  }

  @Test("no line is wider than asked, and no word is lost, at any width")
  func laws() {
    let text = "Softmax 漢字 👩‍🔬 shares e\u{301}very probability; sigmoid-like-functions do not."
    for width in 2...90 {
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { TextWidth.of($0) <= width })
      let joined = lines.joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test("styles survive the breaks, and a hanging indent stands before the later lines")
  func styled() {
    var text = StyledText("• where ", .dim)
    text.append("learning stops", .emphasis)
    let lines = text.wrapped(to: 12, hanging: 2)
    #expect(lines.map(\.text) == ["• where", "  learning", "  stops"])
    #expect(lines[1].runs.map(\.style) == [.plain, Style(.emphasis)])
  }

  @Test("a hanging indent that leaves no room is not made")
  func noRoom() {
    #expect(StyledText("ab cd").wrapped(to: 2, hanging: 2).map(\.text) == ["ab", "cd"])
  }
}
