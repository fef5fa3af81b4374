import TerminalGrid
import Testing

@testable import Curses

@Suite("Rows that moved")
struct RowFingerprintsTests {
  private func rows(_ texts: [String]) -> RowFingerprints {
    var rows = RowFingerprints(count: texts.count)
    for (row, text) in texts.enumerated() {
      rows.set(row, to: text.map { Cell($0, .plain) }[...])
    }
    return rows
  }

  @Test("A row moved, up or down")
  func moves() {
    let before = rows(["a", "b", "c", "d"])
    #expect(rows(["b", "x", "y", "z"]).moved(from: before))
    #expect(rows(["x", "y", "z", "c"]).moved(from: before))
    #expect(!rows(["a", "b", "c", "d"]).moved(from: before))
    #expect(!rows(["x", "b", "y", "d"]).moved(from: before))
  }

  @Test("Rows that stand there several times did not move")
  func blanks() {
    let blank = rows(["x", " ", " ", "y"])
    #expect(!rows(["x", "y1", " ", " "]).moved(from: blank))
    #expect(!rows([" ", "a", " ", "b"]).moved(from: blank))
    #expect(rows([" ", " ", "x", "b"]).moved(from: blank))
  }

  @Test("Screens of other sizes have nothing in common")
  func sizes() {
    #expect(!rows(["a", "b", "c"]).moved(from: rows([])))
  }
}
