import Testing

@testable import Explorer

@Suite("History")
struct HistoryTests {
  @Test("Undo and redo walk over what was recorded")
  func walk() {
    var history = History(0)
    for value in 1...3 { history.record(value) }
    history.undo()
    history.undo()
    #expect(history.present == 1)
    history.redo()
    #expect(history.present == 2)
    history.record(9)
    history.redo()
    #expect(history.present == 9)
    history.undo()
    #expect(history.present == 2)
  }

  @Test("The ends are no traps, and standing still is no change")
  func ends() {
    var history = History(0)
    history.undo()
    history.redo()
    history.record(0)
    history.record(1)
    history.undo()
    history.undo()
    #expect(history.present == 0)
  }
}
