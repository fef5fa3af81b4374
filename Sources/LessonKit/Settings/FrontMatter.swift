import ActivationMath
import Formula
import Host

/// The settings between the two lines `---` at the top of a lesson.
struct FrontMatter: Sendable {
  static let keys = [
    "format", "id", "title", "kind", "questions", "minutes", "requires", "objectives", "functions",
  ]

  var id: String
  var idPosition: Position
  var title: String
  var minutes: Int?
  /// How many questions an exam draws; nil for a lesson.
  var examQuestions: Int?
  var requires: [(id: String, position: Position)]
  var objectives: [String]
  var functions: [Definition]

  /// The lines of the front matter, the fences included; nil with a finding if there is none.
  static func lines(of source: SourceText, _ findings: inout Findings) -> ClosedRange<Int>? {
    guard source.lines.first.map(isFence) == true else {
      findings.error(
        "the lesson has no front matter", at: .start,
        remedy: "begin the file with: ---, format: 1, id: …, title: …, ---, each on its own line")
      return nil
    }
    guard let end = source.lines.dropFirst().firstIndex(where: isFence) else {
      findings.error(
        "the front matter is not closed", at: .start, remedy: "add a line --- after its last key")
      return nil
    }
    return 1...(end + 1)
  }

  /// The id that a file seems to give, for a lesson whose front matter cannot be read.
  static func statedID(in source: SourceText) -> String? {
    let line = source.lines.prefix(50).first { $0.hasPrefix("id:") }
    return line?.dropFirst(3).split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  private static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy(\.isWhitespace)
  }

  /// Reads the front matter in the given lines; nil if something that a lesson needs is missing.
  static func read(
    _ lines: ClosedRange<Int>, _ catalogue: Catalogue, _ findings: inout Findings
  ) -> FrontMatter? {
    let bytes = findings.source.lines[..<lines.upperBound].reduce(0) { $0 + $1.utf8.count + 1 }
    guard bytes <= LessonLimits.settings else {
      findings.refuse(
        "the front matter has more than \(FileFailure.size(LessonLimits.settings))", at: .start,
        remedy: "shorten it")
      return nil
    }
    let yaml = YAMLSource(
      lines: (lines.lowerBound + 1)..<lines.upperBound, of: findings.source)
    guard let node = YAMLReader.read(yaml, &findings),
      let settings = Settings(node, name: "the front matter", keys: keys, &findings)
    else { return nil }
    checkFormat(settings, &findings)
    let id = identifier(settings, &findings)
    let title = required("title", settings, "Title of the lesson", &findings)
    let minutes = settings.integer("minutes", in: 1...600, &findings)
    let examQuestions = examQuestions(settings, &findings)
    let requires = settings.list("requires", &findings) ?? []
    let objectives = settings.list("objectives", &findings) ?? []
    let definitions = settings.list("functions", &findings) ?? []
    let functions = DefinitionList.read(definitions, in: lines, catalogue, &findings)
    guard let id, let title else { return nil }
    return FrontMatter(
      id: id.text, idPosition: id.position, title: title.text, minutes: minutes,
      examQuestions: examQuestions,
      requires: requires.map { (id: $0.text, position: $0.position) },
      objectives: objectives.map(\.text), functions: functions)
  }

  /// How many questions `kind: exam` draws.
  private static func examQuestions(_ settings: Settings, _ findings: inout Findings) -> Int? {
    let count = settings.integer("questions", in: Exam.counts, &findings)
    let kind = settings.text("kind", &findings)
    switch kind?.text {
    case "exam": return count ?? Exam.defaultCount
    case "lesson", nil:
      if let node = settings["questions"] {
        findings.error(
          "'questions' is for exams", at: node.position, remedy: "write kind: exam, or leave it out"
        )
      }
    default:
      findings.error(
        "'kind' is '\(kind?.text ?? "")', but must be lesson or exam",
        at: kind?.position ?? .start)
    }
    return nil
  }

  private static func checkFormat(_ settings: Settings, _ findings: inout Findings) {
    guard let format = required("format", settings, "1", &findings), format.text != "1" else {
      return
    }
    findings.error(
      "format \(format.text) is not known to this version", at: format.position,
      remedy: "write format: 1, or use a newer Hillock")
  }

  private static func identifier(
    _ settings: Settings, _ findings: inout Findings
  ) -> (text: String, position: Position)? {
    guard let id = required("id", settings, "name-of-the-lesson", &findings) else { return nil }
    guard Slug.isValid(id.text) else {
      findings.error(
        "'\(id.text)' is not an id", at: id.position,
        remedy: "use lower-case letters, digits and hyphens: \(Slug.make(from: id.text))")
      return nil
    }
    return id
  }

  private static func required(
    _ key: String, _ settings: Settings, _ example: String, _ findings: inout Findings
  ) -> (text: String, position: Position)? {
    guard settings[key] != nil else {
      findings.error(
        "the front matter has no '\(key)'", at: .start, remedy: "add a line \(key): \(example)")
      return nil
    }
    return settings.text(key, &findings)
  }
}
