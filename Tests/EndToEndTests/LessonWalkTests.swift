import Foundation
import TestSupport
import Testing

/// Lessons as a learner has them, over several runs of the program.
@Suite struct LessonWalkTests {
  @Test func theProgramGoesOnWhereTheLearnerWas() throws {
    let course = try TemporaryDirectory()
    let state = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-walk.md")
    let terminal = try Tmux(environment: ["XDG_STATE_HOME": state.path])
    let command = "hillock learn --lessons \(course.path)"
    try terminal.enter(command)
    try terminal.wait(for: "▸   A walk")
    try terminal.press("Enter")
    try terminal.wait(for: "Before everything.")
    try terminal.press("Space")
    try terminal.wait(for: "How many?")
    try terminal.press("Enter")
    try terminal.wait(for: "One is too few.")
    try terminal.press("2", "Enter")
    try terminal.wait(for: "Two it is.")
    try terminal.press("Space")
    try terminal.wait(for: "The end is near.")
    try terminal.press("q")
    try terminal.wait { $0.hasPrefix("$ hillock") }
    let saved = try state.read("hillock/progress.json")
    #expect(saved.contains("\"misses\" : 1"))
    try terminal.enter(command)
    try terminal.wait(for: "The end is near.")
    try terminal.press("PPage")
    try terminal.wait(for: "✓ answered")
  }

  @Test func aStateThatCannotBeKeptIsSaidOnceAndStopsNothing() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-walk.md")
    let file = try course.write("", to: "a-file")
    let terminal = try Tmux(environment: ["XDG_STATE_HOME": file])
    try terminal.enter("hillock learn walk --lessons \(course.path)")
    try terminal.wait(for: "progress is not kept: ")
    try terminal.press("Space")
    try terminal.wait { $0.contains("How many?") && !$0.contains("progress is not kept") }
  }

  @Test func aChangedLessonIsReadAgain() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-walk.md")
    let terminal = try Tmux()
    try terminal.enter("hillock learn walk --lessons \(course.path)")
    try terminal.wait(for: "Before everything.")
    try course.write(
      Self.lesson.replacingOccurrences(of: "Before everything.", with: "Before all things."),
      to: "01-walk.md")
    try terminal.wait(for: "Before all things.")
    try course.write(
      Self.lesson.replacingOccurrences(of: "format: 1", with: "formt: 1"), to: "01-walk.md")
    try terminal.wait {
      $0.contains("01-walk.md:1:1: error: ") && $0.contains("Before all things.")
    }
  }

  private static let lesson = """
    ---
    format: 1
    id: walk
    title: A walk
    minutes: 3
    ---

    Before everything.

    ## One

    ```quiz id=count
    How many?

    order: fixed

    - [ ] one
      > One is too few.
    - [x] two
      > Two it is.
    ```

    ## Two

    The end is near.
    """
}
