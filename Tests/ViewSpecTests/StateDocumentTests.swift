import Formula
import TestSupport
import Testing

@testable import ViewSpec

/// `docs/state.md` against what the program does.
@Suite("The documentation of lines of state")
struct StateDocumentTests {
  private func document() throws -> Document { try Document("docs/state.md") }

  @Test("Every example can be read, and prints what the arrow says") func examplesAreTrue() throws {
    let blocks = try document().indented.filter { $0.first?.hasPrefix("$ ") == false }
    let examples = blocks.joined().filter { !$0.isEmpty }
    #expect(examples.count > 10)
    var last: ViewSpec?
    for line in examples {
      if line.hasPrefix("→ ") {
        #expect(try #require(last).description == String(line.dropFirst(2)))
      } else {
        last = try ViewSpec(parsing: line, catalogue: Fixtures.catalogue)
      }
    }
  }

  @Test("Every --state on a command line can be read") func commandLines() throws {
    let lines = try document().text.matches(of: /--state '([^']*)'/).map { String($0.output.1) }
    #expect(lines.count >= 2)
    for line in lines {
      _ = try ViewSpec(
        parsing: line.replacing("\\|", with: "|"), catalogue: Fixtures.catalogue)
    }
  }

  @Test("Mistakes are shown as the program says them") func mistakes() throws {
    let blocks = try document().fenced("text")
    #expect(!blocks.isEmpty)
    for block in blocks {
      let lines = block.split(separator: "\n", maxSplits: 1)
      let found = Fixtures.mistakes(String(lines[0])).map { $0.rendered() }
      #expect(found.joined(separator: "\n") == String(lines[1]))
    }
  }

  @Test("The tables of settings are those of the kinds") func tables() throws {
    let document = try document()
    let mark = "<!-- The rest is generated from the tables of settings. -->\n"
    let tables = ViewSpec.standardKinds.map(Self.section).joined()
    let wanted = try #require(document.replacing(below: mark, with: tables))
    let difference = try document.difference(from: wanted)
    #expect(difference == nil)
  }

  private static func section(_ kind: any ViewContent.Type) -> String {
    let description = KindDescription(kind)
    return """

      ## `\(description.kind):` \(description.summary)

          \(description.subject.example)

      `\(description.subject.form)`: \(description.subject.meaning).

      \(description.table)

      """
  }
}
