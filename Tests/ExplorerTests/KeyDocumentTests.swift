import TestSupport
import Testing

@testable import Explorer

/// `docs/keys.md` against the tables of keys and commands.
@Suite("The documentation of keys")
struct KeyDocumentTests {
  @Test("It is what the tables say") func tables() throws {
    let document = try Document("docs/keys.md")
    let mark = "<!-- The rest is generated from the tables of keys and commands. -->\n"
    let sections = Self.places.map { Self.section($0.title, $0.groups) }
    let commands = [HelpGroup(title: "Commands", rows: Self.commands)]
    let wanted = try #require(
      document.replacing(
        below: mark, with: (sections + [Self.section("The prompt", commands)]).joined()))
    let difference = try document.difference(from: wanted)
    #expect(difference == nil)
  }

  @Test("No key of an instrument as it opens is missing", arguments: Fixtures.program().screens)
  func screens(screen: Screen) throws {
    let documented = Self.places.flatMap(\.groups).flatMap(\.rows)
    for row in Fixtures.program(screen).instrument.help.flatMap(\.rows) {
      #expect(documented.contains(row), "\(row)")
    }
  }

  /// Where keys mean something, in the order of the document.
  private static let places: [(title: String, groups: [HelpGroup])] = [
    ("Every screen", Fixtures.programKeys.help),
    (
      "Explore",
      (ExploreAction.keys.help + ExploreAction.screenKeys.help + CardAction.keys.help).merged
    ),
    ("Vectors", VectorsAction.keys.help),
    ("Vectors: the map of a gated unit", GateAction.keys.help),
    ("Networks", LabAction.keys.help),
    ("Networks: Flow", FlowAction.keys.help + FlowAction.insideKeys.help),
    ("Networks: Train", TrainAction.keys.help + TrainAction.insideKeys.help),
    ("Networks: Claim", ClaimAction.keys.help + ClaimAction.runningKeys.help),
    ("Networks: CNN", CNNAction.keys.help),
    ("Lessons: the list", CourseAction.keys.help),
    (
      "Lessons: reading",
      ReaderAction.steppingKeys.help + ReaderAction.proseKeys.help + ReaderAction.paneKeys.help
        + ReaderAction.liveKeys.help + OutlineAction.keys.help
    ),
    ("Lessons: questions", questions),
    ("Presenting: the projector's terminal and the console", SpeakerAction.keys.help),
  ]

  /// The tables of the questions, each with its kind.
  private static let questions = zip(
    QuizAction.tables, ["one choice", "several choices", "a number", "a task", "pairs", "a guess"]
  ).flatMap { table, kind in
    table.help.map { HelpGroup(title: "\($0.title) with \(kind)", rows: $0.rows) }
  }

  private static let commands = Fixtures.program().commandUsages.map {
    HelpRow(keys: [":" + $0.usage], text: $0.help)
  }

  private static func section(_ title: String, _ groups: [HelpGroup]) -> String {
    let tables = groups.map { group in
      let rows = group.rows.map { row in
        let keys = row.keys.map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys.escapingBars) | \(row.text.escapingBars) |\n"
      }
      return "\n| \(group.title) | |\n|---|---|\n" + rows.joined()
    }
    return "\n## \(title)\n" + tables.joined()
  }
}

extension String {
  /// The text as a cell of a table, where a bar would end it.
  fileprivate var escapingBars: String { replacing("|", with: "\\|") }
}
