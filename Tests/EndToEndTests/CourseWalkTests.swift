import ActivationMath
import Foundation
import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

/// The whole course as a learner takes it, in a terminal.
@Suite struct CourseWalkTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let lessons = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Lessons").path

  /// A directory for the state of a learner whose choices are shuffled in a known way.
  private func learner() throws -> (state: TemporaryDirectory, file: ProgressFile) {
    let state = try TemporaryDirectory()
    let file = try ProgressFile(environment: ["XDG_STATE_HOME": state.path])
    try file.save(LessonKit.Progress(learner: 7))
    return (state, file)
  }

  @Test func everyQuestionAnsweredWrongAndRightLeadsToTheEnd() throws {
    let (state, file) = try learner()
    let course = try Course.load(from: Self.lessons, catalogue: .standard)
    var walker = CourseWalker(course, size: Self.size, progress: LessonKit.Progress(learner: 7))
    try walker.walk()
    let expected = walker.model.lessons.record.progress
    #expect(Completion(of: course, in: expected).isComplete)
    #expect(course.review(expected).isEmpty)

    let terminal = try Tmux(
      columns: Self.size.columns, rows: Self.size.rows,
      environment: ["XDG_STATE_HOME": state.path])
    try terminal.enter("hillock learn --lessons \(Self.lessons)")
    // The list has its numbers once all lessons are read.
    try terminal.wait(for: "0 %")
    for batch in walker.keys.batches(of: 100) { try terminal.press(batch.map(\.tmuxName)) }
    try terminal.wait(seconds: 120) { $0.contains(" 100 %\n") && $0.contains("Enter Space open") }
    try terminal.press(["q"])
    try terminal.wait { $0.hasPrefix("$ hillock") }
    #expect(try file.load().progress.timeless == expected.timeless)
  }

  /// What is kept is always what the learner had done at some moment.
  @Test func killedAtAnyMomentTheStateIsWhole() throws {
    let directory = try TemporaryDirectory()
    let pages = (1...40).map { "## Step \($0)\n\nThis is page \($0).\n" }
    try directory.write(
      "---\nformat: 1\nid: pages\ntitle: Pages\n---\n" + pages.joined(separator: "\n"),
      to: "01-pages.md")
    let course = try Course.load(from: directory.path, catalogue: .standard)
    var walker = CourseWalker(course, size: Self.size, progress: Progress(learner: 7))
    try walker.walk()
    let states = Set(walker.states.map(\.timeless))
    var found: Set<LessonKit.Progress> = []
    for _ in 0..<50 {
      let (state, file) = try learner()
      let terminal = try PseudoTerminal(
        ["learn", "pages", "--lessons", directory.path], columns: Self.size.columns,
        rows: Self.size.rows, environment: ["XDG_STATE_HOME": state.path])
      try terminal.wait(for: "page")
      // What a key did is drawn before it is saved, so the end comes before, during or after that.
      for _ in 0..<Int.random(in: 1...30) {
        let shown = terminal.output.count
        try terminal.write(" ")
        try terminal.wait { $0.output.count > shown }
      }
      terminal.send(signal: SIGKILL)
      try terminal.wait { $0.status != nil }
      let loaded = try file.load()
      #expect(loaded.setAside == nil)
      #expect(states.contains(loaded.progress.timeless))
      found.insert(loaded.progress.timeless)
    }
    #expect(found.count > 5, "the kills came at too few moments")
  }
}

extension Array {
  fileprivate func batches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}

extension Input {
  /// What tmux calls the key.
  fileprivate var tmuxName: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): "\(character)"
    case .key(.enter): "Enter"
    case .key(.tab): "Tab"
    case .key(.down): "Down"
    case .key(.up): "Up"
    case .key(.left): "Left"
    case .key(.right): "Right"
    default: preconditionFailure("the walker has no such key")
    }
  }
}
