import ActivationMath
import LessonKit
import TerminalGrid

extension Prose {
  /// Sets a question in its state: the text, the choices with their feedback, tips, and
  /// the explanation once it is answered.
  mutating func add(_ state: QuestionState) {
    let start = lines.count
    var choices: [Range<Int>] = []
    var chart: Range<Int>?
    let bar = context.isPlain ? "" : state.hasKeys ? "┃ " : "│ "
    addIndented(first: bar, rest: bar, role: state.hasKeys ? .focusedFrame : .frame) { prose in
      prose.addHeading(of: state)
      prose.add(state.quiz.question)
      prose.lines.append(StyledLine())
      choices = prose.addAnswers(of: state)
      if case .prediction = state.quiz.kind { chart = choices.popLast() }
      if state.hints > 0 || state.verdict != nil { prose.lines.append(StyledLine()) }
      prose.addHints(of: state)
      prose.addOutcome(of: state)
    }
    questions.append(
      QuestionLines(
        id: state.quiz.id, lines: start..<lines.count,
        choices: choices.map { $0.lowerBound + start..<$0.upperBound + start },
        chart: chart.map { $0.lowerBound + start..<$0.upperBound + start }))
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
    case .number(let number): addField(number, of: state)
    case .task(let task): addDistance(of: task, state)
    case .match(let matching): return addPairs(of: matching, state)
    case .prediction(let prediction):
      let start = lines.count
      addChart(of: prediction, state)
      return [start..<lines.count]
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

  private mutating func addField(_ asked: Quiz.NumberAnswer, of state: QuestionState) {
    let editor = state.sheet.editor
    var line = StyledText(state.hasKeys ? "▸ " : "  ", Style(.selection, .bold))
    line.append("= ", Style(.dim))
    line.append(editor.beforeCursor, Style(.probe, .bold))
    if state.hasKeys { line.append("▏", Style(.selection)) }
    line.append(editor.text.dropFirst(editor.cursor), Style(.probe, .bold))
    if case .number(let number)? = state.answer, editor.text.isEmpty {
      line.append(NumberText.short(number), Style(.probe, .bold))
    }
    if asked.isPercent { line.append(" %", Style(.dim)) }
    add(line)
  }

  /// How near the view is, never what the condition is.
  private mutating func addDistance(of task: Quiz.Task, _ state: QuestionState) {
    guard state.isOpen else { return }
    let distance = task.distance(from: context.bindings) ?? "in the live view"
    add(StyledText("  " + distance, Style(.probe)), hanging: 2)
  }
}

// MARK: - Pairs and guesses

extension Prose {
  /// The things with their partners, then the partners with their numbers; the lines of the things.
  private mutating func addPairs(
    of matching: Matching, _ state: QuestionState
  ) -> [Range<Int>] {
    let rows = matching.items.indices.map { row in
      let start = lines.count
      addPair(row, of: matching, state)
      return start..<lines.count
    }
    lines.append(StyledLine())
    for (index, place) in state.order.enumerated() where !state.isDone {
      let label = StyledText("  ") + StyledText("\(index + 1) ", Style(.key))
      add(label + text(matching.partners[place]), hanging: label.width)
    }
    if state.isDone { lines.removeLast() }
    return rows
  }

  private mutating func addPair(_ row: Int, of matching: Matching, _ state: QuestionState) {
    let isHere = state.hasKeys && row == state.sheet.row && !state.isDone
    let style = isHere ? Style(.selection, .bold) : .plain
    var line = StyledText(isHere ? "▸ " : "  ", style) + text(matching.items[row].text, style)
    line.append(" → ", Style(.dim))
    if let partner = state.pairs[row], let number = state.order.firstIndex(of: partner) {
      if !state.isDone { line.append("\(number + 1) ", Style(.key)) }
      line = line + text(matching.partners[partner], Style(.probe))
    } else {
      line.append("?", Style(.probe, .bold))
    }
    add(line, hanging: 4)
    let isChanged = state.sheet.pairs[row].map { given(row, in: state) != $0 } ?? false
    guard let verdict = state.verdict, verdict.remarks.indices.contains(row), !isChanged else {
      return
    }
    let remark = verdict.remarks[row]
    let sign = remark.isRight ? "    ✓ " : "    ✗ "
    add(
      StyledText(sign, Style(remark.isRight ? .good : .bad, .bold)) + text(remark.text), hanging: 6)
  }

  /// The partner that a thing had in the answer.
  private func given(_ row: Int, in state: QuestionState) -> Int? {
    guard case .pairs(let given)? = state.answer, given.indices.contains(row) else { return nil }
    return given[row]
  }

  private mutating func addChart(of prediction: Prediction, _ state: QuestionState) {
    let chart = PredictionChart(
      prediction: prediction, heights: state.heights(of: prediction),
      chosen: state.hasKeys && !state.isDone ? state.sheet.row : nil, showsTruth: state.isDone,
      charset: context.charset, rows: context.rows)
    if context.isPlain {
      let names = prediction.handles.map(\.label).joined(separator: ", ")
      add(StyledText("heights to guess: \(names)"))
    } else {
      lines += chart.lines(columns: columns)
    }
  }

  private mutating func addRemarks(_ verdict: Quiz.Verdict) {
    for remark in verdict.remarks {
      let sign = StyledText(remark.isRight ? "✓ " : "✗ ", Style(remark.isRight ? .good : .bad))
      add(sign + text(remark.text), hanging: 2)
    }
  }
}

// MARK: - Tips and what came of it

extension Prose {
  private mutating func addHints(of state: QuestionState) {
    for (index, hint) in state.quiz.hints.prefix(max(0, state.hints)).enumerated() {
      let label = StyledText("Tip \(index + 1)/\(state.quiz.tipCount): ", Style(.key))
      add(label + text(hint))
    }
    guard case .task(let task) = state.quiz.kind, state.hints == state.quiz.tipCount else { return }
    let label = StyledText("Tip \(state.hints)/\(state.quiz.tipCount): ", Style(.key))
    add(label + StyledText("until ") + StyledText(context.charset.spelled(task.source), .code))
  }

  private mutating func addOutcome(of state: QuestionState) {
    if state.isSilent, state.answer != nil {
      add(StyledText("✎ Noted; you may change it until you hand the exam in.", .dim))
    }
    guard let verdict = state.verdict else { return }
    guard verdict.isRight else { return addMiss(verdict, of: state) }
    if case .prediction = state.quiz.kind {
      addRemarks(verdict)
    } else {
      add(StyledText("✓ Right.", Style(.good, .bold)))
    }
    guard !state.quiz.explanation.isEmpty else { return }
    lines.append(StyledLine())
    add(state.quiz.explanation)
  }

  private mutating func addMiss(_ verdict: Quiz.Verdict, of state: QuestionState) {
    for remark in verdict.remarks where remark.choice == nil {
      add(StyledText("✗ ", Style(.bad, .bold)) + text(remark.text), hanging: 2)
    }
    var line = StyledText("✗ \(missed(verdict, of: state))", Style(.bad, .bold))
    let isTipLeft = state.hints < state.quiz.tipCount
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
