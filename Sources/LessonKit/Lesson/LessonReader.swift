import ActivationMath
import Formula

/// Reads one lesson file.
enum LessonReader {
  /// A longer file is refused: it is no lesson, and reading it would hold up the program.
  static let sizeLimit = 8 * 1024 * 1024
  /// A longer line is refused: the markdown parser's work may grow with its square.
  static let lineLimit = 64 * 1024
  /// How far an outline looks for the end of the front matter.
  static let frontMatterLimit = 16 * 1024

  /// What reading a file gave.
  struct Outcome {
    /// The lesson, or what could be read of it: it is to be shown only where the findings are no
    /// errors; nil if it has no front matter or no step.
    var lesson: Lesson?
    /// The title, also of a broken lesson, if it could be read.
    var title: String?
    /// Where the file gives its id.
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
    guard checkSize(&findings) else { return Outcome(findings: findings) }
    UnsafeCharacters.check(&findings)
    let header = FrontMatter.lines(of: findings.source, &findings)
    let front = header.flatMap { FrontMatter.read($0, catalogue, &findings) }
    // Without front matter the prose is read all the same, so that one run finds everything.
    let firstLine = (header?.upperBound ?? 0) + 1
    let body = findings.source.lines.dropFirst(firstLine - 1).map { $0 + "\n" }.joined()
    let known = catalogue.adding(front?.functions ?? [])
    var assembler = StepAssembler(
      catalogue: known, title: front?.title ?? file, firstLine: firstLine)
    assembler.prose.listsNumbers = listingNumbers
    MarkdownNode.withDocument(body, firstLine: firstLine) { assembler.read($0, &findings) }
    if assembler.steps.isEmpty {
      findings.error(
        "the lesson has no steps", at: .start, remedy: "start a step with a heading: ## …")
    }
    return outcome(front, assembler, findings)
  }

  /// What the front matter says of a lesson, without its steps; nil if it cannot be read.
  static func outline(_ text: String, file: String, catalogue: Catalogue) -> Lesson? {
    let head = text.utf8.prefix(frontMatterLimit)
    var findings = Findings(SourceText(file: file, text: String(decoding: head, as: UTF8.self)))
    guard let lines = FrontMatter.lines(of: findings.source, &findings),
      let front = FrontMatter.read(lines, catalogue, &findings)
    else { return nil }
    return Lesson(
      front, file: file, steps: [], catalogue: catalogue.adding(front.functions))
  }

  private static func outcome(
    _ front: FrontMatter?, _ assembler: StepAssembler, _ findings: Findings
  ) -> Outcome {
    var outcome = Outcome(
      title: front?.title, numbers: assembler.prose.numbers, findings: findings)
    guard let front else { return outcome }
    outcome.idPosition = front.idPosition
    outcome.requires = front.requires
    outcome.links = assembler.prose.links
    guard !assembler.steps.isEmpty else { return outcome }
    outcome.lesson = Lesson(
      front, file: findings.source.file, steps: assembler.steps,
      catalogue: assembler.catalogue)
    return outcome
  }

  private static func checkSize(_ findings: inout Findings) -> Bool {
    guard let index = findings.source.lines.firstIndex(where: { $0.utf8.count > lineLimit })
    else { return true }
    findings.error(
      "the line is longer than \(lineLimit / 1024) KB", at: Position(line: index + 1, column: 1),
      remedy: "break it into lines")
    return false
  }
}

extension Lesson {
  fileprivate init(
    _ front: FrontMatter, file: String, steps: [Step], catalogue: Catalogue
  ) {
    self.init(
      id: front.id, title: front.title, file: file, minutes: front.minutes,
      requires: front.requires.map(\.id), objectives: front.objectives, steps: steps,
      catalogue: catalogue)
  }
}
