import ActivationMath
import Formula
import LessonKit
import TerminalGrid

extension Reader {
  /// Whether a number is being typed, so that Backspace deletes instead of stepping back.
  func isTyping(in quiz: Quiz) -> Bool { sheets[quiz.id]?.editor.text.isEmpty == false }

  mutating func update(
    _ action: QuizAction, _ quiz: Quiz, _ record: inout LearnerRecord
  ) -> ReaderOutcome {
    let state = state(of: quiz, in: record)
    switch action {
    case .choiceStepped(let rows): stepChoice(by: rows, state, record)
    case .left: focus = .prose
    case .scrolled(let lines): scroll = min(max(0, scroll + lines), lastScroll(page(record)))
    case .forgotten: return .forgot(quiz)
    case .erased: _ = sheets[quiz.id]?.editor.update(.key(.backspace))
    case _ where state.isDone: message = "this question is answered; r forgets the answer"
    case .choicePicked(let row): pick(row, state)
    case .choiceMarked: mark(state.sheet.row, state)
    case .typed(let character): type(character, into: quiz)
    case .hintTaken: takeHint(state, &record)
    case .submitted: submit(state, &record)
    }
    if focus == .question(quiz.id), action != .submitted, !action.isScroll { showQuestion(record) }
    return .handled
  }

  private mutating func stepChoice(by rows: Int, _ state: QuestionState, _ record: LearnerRecord) {
    let next = state.sheet.row + rows
    guard state.order.indices.contains(next), !state.isDone else {
      return scroll = min(max(0, scroll + rows), lastScroll(page(record)))
    }
    sheets[state.quiz.id, default: QuizSheet()].row = next
  }

  private mutating func pick(_ row: Int, _ state: QuestionState) {
    guard state.order.indices.contains(row) else {
      message = "there are \(state.order.count) choices"
      return
    }
    sheets[state.quiz.id, default: QuizSheet()].row = row
    if state.quiz.takesSeveral { mark(row, state) }
  }

  private mutating func mark(_ row: Int, _ state: QuestionState) {
    guard state.quiz.takesSeveral else { return }
    guard state.order.indices.contains(row) else { return }
    var sheet = state.sheet
    sheet.marked.formSymmetricDifference([state.order[row]])
    sheets[state.quiz.id] = sheet
  }

  private mutating func type(_ character: Character, into quiz: Quiz) {
    var editor = sheets[quiz.id]?.editor ?? LineEditor()
    _ = editor.update(.character(character))
    if editor.isOverfull { message = LineEditor.limitNotice }
    sheets[quiz.id, default: QuizSheet()].editor = editor
  }

  private mutating func takeHint(_ state: QuestionState, _ record: inout LearnerRecord) {
    guard state.hints < state.quiz.hints.count else {
      message = state.hints == 0 ? "this question has no tip" : "there is no further tip"
      return
    }
    if isReview {
      sheets[state.quiz.id, default: QuizSheet()].hints += 1
    } else {
      record.takeHint(state.quiz, of: lessonID)
    }
  }
}

// MARK: - Answers

extension Reader {
  private mutating func submit(_ state: QuestionState, _ record: inout LearnerRecord) {
    switch state.quiz.kind {
    case .one: answer(state.quiz, .choices([state.order[state.sheet.row]]), &record)
    case .several:
      guard !state.sheet.marked.isEmpty else {
        message = "mark what holds with x or its digit, then Enter"
        return
      }
      answer(state.quiz, .choices(state.sheet.marked), &record)
    case .number: submitNumber(state, &record)
    case .task: focus = live == nil ? .prose : .live
    }
  }

  private mutating func submitNumber(_ state: QuestionState, _ record: inout LearnerRecord) {
    let text = state.sheet.editor.text
    guard let number = NumberText.parse(text) else {
      message = text.isEmpty ? "type a number, then Enter" : "'\(text)' is not a number"
      return
    }
    sheets[state.quiz.id, default: QuizSheet()].editor = LineEditor()
    answer(state.quiz, .number(number), &record)
  }

  /// Notes an answer; the keys go on to what is to be read or done next.
  private mutating func answer(
    _ quiz: Quiz, _ answer: Quiz.Answer, _ record: inout LearnerRecord
  ) {
    record.answer(quiz, of: lessonID, with: answer, isReview: isReview)
    sheets[quiz.id, default: QuizSheet()].answer = answer
    let isDone = state(of: quiz, in: record).isDone
    if isDone, focus == .question(quiz.id) { focus = .prose }
    let page = page(record)
    if let lines = page.questions.first(where: { $0.id == quiz.id })?.lines {
      show(lines, of: page)
    }
  }

  /// Notes the tasks that the live view has come to meet.
  mutating func checkTasks(_ record: inout LearnerRecord) {
    for quiz in questions {
      guard case .task(let task) = quiz.kind, !state(of: quiz, in: record).isDone,
        isMet(task)
      else { continue }
      answer(quiz, .taskMet, &record)
      message = "✓ done: \(quiz.question.plainText)"
    }
  }

  /// Whether the live view meets a task.
  func isMet(_ task: Quiz.Task) -> Bool { live.map { task.isMet(by: $0.bindings) } ?? false }

  /// Forgets the answer to a question.
  mutating func forget(_ quiz: Quiz, _ record: inout LearnerRecord) {
    record.forget(quiz, of: lessonID)
    sheets[quiz.id] = nil
  }
}
