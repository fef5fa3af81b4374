import ActivationMath
import LessonKit
import TerminalGrid
import TestSupport

@testable import Explorer

/// A small course with every kind of question.
enum LessonsFixture {
  /// The program with the course, opened at the list.
  static func program(
    _ lessons: [String] = [questions, second], others: [String: String] = [:]
  ) -> Model {
    var model = Model(
      catalogue: .standard, course: course(lessons, others: others), screen: .lessons)
    model.now = 1000
    _ = model.update(.resize(Size(columns: 120, rows: 40)))
    return model
  }

  /// The program with the first lesson open.
  static func reading(_ lessons: [String] = [questions, second]) -> Model {
    var model = program(lessons)
    model.press("Enter")
    return model
  }

  /// The course that the files make.
  static func course(
    _ lessons: [String], others: [String: String] = [:]
  ) -> Result<Course, CourseError> {
    Result { () throws(CourseError) in
      guard let directory = try? TemporaryDirectory() else { throw .notFound(searched: []) }
      for (number, text) in lessons.enumerated() {
        _ = try? directory.write(text, to: "0\(number + 1)-lesson.md")
      }
      for (file, text) in others { _ = try? directory.write(text, to: file) }
      return try Course.load(from: directory.path, catalogue: .standard)
    }
  }

  /// A lesson with these lines in its front matter, and this text as its title step.
  static func lesson(_ settings: String, _ text: String) -> String {
    "---\nformat: 1\nid: one\ntitle: One\n\(settings)\n---\n\n\(text)\n"
  }

  /// Steps: the title, one choice, several, a number that reveals its view, a task.
  static let questions = """
    ---
    format: 1
    id: questions
    title: Questions
    minutes: 10
    ---

    Before everything.

    ```view
    plot: [elu]
    probe: -3
    ```

    ## One

    ```quiz id=one
    Which is right?

    order: fixed

    - [ ] the first
      > No, the other.
    - [x] the second
      > Yes, this.

    ? It is not the first.
    ? It is the second.

    Because.
    ```

    ## Several

    ```quiz id=several
    Which are even?

    order: fixed

    - [x] two
      > Two by one.
    - [ ] three
      > Three is odd.
    - [x] four
      > Two by two.
    ```

    ## Number

    ```quiz id=number
    What is the greatest slope of sigmoid?

    answer: 0.25 +- 0.01
    wrong: 0.9...1.1 -> That is tanh.
    ```

    ```view
    plot: [sigmoid]
    show: [f, slope]
    reveal: number
    ```

    ## Task

    Now `= elu(probe)`.

    ```quiz id=task
    Move the probe until nine tenths come through.

    task: elu'(probe) > 0.9
    ```

    ```view
    plot: [elu]
    probe: -3
    ```
    """

  /// A lesson without questions, in two parts.
  static let second = """
    ---
    format: 1
    id: second
    title: The second
    minutes: 4
    ---

    A word about softmax.

    ## Last

    The first part.

    <!-- pause -->

    The second part.
    """
}

extension Model {
  /// How the question of that id stands.
  func answer(to id: String) -> AnswerRecord? {
    lessons.record.progress["questions"].answers[id]
  }

  /// The screen as text.
  var screenText: String { view(size).text }
}
