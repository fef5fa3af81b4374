import ActivationMath
import Host

/// Reads `glossary.md`: a heading of level 2 for each word, the explanation below it.
enum GlossaryReader {
  /// The glossary of the file, with its findings.
  struct Outcome {
    var glossary: Glossary
    var links: [LocalLink]
    var numbers: [StatedNumber]
    var findings: Findings
  }

  /// The glossary in a text; everything wrong with it is among the findings.
  static func read(
    _ text: String, file: String, catalogue: Catalogue, listingNumbers: Bool = false
  ) -> Outcome {
    var findings = Findings(SourceText(file: file, text: text))
    var assembler = StepAssembler(catalogue: catalogue, title: "Glossary", firstLine: 1)
    assembler.prose.listsNumbers = listingNumbers
    if LessonReader.checkSize(text, &findings) {
      UnsafeCharacters.check(&findings)
      var lines = findings.source.lines
      // The title of the page is none of its words.
      if lines.first?.hasPrefix("# ") == true { lines[0] = "" }
      if MarkdownBounds(lines, firstLine: 1).check(&findings) {
        let body = lines.map { $0 + "\n" }.joined()
        MarkdownNode.withDocument(body, firstLine: 1) { assembler.read($0, &findings) }
      }
    }
    let steps = assembler.steps.filter { $0.id != "intro" }
    for step in steps { check(step, &findings) }
    let entries = steps.map { step in
      Glossary.Entry(id: step.id, title: step.title, blocks: step.parts.flatMap(\.blocks))
    }
    return Outcome(
      glossary: Glossary(entries: entries), links: assembler.prose.links,
      numbers: assembler.prose.numbers, findings: findings)
  }

  private static func check(_ step: Step, _ findings: inout Findings) {
    guard step.parts.contains(where: { $0.view != nil }) || !step.quizzes.isEmpty else { return }
    findings.error(
      "the glossary has a view or a question", at: Position(line: step.line, column: 1),
      remedy: "put it into a lesson, and link to that")
  }
}
