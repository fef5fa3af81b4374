import Foundation
import TestSupport
import Testing

/// `hillock lessons check --watch`, beside an editor.
@Suite struct LessonsWatchTests {
  private func lesson(_ body: String) -> String {
    "---\nformat: 1\nid: a\ntitle: A\n---\n\n## One\n\n\(body)\n"
  }

  @Test func everySaveIsAnswered() throws {
    let course = try TemporaryDirectory()
    try course.write(lesson("All is well."), to: "01-a.md")
    let terminal = try PseudoTerminal(["lessons", "check", "--watch", course.path])
    try terminal.wait(for: "1 lesson, nothing to mend")
    try course.write(lesson("`relu(3) = 4`"), to: "01-a.md")
    try terminal.wait(for: "01-a.md:9:2: error: relu(3) is 3, not 4")
    terminal.forget()
    try FileManager.default.removeItem(atPath: course.path("01-a.md"))
    try terminal.wait(for: "no lesson")
    try course.write(lesson("`relu(3) = 3`"), to: "01-a.md")
    try terminal.wait(for: "1 lesson, nothing to mend")
    try terminal.write("\u{3}")
    try terminal.wait { $0.status != nil }
    #expect(terminal.status == 130)
  }

  @Test func numbersAreNotWatched() throws {
    let run = try CommandRun.hillock("lessons", "check", "--watch", "--numbers")
    #expect(run.status == 64)
    #expect(run.errors.contains("--watch and --numbers do not go together"))
  }
}
