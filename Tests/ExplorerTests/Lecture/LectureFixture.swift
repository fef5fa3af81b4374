import ActivationMath
import LessonKit
import TerminalGrid

@testable import Explorer

/// Lectures and consoles for tests.
enum LectureFixture {
  /// A lecture over a lesson of the fixtures, on a projector of 80 by 24.
  static func lecture(
    _ text: String = LessonsFixture.questions, minutes: Double? = nil
  ) throws -> Lecture {
    Lecture(try lesson(text), minutes: minutes)
  }

  /// The lesson of a text.
  static func lesson(_ text: String) throws -> Lesson {
    try LessonsFixture.course([text]).get().lessons[0]
  }

  /// What consoles hear of a lecture.
  static func report(
    of lecture: Lecture, room: Size = Size(columns: 200, rows: 60), at now: Int64 = 0
  ) -> LectureReport {
    lecture.report(room: room, at: now)
  }

  /// A console that has heard of a lecture.
  static func console(
    of lecture: Lecture, size: Size = Size(columns: 100, rows: 30), at now: Int64 = 0
  ) -> Console {
    var console = Console(waiting: "waiting")
    console.size = size
    console.isConnected = true
    console.report = report(of: lecture, room: console.room, at: now)
    return console
  }
}

extension Lecture {
  /// Carries out one command after another.
  mutating func does(_ commands: LectureCommand...) {
    for command in commands { carryOut(command, at: 0) }
  }

  /// Step and part: `2.1`.
  var at: String { "\(step).\(shown)" }

  /// What the audience reads.
  var words: String { audience(size).text }
}
