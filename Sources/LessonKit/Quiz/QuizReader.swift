/// Reads a `quiz` fence.
struct QuizReader {
  /// Choices are chosen by digits.
  static let choiceCount = 2...9

  let script: QuizScript
  /// The position of the opening fence.
  let position: Position

  /// The question in a fence; nil with the findings that say why.
  static func read(
    _ fence: MarkdownNode, id: String, _ prose: inout ProseReader, _ findings: inout Findings
  ) -> Quiz? {
    let position = findings.source.position(of: fence)
    let script = QuizScript(fence.literal, fenceLine: position.line, &findings)
    let reader = QuizReader(script: script, position: position)
    let question = prose.blocks(in: script.question, &findings)
    if script.question.isBlank {
      findings.error("the quiz asks nothing", at: position, remedy: "begin it with the question")
    }
    let kind = reader.kind(&prose, &findings)
    reader.checkCounts(&findings)
    let hints = script.hints.prefix(LessonLimits.answers).map { prose.inlines(in: $0, &findings) }
    let explanation = prose.blocks(in: script.explanation, &findings)
    let keepsOrder = reader.keepsOrder(&findings)
    guard let kind, !script.question.isBlank else { return nil }
    return Quiz(
      id: id, question: question, kind: kind, keepsOrder: keepsOrder, hints: hints,
      explanation: explanation, fingerprint: Fingerprint.text(of: fence.literal),
      line: position.line)
  }

  private func kind(_ prose: inout ProseReader, _ findings: inout Findings) -> Quiz.Kind? {
    let answers = script.settings.filter { ["answer", "task", "predict"].contains($0.key) }
    let kinds = answers.count + (script.choices.isEmpty ? 0 : 1)
    guard kinds <= 1 else {
      findings.error(
        "the quiz is answered in two ways", at: answers[answers.count - 1].keyPosition,
        remedy: "use choices, or one answer:, task: or predict:")
      return nil
    }
    checkStray(&findings)
    if script.isMatching {
      return MatchingReader(script: script, position: position).read(&prose, &findings)
    }
    if !script.choices.isEmpty { return choices(&prose, &findings) }
    switch answers.first?.key {
    case "answer": return NumberAnswerReader(script: script).read(&prose, &findings)
    case "task": return task(answers[0], &prose, &findings)
    case "predict":
      return PredictionReader(setting: answers[0], catalogue: prose.catalogue).read(&findings)
    default:
      findings.error(
        "the quiz has no answer", at: position,
        remedy: "add choices (- [x] …), or answer: with a number, or task: with a condition, "
          + "or predict: with a curve")
      return nil
    }
  }

  private func checkCounts(_ findings: inout Findings) {
    let limit = LessonLimits.answers
    if script.hints.count > limit {
      findings.refuse("the quiz has more than \(limit) hints", at: position, remedy: "give fewer")
    }
    if script.settings.count(where: { $0.key == "wrong" }) > limit {
      findings.refuse(
        "the quiz has more than \(limit) wrong numbers", at: position, remedy: "give fewer")
    }
  }

  private func task(
    _ setting: QuizScript.Setting, _ prose: inout ProseReader, _ findings: inout Findings
  ) -> Quiz.Kind? {
    guard setting.value.isEmpty else {
      prose.expressions.append(
        ViewExpression(kind: .task, text: setting.value, position: setting.position))
      return .task(Quiz.Task(setting.value))
    }
    findings.error(
      "'task' says nothing", at: setting.keyPosition,
      remedy: "write a condition on the view: task: elu'(probe) > 0.9")
    return nil
  }

  /// Flags settings that mean nothing for this kind of question.
  private func checkStray(_ findings: inout Findings) {
    let isNumber = script.settings.contains { $0.key == "answer" }
    for setting in script.settings {
      let remedy: String? =
        switch setting.key {
        case "wrong" where !isNumber: "give the feedback of a choice below it, after >"
        case "choose" where script.choices.isEmpty || script.isMatching: "leave it out"
        case "order" where script.choices.isEmpty && !script.isMatching: "leave it out"
        default: nil
        }
      guard let remedy else { continue }
      findings.error(
        "'\(setting.key)' has no meaning here", at: setting.keyPosition, remedy: remedy)
    }
  }

  private func keepsOrder(_ findings: inout Findings) -> Bool {
    guard let setting = script.settings.first(where: { $0.key == "order" }) else { return false }
    if !["fixed", "shuffled", "match"].contains(setting.value) {
      findings.error(
        "'order' is '\(setting.value)', but must be fixed, shuffled or match",
        at: setting.position)
    }
    return setting.value == "fixed"
  }

  // MARK: Choices

  private func choices(
    _ prose: inout ProseReader, _ findings: inout Findings
  ) -> Quiz.Kind? {
    var choices: [Quiz.Choice] = []
    for choice in script.choices.prefix(QuizReader.choiceCount.upperBound) {
      check(choice, &findings)
      let text = prose.inlines(in: choice.text, &findings)
      if choices.contains(where: { $0.text == text }) {
        findings.error(
          "the choice is there already", at: choice.position, remedy: "delete one of the two")
      }
      let feedback = prose.inlines(in: choice.feedback, &findings)
      choices.append(Quiz.Choice(text, isRight: choice.isRight, feedback: feedback))
    }
    let right = choices.count { $0.isRight }
    if right == 0 {
      findings.error(
        "no choice is right", at: position, remedy: "mark the right one with - [x]")
    }
    let count = script.choices.count
    if !QuizReader.choiceCount.contains(count) {
      findings.error(
        "the quiz has \(count) choice\(count == 1 ? "" : "s")", at: position,
        remedy: "give 2 to 9")
    }
    if right == 1 { checkLengths(of: choices, &findings) }
    return right > 1 || choosesAny(right: right, &findings) ? .several(choices) : .one(choices)
  }

  /// Flags a right choice that its length gives away.
  private func checkLengths(of choices: [Quiz.Choice], _ findings: inout Findings) {
    let lengths = choices.map { $0.text.plainText.count }
    guard let right = choices.firstIndex(where: \.isRight),
      let rest = lengths.indices.filter({ $0 != right }).map({ lengths[$0] }).max(),
      lengths[right] - rest >= 10, lengths[right] * 3 >= rest * 4
    else { return }
    findings.warning(
      "the right choice is the longest by far", at: script.choices[right].position,
      remedy: "shorten it, or say more in a wrong one")
  }

  private func check(_ choice: QuizScript.Choice, _ findings: inout Findings) {
    if choice.text.isBlank {
      findings.error("the choice is empty", at: choice.position, remedy: "say what it offers")
    }
    if choice.feedback.isBlank {
      findings.error(
        "the choice has no feedback", at: choice.position,
        remedy: "say below it, after >, why it is \(choice.isRight ? "right" : "wrong")")
    }
  }

  private func choosesAny(right: Int, _ findings: inout Findings) -> Bool {
    guard let setting = script.settings.first(where: { $0.key == "choose" }) else { return false }
    if !["any", "one"].contains(setting.value) {
      findings.error(
        "'choose' is '\(setting.value)', but must be any or one", at: setting.position)
    }
    return setting.value == "any"
  }
}
