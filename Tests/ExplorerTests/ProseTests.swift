import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Prose as lines")
struct ProseTests {
  /// A table whose columns are so wide.
  private func table(_ widths: [Int]) -> Block {
    .table(
      header: widths.map { [.text(String(repeating: "a", count: $0))] },
      alignments: widths.map { _ in .left }, rows: [])
  }

  /// What the columns are cut to, one cell of the widest at a time.
  private func cut(_ natural: [Int], to columns: Int) -> [Int] {
    var widths = natural
    while widths.reduce(0, +) + 2 * (widths.count - 1) > columns {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 3
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  @Test("The widest columns of a table give way, as if a cell of them were taken at a time")
  func tables() {
    var odd = OddText(seed: 7)
    for _ in 0..<200 {
      let widths = (0..<odd.pick([1, 2, 3, 5, 9])).map { _ in odd.pick([1, 2, 3, 4, 8, 20, 45]) }
      let columns = odd.pick([1, 10, 20, 38, 80])
      let lines = Prose.lines([table(widths)], columns: columns).map(\.text)
      // The first row shows where each column ends.
      let cells = zip(widths, cut(widths, to: columns)).map { natural, fitted in
        TextWidth.pad(String(repeating: "a", count: min(natural, fitted)), to: fitted)
      }
      #expect(lines.first == cells.joined(separator: "  "))
    }
  }

  @Test("Deep nesting leaves the text room, and no line for each letter")
  func deepQuotes() {
    var block = Block.paragraph([.text(String(repeating: "words ", count: 100))])
    for _ in 0..<23 { block = .quote([block]) }
    let lines = Prose.lines([block], columns: 40)
    #expect(lines.count < 110)
    #expect(lines.allSatisfy { $0.width <= 40 })
  }

  @Test("A footnote or an address that is named often stands at the foot once")
  func foot() {
    let note = Inline.footnote(number: 1, [.paragraph([.text("why")])])
    let link = Inline.link([.text("here")], destination: "https://example.org")
    let blocks = [Block.paragraph(Array(repeating: [note, link], count: 20).flatMap { $0 })]
    let lines = Prose.lines(blocks, columns: 60).map(\.text)
    #expect(lines.suffix(2) == ["[1] why", "[2] https://example.org"])
  }
}
