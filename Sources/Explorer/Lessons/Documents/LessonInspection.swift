import ActivationMath
package import LessonKit
import Plotting
import TerminalGrid

/// The faults of a lesson that only a rendering shows: steps that are too long, lines that are cut
/// off, views that draw nothing, tasks that need no doing.
package struct LessonInspection: Sendable {
  /// The terminals that a lesson is looked at in.
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)]

  /// No more than these are told at a time.
  private static let limit = 200

  private let lesson: Lesson
  private let source: [String]
  /// Everything found, in the order of the steps.
  package private(set) var findings: [LessonFinding] = []

  /// Looks at a lesson.
  ///
  /// - Parameters:
  ///   - lesson: A lesson that can be shown.
  ///   - source: The lines of its file, to say where a finding is; may be empty.
  package init(_ lesson: Lesson, source: [String]) {
    self.lesson = lesson
    self.source = source
    var reader = OpenLesson(lesson, in: Context(catalogue: lesson.catalogue))
    for index in lesson.steps.indices { inspect(index, reader: &reader) }
  }

  private mutating func inspect(_ index: Int, reader: inout OpenLesson) {
    reader.go(toStep: index)
    for part in 1...lesson.steps[index].parts.count {
      reader.reveal(part)
      reader.settle()
      if part == 1 || reader.parts.last?.view != nil { checkView(reader) }
      checkTasks(reader)
      checkAnswers(reader)
    }
    for size in Self.sizes {
      reader.room = ScreenFrame(size, isBottomUrgent: false).body
      checkLength(reader, at: size)
      checkCode(reader, at: size)
    }
  }

  private mutating func note(
    _ severity: LessonFinding.Severity, line: Int, column: Int = 1, _ message: String,
    _ remedy: String? = nil
  ) {
    let text = source.indices.contains(line - 1) ? source[line - 1] : nil
    let finding = LessonFinding(
      severity, file: lesson.file, line: line, column: column, message: message, remedy: remedy,
      sourceLine: text)
    guard findings.count < Self.limit, !findings.contains(finding) else { return }
    findings.append(finding)
  }
}

// MARK: - What is drawn

extension LessonInspection {
  private mutating func checkLength(_ reader: OpenLesson, at size: Size) {
    let lines = reader.page(LearnerRecord()).lines.count
    let rows = reader.room.size.rows
    guard lines > 2 * rows else { return }
    note(
      .warning, line: reader.current.line,
      "the step is longer than two screens at \(size.columns)×\(size.rows): "
        + "\(lines) lines, of which a screen holds \(rows)",
      "start another step with ## in the middle")
  }

  private mutating func checkCode(_ reader: OpenLesson, at size: Size) {
    let room = reader.page(LearnerRecord()).rect.size.columns - 2
    let long = reader.parts.flatMap(\.blocks).flatMap(\.codeLines).filter {
      TextWidth.of($0) > room
    }
    for code in long {
      let place = self.place(of: String(code), from: reader.current.line)
      note(
        .warning, line: place.line, column: place.column,
        "the line of code is cut off at \(size.columns)×\(size.rows), where \(room) columns fit",
        "break it")
    }
  }

  private mutating func checkView(_ reader: OpenLesson) {
    checkNetworks(reader)
    guard let view = reader.authorView, reader.live?.isBlank == true else { return }
    note(
      .error, line: view.line, "the view draws nothing",
      "choose x and y so that a curve passes through the window")
  }
}

// MARK: - Networks

extension LessonInspection {
  /// Lets a training go on to its last epoch, a claim to its last seed, as learners will.
  private mutating func checkNetworks(_ reader: OpenLesson) {
    guard let view = reader.authorView, var networks = reader.live as? NetworksModel else { return }
    if let problem = networks.tooLong {
      return note(
        .error, line: view.line, problem,
        networks.page == .claim ? "take fewer seeds" : "take fewer epochs or a smaller network")
    }
    networks.runToEnd()
    var context = Context(catalogue: lesson.catalogue)
    networks.settle(in: &context)
    if let problem = networks.problem {
      note(.warning, line: view.line, problem, "unless that is what the step shows")
    }
  }
}

// MARK: - Tasks

extension LessonInspection {
  private mutating func checkTasks(_ reader: OpenLesson) {
    for case .quiz(let quiz) in reader.parts.last?.blocks ?? [] {
      guard case .task(let task) = quiz.kind, reader.isMet(task) else { continue }
      note(
        .error, line: place(of: task.source, from: quiz.line).line,
        "the task is done before it begins", "begin the view in another state")
    }
  }

  /// Flags numbers that are asked for and stand in the view already.
  private mutating func checkAnswers(_ reader: OpenLesson) {
    guard let live = reader.live else { return }
    for case .quiz(let quiz) in reader.parts.last?.blocks ?? [] {
      guard case .number(let answer) = quiz.kind, reader.authorView?.reveal != quiz.id,
        case let figures = NumberText.short(answer.value, digits: 3),
        figures.filter(\.isNumber).drop(while: { $0 == "0" }).count > 1,
        let shown = live.values.first(where: { NumberText.short($0, digits: 3) == figures })
      else { continue }
      note(
        .warning, line: quiz.line, "the view shows the answer, \(NumberText.short(shown))",
        "hide it with reveal: \(quiz.id), or begin the view in another state")
    }
  }

  /// The place of a text in the file, from a line on; that line if it is not found.
  private func place(of text: String, from line: Int) -> (line: Int, column: Int) {
    for (offset, row) in source.dropFirst(line - 1).enumerated() {
      guard let range = row.firstRange(of: text) else { continue }
      return (line + offset, row[..<range.lowerBound].count + 1)
    }
    return (line, 1)
  }
}
