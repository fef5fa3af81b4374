import ActivationMath
import Foundation
import LessonKit
import TestSupport
import Testing

@testable import Explorer

/// `learn --lines` and `explore --lines`: the program without a screen.
@Suite struct LinesTests {
  private static let lessons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lessons").path

  @Test func theWholeCourseIsDoneInLinesAlone() throws {
    let state = try TemporaryDirectory()
    let file = try ProgressFile(environment: ["XDG_STATE_HOME": state.path])
    try file.save(LessonKit.Progress(learner: 7))
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    var walker = LineWalker(course, progress: LessonKit.Progress(learner: 7))
    try walker.walk()
    let expected = walker.dialogue.model.lessons.record.progress
    let completion = Completion(of: course, in: expected)
    #expect(completion.isComplete)
    let exam = try #require(expected.exams.first)
    #expect(exam.asked == 20 && exam.right == 19)

    let run = try CommandRun.hillock(
      "learn", "--lines", "--lessons", Self.lessons,
      input: walker.lines.joined(separator: "\n") + "\n",
      environment: ["XDG_STATE_HOME": state.path])
    #expect(run.status == 0 && run.errors == "")
    #expect(!run.output.contains("\u{1B}"))
    #expect(try file.load().progress.timeless == expected.timeless)
  }

  @Test func aDumbTerminalGetsLines() throws {
    let terminal = try PseudoTerminal(
      ["explore", "relu"], environment: ["TERM": "dumb", "HILLOCK_LESSONS": Self.lessons])
    try terminal.wait(for: "Hillock in lines")
    try terminal.write("probe -2\r")
    try terminal.wait(for: "x −2")
    try terminal.write("elu(alpha=2)\r")
    try terminal.wait(for: "f −1.72933")
    try terminal.write("figure\r")
    try terminal.wait(for: "Towards −∞ it tends to −2")
    try terminal.write("quit\r")
    try terminal.wait { $0.status == 0 }
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func commandsOfTheScreensAndTheirMistakesAreSaid() throws {
    let run = try CommandRun.hillock(
      "explore", "--lines",
      input: "set a 0.3\nset zz 1\nnonsense\nvectors\ntrue car\nstep 2\nwhere\nfigure\npress Q\n")
    #expect(run.status == 0)
    #expect(run.output.contains("there is no slider 'zz'") || run.output.contains("'zz'"))
    #expect(run.output.contains("'nonsense'"))
    #expect(run.output.contains("vectors: sigmoid softmax"))
    #expect(run.output.contains("targets=car"))
    #expect(run.output.contains("Q does nothing here"))
  }
}
