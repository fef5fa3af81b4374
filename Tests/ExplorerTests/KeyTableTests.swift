import TerminalGrid
import Testing

@testable import Explorer

@Suite("Tables of keys")
struct KeyTableTests {
  @Test("No key is bound twice in one place")
  func noConflicts() {
    let program = Fixtures.programKeys.keysInUse
    #expect(Fixtures.programKeys.conflicts.isEmpty)
    #expect(ExploreAction.keys.conflicts.isEmpty)
    #expect(VectorsAction.keys.conflicts.isEmpty)
    #expect(GateAction.keys.conflicts.isEmpty)
    #expect(CardAction.keys.conflicts.isEmpty)
    #expect(program.isDisjoint(with: GateAction.keys.keysInUse))
    #expect(CourseAction.keys.conflicts.isEmpty)
    #expect(ReaderAction.proseKeys.conflicts.isEmpty)
    #expect(ReaderAction.steppingKeys.conflicts.isEmpty)
    #expect(program.isDisjoint(with: ExploreAction.keys.keysInUse))
    #expect(program.isDisjoint(with: VectorsAction.keys.keysInUse))
    #expect(program.isDisjoint(with: CourseAction.keys.keysInUse))
    #expect(program.isDisjoint(with: ReaderAction.proseKeys.keysInUse))
    let stepping = ReaderAction.steppingKeys.keysInUse
    for table in [
      program, ExploreAction.keys.keysInUse, VectorsAction.keys.keysInUse,
      ReaderAction.proseKeys.keysInUse,
    ] {
      #expect(stepping.isDisjoint(with: table))
    }
  }

  @Test("No key does two things in a lesson, whatever has the keys")
  func noConflictsInLessons() {
    let stepping = ReaderAction.steppingKeys.keysInUse
    let panes = ReaderAction.paneKeys.keysInUse
    let program = Fixtures.programKeys.keysInUse
    expectDisjoint([stepping, panes, program, ReaderAction.proseKeys.keysInUse])
    expectDisjoint([program, OutlineAction.keys.keysInUse])
    #expect(OutlineAction.keys.conflicts.isEmpty)
    for table in QuizAction.tables {
      #expect(table.conflicts.isEmpty)
      expectDisjoint([stepping, panes, Fixtures.keysBesideDigits.keysInUse, table.keysInUse])
    }
    for instrument in [
      ExploreAction.keys.keysInUse, VectorsAction.keys.keysInUse, GateAction.keys.keysInUse,
    ] {
      expectDisjoint([stepping, program, ReaderAction.liveKeys.keysInUse, instrument])
    }
  }

  private func expectDisjoint(_ tables: [Set<Input>]) {
    let all = tables.flatMap { $0 }
    let twice = Dictionary(grouping: all, by: { $0 }).filter { $0.value.count > 1 }.keys
    #expect(twice.compactMap(KeyNotation.text) == [])
  }

  @Test("A table that binds a key twice is found out")
  func conflictIsFound() {
    let table = KeyTable<Int>([
      KeyGroup(title: "", rows: [KeyRow("one", ["a": 1]), KeyRow("two", ["b": 2, "a": 3])])
    ])
    #expect(table.conflicts == ["a"])
  }

  @Test("Help lists every key of the table")
  func helpIsComplete() {
    let table = ExploreAction.keys
    let inHelp = table.help.flatMap(\.rows).flatMap(\.keys)
    #expect(Set(inHelp) == Set(table.keysInUse.compactMap(KeyNotation.text)))
  }

  @Test("What is written for a key is read as that key")
  func notationRoundTrip() {
    let tables = [
      ExploreAction.keys.keysInUse, VectorsAction.keys.keysInUse, Fixtures.programKeys.keysInUse,
      CourseAction.keys.keysInUse, ReaderAction.proseKeys.keysInUse,
    ]
    for input in tables.joined() {
      let text = KeyNotation.text(of: input)
      #expect(text.flatMap { KeyNotation(notation: $0) }?.input == input)
    }
  }

  @Test("What is no key has no notation")
  func notAKey() {
    #expect(KeyNotation(notation: "hello") == nil)
    #expect(KeyNotation(notation: "F13") == nil)
    #expect(KeyNotation.text(of: .paste("x")) == nil)
  }
}

extension KeyTable {
  fileprivate var keysInUse: Set<Input> {
    Set(groups.flatMap(\.rows).flatMap(\.strokes).map(\.key.input))
  }
}
