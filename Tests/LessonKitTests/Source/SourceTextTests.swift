import Testing

@testable import LessonKit

@Suite struct SourceTextTests {
  @Test(arguments: ["a\nb\n\nc", "a\r\nb\r\n\r\nc", "a\rb\r\rc", "\u{FEFF}a\nb\r\n\rc"])
  func splitsAtEveryLineEnding(text: String) {
    #expect(SourceText(file: "", text: text).lines == ["a", "b", "", "c"])
  }

  @Test func aFinalNewlineEndsTheLastLine() {
    #expect(SourceText(file: "", text: "a\n").lines == ["a"])
    #expect(SourceText(file: "", text: "").lines == [])
    #expect(SourceText(file: "", text: "\n").lines == [""])
  }

  @Test func columnsCountCharacters() {
    let source = SourceText(file: "", text: "αβ👩‍👩‍👧x")
    let bytes = "αβ👩‍👩‍👧".utf8.count
    let scalars = "αβ👩‍👩‍👧".unicodeScalars.count
    #expect(source.position(line: 1, byteColumn: bytes + 1) == Position(line: 1, column: 4))
    #expect(source.position(line: 1, scalarColumn: scalars + 1) == Position(line: 1, column: 4))
  }

  @Test func placesBeyondTheTextAreClamped() {
    let source = SourceText(file: "", text: "ab")
    #expect(source.position(line: 1, byteColumn: 99) == Position(line: 1, column: 3))
    #expect(source.position(line: 9, byteColumn: 1) == Position(line: 9, column: 1))
  }

  @Test func findsATextInARangeOfLines() {
    let source = SourceText(file: "", text: "x\néx\nx")
    #expect(source.position(of: "x", inLines: 2...9) == Position(line: 2, column: 2))
    #expect(source.position(of: "y", inLines: 1...3) == nil)
    #expect(SourceText(file: "", text: "").position(of: "x", inLines: 1...1) == nil)
  }
}
