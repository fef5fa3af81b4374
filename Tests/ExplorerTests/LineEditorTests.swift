import TerminalGrid
import Testing

@testable import Explorer

@Suite("Line editor")
struct LineEditorTests {
  private func typed(_ inputs: [Input], into start: String = "") -> LineEditor {
    var editor = LineEditor(start)
    for input in inputs { _ = editor.update(input) }
    return editor
  }

  @Test(
    "Keys edit the text at the cursor",
    arguments: [
      ([.character("a"), .character("b")], "", "ab", 2),
      ([.key(.left), .character("x")], "ab", "axb", 2),
      ([.key(.backspace)], "ab", "a", 1),
      ([.key(.backspace)], "", "", 0),
      ([.key(.home), .key(.delete)], "ab", "b", 0),
      ([.key(.delete)], "ab", "ab", 2),
      ([.control("w")], "one two ", "one ", 4),
      ([.control("u")], "ab", "", 0),
      ([.key(.home), .control("k")], "ab", "", 0),
      ([.key(.left), .key(.left), .key(.left), .key(.right)], "ab", "ab", 1),
      ([.paste("1\n2")], "", "1 2", 3),
      ([.paste("relu\n")], "", "relu", 4),
      ([.character("e"), .character("\u{301}"), .character("x")], "", "e\u{301}x", 2),
      ([.character("é"), .key(.backspace), .character("日")], "", "日", 1),
    ] as [([Input], String, String, Int)])
  func edits(inputs: [Input], start: String, text: String, cursor: Int) {
    let editor = typed(inputs, into: start)
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test(
    "A line has a limit, and says so until the next key",
    arguments: [
      String(repeating: "a", count: 100_000), String(repeating: "e\u{301}", count: 50_000),
      "a" + String(repeating: "\u{301}", count: 100_000), String(repeating: "a\n", count: 100_000),
    ])
  func limit(pasted: String) {
    var editor = typed([.character("1"), .key(.home), .paste(pasted)])
    #expect(editor.text.unicodeScalars.count == LineEditor.limit)
    #expect(editor.text.last == "1")
    #expect(editor.isOverfull)
    #expect(editor.cursor == editor.text.count - 1)
    _ = editor.update(.key(.left))
    #expect(!editor.isOverfull)
    _ = editor.update(.character("2"))
    #expect(editor.isOverfull)
    #expect(editor.text.unicodeScalars.count == LineEditor.limit)
  }

  @Test("A text that is too long to be edited is cut, and the line says so")
  func longStart() {
    let editor = LineEditor(String(repeating: "a", count: LineEditor.limit + 1))
    #expect(editor.isOverfull)
    #expect(editor.text.count == LineEditor.limit)
  }

  @Test("Keys that edit nothing are left to others")
  func foreignKeys() {
    var editor = LineEditor("ab")
    let taken = [Input.key(.enter), .key(.up), .key(.tab)].map { editor.update($0) }
    #expect(taken == [false, false, false])
    #expect(editor == LineEditor("ab"))
  }
}
