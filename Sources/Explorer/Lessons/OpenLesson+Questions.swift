import ActivationMath
import Formula
import LessonKit
import TerminalGrid

extension OpenLesson {
  /// Whether a number is being typed, so that Backspace deletes instead of stepping back.
  func isTyping(in quiz: Quiz) -> Bool { sheets[quiz.id]?.editor.text.isEmpty == false }

  mutating func update(
    _ action: QuizAction, _ quiz: Quiz, _ record: inout LearnerRecord
  ) -> ReaderOutcome {
    let state = state(of: quiz, in: record)
    switch action {
    case .choiceStepped(let rows): stepChoice(by: rows, state, record)
    case .left: focus = .prose
    case .scrolled(let lines): scroll = min(max(0, scroll + lines), page(record).lastScroll)
    case .forgotten where exam != nil: message = "another answer takes the place of the first"
    case .forgotten: return .forgot(quiz)
    case .erased: _ = sheets[quiz.id]?.editor.update(.key(.backspace))
    case _ where state.isDone: message = "this question is answered; r forgets the answer"
    case .partnerStepped(let steps): stepPartner(by: steps, state)
    case .handleStepped(let steps):
      let last = max(0, state.rows - 1)
      sheets[quiz.id, default: QuizSheet()].row = min(max(0, state.sheet.row + steps), last)
    case .heightMoved(let hundredths): moveHeight(by: hundredths, state)
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
    guard (0..<state.rows).contains(next), !state.isDone else {
      return scroll = min(max(0, scroll + rows), page(record).lastScroll)
    }
    sheets[state.quiz.id, default: QuizSheet()].row = next
  }

  private mutating func pick(_ row: Int, _ state: QuestionState) {
    guard state.order.indices.contains(row) else {
      message = "there are \(state.order.count) choices"
      return
    }
    if case .match = state.quiz.kind { return pair(with: state.order[row], state) }
    sheets[state.quiz.id, default: QuizSheet()].row = row
    if state.quiz.takesSeveral { mark(row, state) }
  }

  /// Gives the focused thing a partner, and goes on to the next that has none.
  private mutating func pair(with partner: Int, _ state: QuestionState, goesOn: Bool = true) {
    var sheet = state.sheet
    sheet.pairs = state.pairs
    sheet.pairs[sheet.row] = partner
    let rest = (sheet.row..<state.rows).first { sheet.pairs[$0] == nil }
    if goesOn { sheet.row = rest ?? sheet.row }
    sheets[state.quiz.id] = sheet
  }

  private mutating func stepPartner(by steps: Int, _ state: QuestionState) {
    let count = state.order.count
    let present = state.pairs[state.sheet.row].flatMap(state.order.firstIndex)
    let next = present.map { ($0 + steps + count) % count } ?? (steps > 0 ? 0 : count - 1)
    pair(with: state.order[next], state, goesOn: false)
  }

  private mutating func moveHeight(by hundredths: Int, _ state: QuestionState) {
    guard case .prediction(let prediction) = state.quiz.kind else { return }
    let range = prediction.range
    let step = (range.upperBound - range.lowerBound) / 100
    // Whole steps from the lowest height on, so that no rounding adds up.
    let height = state.heights(of: prediction)[state.sheet.row]
    let steps = ((height - range.lowerBound) / step).rounded() + Double(hundredths)
    setHeight(state.sheet.row, to: range.lowerBound + steps * step, state)
  }

  /// Sets a height of a guess, held to its range.
  private mutating func setHeight(_ index: Int, to height: Double, _ state: QuestionState) {
    guard case .prediction(let prediction) = state.quiz.kind, !state.isDone else { return }
    var sheet = state.sheet
    sheet.heights = state.heights(of: prediction)
    sheet.heights[index] = min(
      max(prediction.range.lowerBound, height), prediction.range.upperBound)
    sheet.row = index
    sheets[state.quiz.id] = sheet
  }

  /// Draws a guess with the mouse; false where none is drawn.
  mutating func drawGuess(at point: Point, _ record: LearnerRecord) -> Bool {
    let page = page(record)
    let line = scroll + point.row - page.rect.origin.row
    guard let question = page.questions.first(where: { $0.chart?.contains(line) == true }),
      let chart = question.chart, let quiz = questions.first(where: { $0.id == question.id }),
      case .prediction(let prediction) = quiz.kind
    else { return false }
    let state = state(of: quiz, in: record)
    // The bar left of a question takes two columns.
    let drawing = PredictionChart(
      prediction: prediction, heights: state.heights(of: prediction), chosen: nil,
      showsTruth: false, charset: charset, rows: page.rect.size.rows)
    guard
      let hit = drawing.handle(
        row: line - chart.lowerBound, column: point.column - page.rect.origin.column - 2,
        columns: page.rect.size.columns - 2)
    else { return false }
    (focus, link) = (.question(quiz.id), nil)
    setHeight(hit.index, to: hit.height, state)
    return true
  }

  private mutating func mark(_ row: Int, _ state: QuestionState) {
    guard state.quiz.takesSeveral else { return }
    guard state.order.indices.contains(row) else { return }
    var sheet = state.sheet
    sheet.marked.formSymmetricDifference([state.order[row]])
    sheets[state.quiz.id] = sheet
  }

  private mutating func type(_ character: Character, into quiz: Quiz) {
    _ = edit(.character(character), in: quiz)
  }

  /// Takes a key or a paste into the field of a question; false if the key edits nothing.
  private mutating func edit(_ input: Input, in quiz: Quiz) -> Bool {
    var editor = sheets[quiz.id]?.editor ?? LineEditor()
    guard editor.update(input) else { return false }
    if editor.isOverfull { message = LineEditor.limitNotice }
    sheets[quiz.id, default: QuizSheet()].editor = editor
    return true
  }

  /// The question whose field has the keys.
  func field(in record: LearnerRecord) -> Quiz? {
    guard let quiz = question, case .number = quiz.kind, !state(of: quiz, in: record).isDone
    else { return nil }
    return quiz
  }

  /// Takes an input into the field that has the keys: once something is typed every character, before that
  /// only a paste; false if it is none of these.
  mutating func type(_ input: Input, _ record: LearnerRecord) -> Bool {
    guard let quiz = field(in: record) else { return false }
    if case .paste = input {} else if !isTyping(in: quiz) { return false }
    guard edit(input, in: quiz) else { return false }
    showQuestion(record)
    return true
  }

  private mutating func takeHint(_ state: QuestionState, _ record: inout LearnerRecord) {
    guard exam == nil else { return message = "there are no tips in an exam" }
    guard state.hints < state.quiz.tipCount else {
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

extension OpenLesson {
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
    case .prediction(let prediction):
      answer(state.quiz, .guess(state.heights(of: prediction)), &record)
    case .match(let matching):
      let pairs = matching.items.indices.compactMap { state.pairs[$0] }
      guard pairs.count == matching.items.count else {
        message = "give each its partner with a digit or →, then Enter"
        return
      }
      answer(state.quiz, .pairs(pairs), &record)
    }
  }

  private mutating func submitNumber(_ state: QuestionState, _ record: inout LearnerRecord) {
    guard case .number(let asked) = state.quiz.kind else { return }
    do {
      let number = try asked.value(reading: state.sheet.editor.text)
      sheets[state.quiz.id, default: QuizSheet()].editor = LineEditor()
      answer(state.quiz, .number(number), &record)
    } catch {
      message = error.description
    }
  }

  /// Notes an answer; the keys go on to what is to be read or done next.
  mutating func answer(
    _ quiz: Quiz, _ answer: Quiz.Answer, _ record: inout LearnerRecord
  ) {
    if let examNumber {
      exam?.answer(examNumber, answer)
    } else {
      record.answer(quiz, of: lessonID, with: answer, isReview: isReview)
    }
    sheets[quiz.id, default: QuizSheet()].answer = answer
    if exam != nil { focus = .prose }
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
      guard case .task(let task) = quiz.kind, state(of: quiz, in: record).isOpen, isMet(task)
      else { continue }
      answer(quiz, .taskMet, &record)
      message = "✓ done: \(quiz.question.plainText)"
    }
  }

  /// How near the live view is to the first open task.
  func distance(_ record: LearnerRecord) -> String? {
    questions.lazy.compactMap { quiz in
      guard case .task(let task) = quiz.kind, !state(of: quiz, in: record).isDone else {
        return nil
      }
      return task.distance(from: bindings)
    }.first
  }

  /// Whether the live view meets a task.
  func isMet(_ task: Quiz.Task) -> Bool { live.map { task.isMet(by: $0.bindings) } ?? false }

  /// Forgets the answer to a question.
  mutating func forget(_ quiz: Quiz, _ record: inout LearnerRecord) {
    record.forget(quiz, of: lessonID)
    sheets[quiz.id] = nil
  }
}
