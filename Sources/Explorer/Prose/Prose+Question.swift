import ActivationMath
import LessonKit
import TerminalGrid

extension Prose {
  /// Sets a question in its state: the text, the choices with their feedback, tips, and
  /// the explanation once it is answered.
  mutating func add(_ state: QuestionState) {
    let start = lines.count
    var choices: [Range<Int>] = []
    let bar = context.isPlain ? "" : state.hasKeys ? "┃ " : "│ "
    addIndented(first: bar, rest: bar, role: state.hasKeys ? .focusedFrame : .frame) { prose in
      prose.addHeading(of: state)
      prose.add(state.quiz.question)
      prose.lines.append(StyledLine())
      choices = prose.addAnswers(of: state)
      if state.hints > 0 || state.verdict != nil { prose.lines.append(StyledLine()) }
      prose.addHints(of: state)
      prose.addOutcome(of: state)
    }
    questions.append(
      QuestionLines(
        id: state.quiz.id, lines: start..<lines.count,
        choices: choices.map { $0.lowerBound + start..<$0.upperBound + start }))
  }

  private mutating func addHeading(of state: QuestionState) {
    var heading = StyledText("Question", Style(.title, .bold))
    heading.append(": \(state.task)", Style(.dim))
    if state.isDone { heading.append("  ✓ answered", Style(.good)) }
    add(heading)
  }

  /// The lines of the choices, where there are any.
  private mutating func addAnswers(of state: QuestionState) -> [Range<Int>] {
    switch state.quiz.kind {
    case .one, .several:
      return state.order.indices.map { row in
        let start = lines.count
        addChoice(row, of: state)
        return start..<lines.count
      }
    case .number: addField(of: state)
    case .task(let task): addTask(task.source, of: state)
    }
    return []
  }

  private mutating func addChoice(_ row: Int, of state: QuestionState) {
    let place = state.order[row]
    let choice = state.quiz.choices[place]
    let isHere = state.hasKeys && row == state.sheet.row
    let style = isHere ? Style(.selection, .bold) : .plain
    var label = StyledText(isHere ? "▸ " : "  ", style)
    label.append("\(row + 1) ", Style(.key))
    label.append(mark(of: place, in: state) + " ", style)
    add(label + text(choice.text, style), hanging: label.width)
    guard let isRight = remark(on: place, in: state) else { return }
    let indent = String(repeating: " ", count: label.width)
    let sign = StyledText(indent + (isRight ? "✓ " : "✗ "), Style(isRight ? .good : .bad, .bold))
    add(sign + text(choice.feedback), hanging: label.width + 2)
  }

  private func mark(of place: Int, in state: QuestionState) -> String {
    let isMarked = state.isDone ? isTaken(place, in: state) : state.sheet.marked.contains(place)
    if state.quiz.takesSeveral { return isMarked ? "[x]" : "[ ]" }
    return isTaken(place, in: state) ? "(•)" : "( )"
  }

  private func isTaken(_ place: Int, in state: QuestionState) -> Bool {
    if case .choices(let taken)? = state.answer { taken.contains(place) } else { false }
  }

  /// Whether there is something to say about a choice: all of them once the question is answered,
  /// before that the ones that the answer went wrong on or got right.
  private func remark(on place: Int, in state: QuestionState) -> Bool? {
    guard let verdict = state.verdict else { return nil }
    if verdict.isRight { return state.quiz.choices[place].isRight }
    return verdict.remarks.first { $0.choice == place && isTaken(place, in: state) }?.isRight
  }

  private mutating func addField(of state: QuestionState) {
    var line = StyledText(state.hasKeys ? "▸ " : "  ", Style(.selection, .bold))
    line.append("= ", Style(.dim))
    line.append(state.sheet.editor.text, Style(.probe, .bold))
    if state.hasKeys { line.append("▏", Style(.selection)) }
    if case .number(let number)? = state.answer, state.sheet.editor.text.isEmpty {
      line.append(NumberText.short(number), Style(.probe, .bold))
    }
    add(line)
  }

  private mutating func addTask(_ condition: String, of state: QuestionState) {
    add(StyledText("  until ", Style(.dim)) + StyledText(condition, Style(.code)))
  }
}

// MARK: - Tips and what came of it

extension Prose {
  private mutating func addHints(of state: QuestionState) {
    for (index, hint) in state.quiz.hints.prefix(max(0, state.hints)).enumerated() {
      let label = StyledText("Tip \(index + 1)/\(state.quiz.hints.count): ", Style(.key))
      add(label + text(hint))
    }
  }

  private mutating func addOutcome(of state: QuestionState) {
    guard let verdict = state.verdict else { return }
    guard verdict.isRight else { return addMiss(verdict, of: state) }
    add(StyledText("✓ Right.", Style(.good, .bold)))
    guard !state.quiz.explanation.isEmpty else { return }
    lines.append(StyledLine())
    add(state.quiz.explanation)
  }

  private mutating func addMiss(_ verdict: Quiz.Verdict, of state: QuestionState) {
    for remark in verdict.remarks where remark.choice == nil {
      add(StyledText("✗ ", Style(.bad, .bold)) + text(remark.text), hanging: 2)
    }
    var line = StyledText("✗ \(missed(verdict, of: state))", Style(.bad, .bold))
    let isTipLeft = state.hints < state.quiz.hints.count
    line.append(" Try again\(isTipLeft ? ", or t for a tip" : "").", Style(.dim))
    add(line, hanging: 2)
  }

  private func missed(_ verdict: Quiz.Verdict, of state: QuestionState) -> String {
    switch state.answer {
    case .number(let number)?: return "\(NumberText.short(number)) is not it."
    case .choices(let taken)?
    where state.quiz.takesSeveral
      && taken.allSatisfy { state.quiz.choices[safe: $0]?.isRight == true }:
      return "All you marked holds, but something is missing."
    default: return "Not yet."
    }
  }
}

extension Array {
  /// The element at an index, or nil beyond the ends.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
