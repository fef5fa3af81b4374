import ActivationMath
import Formula
import LessonKit
import TerminalGrid

extension LineDialogue {
  /// The first question of the step that is not answered yet, else the last one.
  private var question: QuestionState? {
    guard let reader = model.lessons.reader else { return nil }
    let open = reader.openQuestions(model.lessons.record).first
    let quiz = reader.questions.first { $0.id == open } ?? reader.questions.last
    return quiz.map { reader.state(of: $0, in: model.lessons.record) }
  }

  /// Answers the open question with what was typed.
  mutating func answerQuestion(_ text: String) -> [String] {
    guard let state = question else { return ["There is no question here."] }
    guard !state.isDone else { return ["This question is answered; 'forget' forgets it."] }
    do throws(CommandMistake) {
      let answer = try Self.answer(reading: text, to: state)
      onReader { reader, record in reader.answer(state.quiz, answer, &record) }
      return verdict(on: state.quiz)
    } catch {
      return [error.description]
    }
  }

  private static func answer(
    reading text: String, to state: QuestionState
  ) throws(CommandMistake) -> Quiz.Answer {
    let words = text.split { $0 == " " || $0 == ";" || $0 == "," }.map(String.init)
    switch state.quiz.kind {
    case .one, .several:
      guard let rows = rows(words, of: state), !rows.isEmpty,
        rows.count == 1 || state.quiz.takesSeveral
      else {
        let several = state.quiz.takesSeveral ? "numbers" : "a number"
        throw CommandMistake(description: "Answer with \(several) from 1 to \(state.order.count).")
      }
      return .choices(Set(rows))
    case .number(let number):
      do {
        return .number(try number.value(reading: text))
      } catch {
        throw CommandMistake(description: error.description)
      }
    case .task:
      throw CommandMistake(description: "This is done with the figure: set, probe, step.")
    case .match(let matching):
      guard let rows = rows(words, of: state), rows.count == matching.items.count else {
        throw CommandMistake(description: "Answer with \(matching.items.count) numbers.")
      }
      return .pairs(rows)
    case .prediction(let prediction):
      let heights = words.compactMap { NumberText.parse($0) }
      guard heights.count == prediction.handles.count, heights.count == words.count,
        heights.allSatisfy(prediction.range.contains)
      else {
        throw CommandMistake(
          description: "Answer with \(prediction.handles.count) numbers in the range.")
      }
      return .guess(heights)
    }
  }

  /// The rows that the numbers name, as the lesson counts them; nil if a word is no number of a row.
  private static func rows(_ words: [String], of state: QuestionState) -> [Int]? {
    let rows = words.compactMap { Int($0) }.filter { state.order.indices.contains($0 - 1) }
    return rows.count == words.count ? rows.map { state.order[$0 - 1] } : nil
  }

  /// The verdict on an answer: right or not, and why.
  private func verdict(on quiz: Quiz) -> [String] {
    guard let reader = model.lessons.reader else { return [] }
    guard reader.exam == nil else { return ["Noted."] + ending }
    guard
      let verdict = reader.state(of: quiz, in: model.lessons.record).verdict
    else { return [] }
    var lines = [verdict.isRight ? "Right." : "Not yet."]
    lines += verdict.remarks.map { remark in
      (remark.isRight ? "" : "Wrong: ") + remark.text.plainText
    }
    if verdict.isRight, !quiz.explanation.isEmpty {
      lines += Prose.lines(quiz.explanation, columns: 500).map(\.text).filter { !$0.isEmpty }
    }
    return lines
  }

  /// Takes a tip.
  mutating func takeTip() -> [String] {
    guard model.lessons.reader?.exam == nil else { return ["There are no tips in an exam."] }
    guard let state = question, !state.isDone else { return ["No question is open here."] }
    guard state.hints < state.quiz.tipCount else { return ["There is no further tip."] }
    onReader { reader, record in _ = reader.update(.hintTaken, state.quiz, &record) }
    if state.quiz.hints.indices.contains(state.hints) {
      return ["Tip: \(state.quiz.hints[state.hints].plainText)"]
    }
    guard case .task(let task) = state.quiz.kind else { return [] }
    return ["Tip: until \(task.source)."]
  }

  /// Forgets the answer to the last question.
  mutating func forget() -> [String] {
    guard model.lessons.reader?.exam == nil else {
      return ["In an exam another 'answer' takes the place of the first."]
    }
    guard let quiz = model.lessons.reader?.questions.last else {
      return ["There is no question here."]
    }
    onReader { reader, record in reader.forget(quiz, &record) }
    return ["Forgotten."]
  }
}
