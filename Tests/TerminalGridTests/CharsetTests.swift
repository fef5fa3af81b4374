import Foundation
import TerminalGrid
import Testing

@Suite("Charset")
struct CharsetTests {
  @Test("a screen drawn in Unicode is readable in ASCII, cell for cell")
  func screen() {
    var grid = Grid(Size(columns: 24, rows: 4))
    grid.frame(grid.bounds, title: "PReLU(α = 0.25)")
    grid.write("f′ ≥ −1 ○ ● ▸ ← → ⣀⠤", at: Point(column: 1, row: 1))
    grid.write("░▒▓█ ▲▼ 漢 é … · ┊┄", at: Point(column: 1, row: 2))
    #expect(
      grid.transliterated(to: .ascii).text == """
        + PReLU(a = 0.25) -----+
        |f' > -1 o * > < > **  |
        |.:%# ^v ?  e . . |-   |
        +----------------------+
        """)
    #expect(grid.transliterated(to: .unicode) == grid)
  }

  @Test("what is wider in ASCII takes the blanks behind it, and nothing that is drawn moves")
  func spelledScreen() {
    var grid = Grid(Size(columns: 24, rows: 5))
    grid.write("│ range [−∞, 0.5)    │⣀⠤", at: Point(column: 0, row: 0))
    grid.write("│ x ≥ 0  σ(x)        │⣀⠤", at: Point(column: 0, row: 1))
    grid.write("│ no room for x ≥ −∞ │⣀⠤", at: Point(column: 0, row: 2))
    grid.write("½     1   ▸ x → ∞", at: Point(column: 0, row: 3))
    grid.write("β, now 1: 7", at: Point(column: 0, row: 4))
    grid.cursor = Point(column: 11, row: 4)
    let spelled = grid.transliterated(to: .ascii)
    #expect(
      spelled.text == """
        | range [-inf, 0.5)  |**
        | x >= 0 sigma(x)    |**
        | no room for x > -8 |**
        1/2   1   > x -> inf
        beta, now 1: 7
        """)
    #expect(spelled.size == grid.size && spelled.cursor == Point(column: 14, row: 4))
  }

  @Test("text keeps its width")
  func text() {
    #expect(Charset.ascii.transliterate("σ(x) ≤ 漢!") == "s(x) < ? !")
    #expect(Charset.unicode.transliterate("σ") == "σ")
    #expect(Charset.ascii.transliterate("e\u{301}") == "e")
  }

  @Test("every character that the sources write has a look-alike")
  func sources() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    // Papers' authors and exotic test letters may stay unknown; what is drawn may not.
    var missing: [Character: String] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard line.contains("\""), !line.contains("///"), !line.contains("\\u{") else { continue }
        for character in line
        where Charset.ascii.transliterate(character) == "?" && character != "?" {
          missing[character] = file.lastPathComponent
        }
      }
    }
    // Made by Sanitizer of what has no picture of its own.
    for allowed in "␤" { missing[allowed] = nil }
    #expect(missing.isEmpty, "\(missing)")
  }
}
