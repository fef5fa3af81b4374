import Foundation
import Formula
import Testing

@testable import ViewSpec

/// `docs/state.md` against what the program does.
@Suite("The documentation of lines of state")
struct StateDocumentTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/state.md")

  private func text() throws -> String { try String(contentsOf: Self.file, encoding: .utf8) }

  /// The lines of code that are indented, without the blanks; what is between fences is checked apart.
  private func examples() throws -> [String] {
    let parts = try text().split(separator: "```", omittingEmptySubsequences: false)
    let prose = parts.indices.filter { $0.isMultiple(of: 2) }.map { parts[$0] }
    return prose.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("    ") }
      .map { String($0.dropFirst(4)) }
  }

  @Test("Every example can be read, and prints what the arrow says") func examplesAreTrue() throws {
    let examples = try examples()
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
    let lines = try text().matches(of: /--state '([^']*)'/).map { String($0.output.1) }
    #expect(lines.count >= 2)
    for line in lines {
      _ = try ViewSpec(
        parsing: line.replacing("\\|", with: "|"), catalogue: Fixtures.catalogue)
    }
  }

  @Test("Mistakes are shown as the program says them") func mistakes() throws {
    let blocks = try text().matches(of: /```text\n([^\n]*)\n([^`]*)\n```/)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let found = Fixtures.mistakes(String(block.output.1)).map { $0.rendered() }
      #expect(found.joined(separator: "\n") == String(block.output.2))
    }
  }

  /// Recording writes the file anew and fails, so that no test passes by recording.
  @Test("The tables of settings are those of the kinds") func tables() throws {
    let written = try text()
    let wanted = try Self.withTables(written)
    if ProcessInfo.processInfo.environment["HILLOCK_RECORD"] != nil {
      try wanted.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(Self.file.path()); look at it, then run the test again")
    }
    #expect(written == wanted, "HILLOCK_RECORD=1 writes the tables anew")
  }

  /// The document with what is below the line of the tables written anew.
  private static func withTables(_ text: String) throws -> String {
    let mark = "<!-- The rest is generated from the tables of settings. -->\n"
    let head = try #require(text.firstRange(of: mark), "\(file.path()) has lost its mark")
    return text[..<head.upperBound] + ViewSpec.standardKinds.map(section).joined()
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
