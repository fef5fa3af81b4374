import ActivationMath
import Formula
import Host

/// Reads one lesson file.
enum LessonReader {
  /// The result of reading a file.
  struct Outcome {
    /// The lesson, or what could be read of it: it is to be shown only where the findings are no
    /// errors; nil if it has no front matter or no step.
    var lesson: Lesson?
    /// The id, also of a broken lesson, if it could be read.
    var id: String?
    /// The title, also of a broken lesson, if it could be read.
    var title: String?
    /// The position of the id in the file.
    var idPosition = Position.start
    /// The lessons to take first, with their places.
    var requires: [(id: String, position: Position)] = []
    /// The links of the prose.
    var links: [LocalLink] = []
    /// The numbers of the prose, if they were asked for.
    var numbers: [StatedNumber] = []
    /// Everything found.
    var findings: Findings
  }

  /// The lesson in a text; everything wrong with it is among the findings.
  static func read(
    _ text: String, file: String, catalogue: Catalogue, listingNumbers: Bool = false
  ) -> Outcome {
    var findings = Findings(SourceText(file: file, text: text))
    guard checkSize(text, &findings) else {
      return outcome(
        nil, StepAssembler(catalogue: catalogue, title: file, firstLine: 1), findings)
    }
    UnsafeCharacters.check(&findings)
    let header = FrontMatter.lines(of: findings.source, &findings)
    let front = header.flatMap { FrontMatter.read($0, catalogue, &findings) }
    // Without front matter the prose is read all the same, so that one run finds everything.
    let firstLine = (header?.upperBound ?? 0) + 1
    let lines = findings.source.lines.dropFirst(firstLine - 1)
    let known = catalogue.adding(front?.functions ?? [])
    var assembler = StepAssembler(
      catalogue: known, title: front?.title ?? PathText.shown(file), firstLine: firstLine)
    guard MarkdownBounds(lines, firstLine: firstLine).check(&findings) else {
      return outcome(front, assembler, findings)
    }
    let body = lines.map { $0 + "\n" }.joined()
    assembler.prose.listsNumbers = listingNumbers
    MarkdownNode.withDocument(body, firstLine: firstLine) { assembler.read($0, &findings) }
    if front?.examQuestions != nil { checkExam(assembler, &findings) }
    if assembler.steps.isEmpty {
      findings.error(
        "the lesson has no steps", at: .start, remedy: "start a step with a heading: ## …")
    }
    return outcome(front, assembler, findings)
  }

  /// An exam has nothing of its own but its introduction.
  private static func checkExam(_ assembler: StepAssembler, _ findings: inout Findings) {
    for step in assembler.steps where step.id != "intro" || !step.quizzes.isEmpty {
      findings.error(
        "an exam has a step or a question of its own", at: Position(line: step.line, column: 1),
        remedy: "leave its introduction; its questions are drawn from the lessons")
    }
  }

  /// The lesson of a front matter, without its steps; nil if that has a mistake.
  static func outline(_ text: String, file: String, catalogue: Catalogue) -> Lesson? {
    // Front matter of the largest size, with two bytes at every line's end.
    let head = text.utf8.prefix(2 * LessonLimits.settings + 8)
    var findings = Findings(SourceText(file: file, text: String(decoding: head, as: UTF8.self)))
    guard let lines = FrontMatter.lines(of: findings.source, &findings),
      let front = FrontMatter.read(lines, catalogue, &findings), !findings.hasErrors
    else { return nil }
    return Lesson(
      front, file: file, steps: [], catalogue: catalogue.adding(front.functions))
  }

  private static func outcome(
    _ front: FrontMatter?, _ assembler: StepAssembler, _ findings: Findings
  ) -> Outcome {
    var outcome = Outcome(
      id: front?.id ?? FrontMatter.statedID(in: findings.source), title: front?.title,
      numbers: assembler.prose.numbers, findings: findings)
    guard let front else { return outcome }
    outcome.idPosition = front.idPosition
    outcome.requires = front.requires
    outcome.links = assembler.prose.links
    guard !assembler.steps.isEmpty else { return outcome }
    outcome.lesson = Lesson(
      front, file: findings.source.file, steps: assembler.steps, card: assembler.card,
      catalogue: assembler.catalogue)
    return outcome
  }

  static func checkSize(_ text: String, _ findings: inout Findings) -> Bool {
    guard text.utf8.count <= LessonLimits.file else {
      let failure = FileReader.Failure(.tooLarge(limit: LessonLimits.file))
      findings.error(failure.message, at: .start, remedy: failure.remedy)
      return false
    }
    let limit = LessonLimits.line
    guard let index = findings.source.lines.firstIndex(where: { $0.utf8.count > limit })
    else { return true }
    findings.refuse(
      "the line is longer than \(FileFailure.size(limit))",
      at: Position(line: index + 1, column: 1), remedy: "break it into lines")
    return false
  }
}

extension Lesson {
  fileprivate init(
    _ front: FrontMatter, file: String, steps: [Step], card: Card? = nil, catalogue: Catalogue
  ) {
    self.init(
      id: front.id, title: front.title, file: file, minutes: front.minutes,
      requires: front.requires.map(\.id), objectives: front.objectives, steps: steps,
      card: card, examQuestions: front.examQuestions, catalogue: catalogue)
  }
}
