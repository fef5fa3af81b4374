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

  private func dialogue(_ lines: String..., on screen: Screen = .lessons) throws -> (
    LineDialogue, [String]
  ) {
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    var dialogue = LineDialogue(
      Model(catalogue: .standard, course: .success(course), screen: screen))
    var last: [String] = []
    for line in lines { last = dialogue.answer(line).lines }
    return (dialogue, last)
  }

  @Test func aChangeIsAnsweredWithTheNumbersOfThePicture() throws {
    let softmax = try dialogue("open softmax", "next", "set dog 2.5").1
    #expect(softmax.last == "softmax: cat 0.359, dog 0.592, bird 0.049; sum 1.000.")
    let truth = try dialogue("vectors", "true car", "true tree", on: .explore).1
    #expect(truth.first == "tree is true.")
    #expect(truth.contains { $0.hasPrefix("softmax: car 0.620 (push −0.120), tree 0.376") })
    let chain = try dialogue("open vanishing", "go 6", "probe 0.4").1
    #expect(chain.last?.contains("ten layers ×0.2103") == true)
    let networks = try dialogue(":flow relu tanh | depth=3 | width=8", on: .explore).1
    #expect(networks.contains { $0.hasPrefix("relu in 3") })
    #expect(networks.contains { $0.hasPrefix("tanh in 3") })
    let unusual = try dialogue("elu(alpha=-1)", on: .explore).1
    #expect(unusual.last == "Usually α > 0; here not monotone, a corner, no outputs below 0.")
    #expect(try dialogue(":probe 2", on: .explore).1.first?.hasPrefix("At the probe: x 2") == true)
  }

  @Test func whatCanBeSetAndWhatWordsMeanIsTold() throws {
    let opened = try dialogue("open softmax").1
    #expect(opened.contains("Words: logit; 'word logit' tells one."))
    #expect(!opened.contains { $0.contains("glossary.md") })
    #expect(
      opened.contains { $0.hasSuffix("sliders: cat 2, dog 1, bird 0, temperature 1, shift 0.") })
    #expect(try dialogue("word logit").1.prefix(1) == ["Logit."])
    #expect(try dialogue("word logitt").1 == ["There is no word 'logitt'; did you mean logit?"])
    #expect(try dialogue("word").1.first?.contains("logit, log-sum-exp") == true)
    let task = try dialogue("open softmax", "next").1
    #expect(task.contains { $0.hasPrefix("Question (do it with the figure): ") })
    let guess = try dialogue("open gelu-silu-mish", "next").1
    #expect(guess.last?.hasSuffix("'answer' with a number for each.") == true)
  }

  @Test func heapsAreToldInPerCent() throws {
    let figure = try dialogue("open instrument", "go 6", "figure").1
    #expect(figure.contains("in, per cent: mean 0, variance 1."))
    #expect(figure.contains { $0.contains("−1.33 … 0: 40.89; 0 … 1.33: 40.89") })
    #expect(!figure.contains { $0.contains("e-") && $0.contains(" … ") })
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
