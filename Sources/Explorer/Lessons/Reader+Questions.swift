import ActivationMath
import Formula
import LessonKit
import TerminalGrid

extension Reader {
  /// Whether the input edits a number that is being typed, rather than stepping back.
  func erases(_ input: Input, in quiz: Quiz) -> Bool {
    input == .key(.backspace) && sheets[quiz.id]?.editor.text.isEmpty == false
  }

  /// Takes an input while a question has the keys; nil if it means nothing to it.
  mutating func updateQuestion(
    _ input: Input, _ quiz: Quiz, _ record: inout LearnerRecord
  ) -> ReaderRequest? {
    if QuizAction.table(for: quiz).action(for: input) == .forgotten { return .forget(quiz) }
    return update(input, quiz, &record) ? .nothing(isTaken: true) : nil
  }

  /// Takes an input while a question has the keys; false if it means nothing to it.
  mutating func update(
    _ input: Input, _ quiz: Quiz, _ record: inout LearnerRecord
  ) -> Bool {
    if erases(input, in: quiz) { return sheets[quiz.id]?.editor.update(input) ?? false }
    guard let action = QuizAction.table(for: quiz).action(for: input) else { return false }
    let state = state(of: quiz, in: record)
    switch action {
    case .choiceStepped(let rows): stepChoice(by: rows, state, record)
    case .left: focus = .prose
    case .scrolled(let lines): scroll = min(max(0, scroll + lines), lastScroll(page(record)))
    case .forgotten: break  // the screen around asks before
    case _ where state.isDone: message = "this question is answered; r forgets the answer"
    case .choicePicked(let row): pick(row, state)
    case .choiceMarked: mark(state.sheet.row, state)
    case .typed(let character): type(character, into: quiz)
    case .hintTaken: takeHint(state, &record)
    case .submitted: submit(state, &record)
    }
    if focus == .question(quiz.id), action != .submitted, !action.isScroll { showQuestion(record) }
    return true
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
    _ = sheets[quiz.id, default: QuizSheet()].editor.update(.character(character))
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
      guard case .task(let condition) = quiz.kind, !state(of: quiz, in: record).isDone,
        isMet(condition)
      else { continue }
      answer(quiz, .taskMet, &record)
      message = "✓ done: \(quiz.question.plainText)"
    }
  }

  /// Whether the live view meets a condition; one that cannot be understood is never met.
  func isMet(_ condition: String) -> Bool {
    guard let live else { return false }
    return (try? live.expression(condition, catalogue))?.holds(live.bindings) ?? false
  }

  /// Forgets the answer to a question.
  mutating func forget(_ quiz: Quiz, _ record: inout LearnerRecord) {
    record.forget(quiz, of: lessonID)
    sheets[quiz.id] = nil
  }
}
