import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

/// The speaker's console: keys, lines, and what it shows.
@Suite struct ConsoleTests {
  private func press(
    _ keys: String..., on console: inout Console
  ) -> [SpeakerDesk.Request] {
    keys.compactMap { key in
      KeyNotation(notation: key).flatMap { console.update($0.input) }
    }
  }

  @Test func aClickersKeysAreEnough() throws {
    var console = LectureFixture.console(of: try LectureFixture.lecture())
    #expect(
      press("PgDn", "PgUp", "b", ".", on: &console) == [
        .command(.next), .command(.previous), .command(.blank), .command(.blank),
      ])
  }

  @Test func clickerKeysAloneLeadThroughEverythingAndBack() throws {
    var lecture = try LectureFixture.lecture()
    var seen = [lecture.words]
    while lecture.message == nil {
      lecture.does(.next)
      seen.append(lecture.words)
    }
    #expect(lecture.step == 4)
    #expect(lecture.revealed == ["one", "several", "number", "task"])
    for screen in seen.dropLast().reversed().dropFirst() {
      lecture.does(.previous)
      #expect(lecture.words == screen)
    }
    #expect(lecture.at == "0.1" && lecture.revealed.isEmpty)
  }

  @Test func digitsTypeAStepAndHandsWhileAVoteIsOpen() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.go(step: "one"))
    var console = LectureFixture.console(of: lecture)
    #expect(press("1", "2", "Enter", on: &console) == [.command(.go(step: "12"))])
    #expect(press("g", "o", "n", "e", "Enter", on: &console) == [.command(.go(step: "one"))])
    #expect(press("a", on: &console).isEmpty)
    lecture.does(.vote)
    console = LectureFixture.console(of: lecture)
    #expect(
      press("a", "b", "c", "PgDn", on: &console) == [
        .command(.hand(choice: 0)), .command(.hand(choice: 1)), .command(.next),
      ])
    #expect(
      press("1", "4", "Space", "9", "Enter", on: &console) == [
        .command(.counts(hands: [14, 9]))
      ])
    #expect(press("7", "x", "Enter", on: &console).first.map { "\($0)" }?.contains("say") == true)
  }

  @Test func aMessageThatIsTooLongForTheBottomLineStandsWhole() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.trial(text: "softplus(beta=0)"))
    let message = try #require(lecture.message)
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 12)] {
      let screen = LectureFixture.console(of: lecture, size: size).view(at: 0, clock: "12:41").text
      for word in message.split(separator: " ") { #expect(screen.contains(word), "\(screen)") }
    }
  }

  @Test func aLineCanBeLeftAndLeavingIsConfirmed() throws {
    var console = LectureFixture.console(of: try LectureFixture.lecture())
    #expect(press("=", "e", "Esc", "q", "Space", "q", on: &console) == [.command(.next)])
    #expect(press("q", on: &console) == [.quit])
    #expect(press("^C", on: &console) == [.quit])
  }

  @Test func thePointerGoesWhereTheMouseIsPressed() throws {
    let lecture = try LectureFixture.lecture()
    var console = LectureFixture.console(of: lecture)
    let room = try #require(ConsoleLayout(console.size).screen)
    let place = Point(column: room.origin.column + 20, row: room.origin.row + 15)
    let request = console.update(.mouse(MouseEvent(.press, at: place)))
    let shown = try #require(console.report?.screen.grid.size)
    #expect(
      request
        == .command(.pointAt(column: 20, row: 15, columns: shown.columns, rows: shown.rows)))
    let outside = Point(column: 99, row: 29)
    #expect(console.update(.mouse(MouseEvent(.press, at: outside))) == nil)
  }

  @Test func theScreenIsTheProjectorsOwnWhereItFits() throws {
    let lecture = try LectureFixture.lecture()
    let report = LectureFixture.report(of: lecture)
    let (sent, seen) = (report.screen.grid, lecture.audience(lecture.size))
    #expect(sent.text == seen.text)
    for (one, other) in zip(sent.cells, seen.cells) where other.grapheme != " " {
      #expect(one.style.ink == other.style.ink && one.style.attributes == other.style.attributes)
    }
    let small = LectureFixture.report(of: lecture, room: Size(columns: 40, rows: 18))
    #expect(small.screen.grid.size == Size(columns: 40, rows: 18))
    #expect(small.columns == 80 && small.rows == 24)
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 12), (20, 4)])
  func screens(columns: Int, rows: Int) throws {
    var lecture = try LectureFixture.lecture(Self.noted, minutes: 20)
    lecture.carryOut(.next, at: 0)
    lecture.does(.vote, .hand(choice: 0), .hand(choice: 1), .hand(choice: 1))
    let console = LectureFixture.console(
      of: lecture, size: Size(columns: columns, rows: rows), at: 430_000)
    let screen = console.view(at: 430_000, clock: "12:41")
    #expect(Snapshot.difference(screen, from: "console-\(columns)x\(rows)") == nil)
  }

  @Test func everySizeIsDrawn() throws {
    let lecture = try LectureFixture.lecture(Self.noted)
    for columns in stride(from: 0, to: 130, by: 13) {
      for rows in stride(from: 0, to: 40, by: 3) {
        let size = Size(columns: columns, rows: rows)
        var console = LectureFixture.console(of: lecture, size: size)
        #expect(console.view(at: 0, clock: "9:00").size == size)
        _ = console.update(.character("?"))
        #expect(console.view(at: 0, clock: "9:00").size == size)
      }
    }
  }

  @Test func linesSayWhatTheScreenDoes() throws {
    var lecture = try LectureFixture.lecture(Self.noted, minutes: 20)
    lecture.does(.next, .vote, .hand(choice: 1), .vote)
    #expect(
      LectureFixture.report(of: lecture).spoken(at: 0) == [
        "step 2 of 5; 00:00 of 20:00, 4 min ahead", "note: Ask them to raise hands.",
        "next: the answer: B", "vote 1: A 0   B 1 ✓", "100 % right: go on",
      ])
  }

  @Test(arguments: [
    ("next", LectureCommand.next), (" back ", .previous), ("14 33 9", .counts(hands: [14, 33, 9])),
    ("3", .go(step: "3")), ("go sigmoid", .go(step: "sigmoid")), ("B", .hand(choice: 1)),
    ("try elu(alpha=-1)", .trial(text: "elu(alpha=-1)")), ("= relu", .trial(text: "relu")),
    ("point -5", .point(steps: -5)), ("return", .back),
  ])
  func linesAreCommands(line: String, command: LectureCommand) {
    #expect(LectureCommand(words: line) == command)
  }

  @Test(arguments: ["", "nxt", "next 3", "14 x", "go", "try"])
  func otherLinesAreNone(line: String) { #expect(LectureCommand(words: line) == nil) }

  /// The questions with a note.
  private static let noted = LessonsFixture.questions.replacing(
    "## Several", with: "<!-- note: Ask them to raise hands. -->\n\n## Several")
}
