import Plotting
import TerminalGrid
import TestSupport
import Testing

/// What the documents show is what the program does.
@Suite struct DocumentTests {
  private static let documents = [
    "README.md", "CONTRIBUTING.md", "docs/formulas.md", "docs/lessons.md", "docs/state.md",
  ]

  @Test(arguments: documents) func everyCommandSaysWhatIsShown(path: String) throws {
    let home = try TemporaryDirectory()
    let sessions = try Document(path).sessions
    #expect(!sessions.isEmpty)
    for session in sessions {
      let run = try CommandRun.shell(
        "cd && \(session.command)", environment: ["HOME": home.path])
      let said = (run.output + run.errors).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropLast()
      if session.output.isEmpty {
        #expect(run.status == 0, "\(session.command): \(run.errors)")
      } else {
        #expect(said.map(String.init) == session.output, "\(session.command)")
      }
    }
  }

  private static let furtherDocuments = [
    "ARCHITECTURE.md", "SECURITY.md", "CHANGELOG.md",
    "docs/configuration.md", "docs/keys.md", "docs/libraries.md", "docs/networks.md",
    "docs/teaching.md",
  ]

  @Test(arguments: documents + furtherDocuments)
  func everyLinkLeadsSomewhere(path: String) throws {
    for link in try Document(path).links where !link.file.contains(":") {
      let target = try? Document(link.file)
      #expect(target != nil || Document.isThere(link.file), "\(link.file)")
      if let place = link.place { #expect(target?.slugs.contains(place) == true, "\(link)") }
    }
  }

  @Test func everyLessonAndViewPassesTheCheck() throws {
    let document = try Document("docs/lessons.md")
    let lessons = document.fenced("markdown")
    let views = document.fenced("yaml").map { "## A view\n\n```view\n\($0)\n```\n" }
    #expect(lessons.count >= 4)
    #expect(views.count >= 6)
    let directory = try TemporaryDirectory()
    for (index, text) in (lessons + views).enumerated() {
      let head = "---\nformat: 1\nid: example-\(index)\ntitle: Example\n---\n\n"
      try directory.write(
        text.hasPrefix("---\n") ? text : head + text, to: "\(10 + index)-example.md")
    }
    let run = try CommandRun.hillock("lessons", "check", directory.path)
    #expect(run.errors == "")
    #expect(run.output == "\(lessons.count + views.count) lessons, nothing to mend\n")
  }

  @Test func everyConfigurationIsReadWithoutComplaint() throws {
    let files = try Document("docs/configuration.md").fenced("yaml")
    #expect(files.count >= 2)
    for file in files { #expect(try screen(configured: file).contains("config.yaml:") == false) }
    #expect(try screen(configured: "them: light").contains("config.yaml:"))
  }

  /// What the program writes to a terminal until it rests.
  private func screen(configured file: String) throws -> String {
    let terminal = try PseudoTerminal(
      script: """
        mkdir -p .config/hillock && printf '%s\\n' "$CONFIG" >.config/hillock/config.yaml
        exec "$HILLOCK"
        """, environment: ["CONFIG": file])
    try terminal.wait(for: "Functions")
    try terminal.waitForQuiet()
    return terminal.text
  }

  @Test func everyThemeAndCanvasIsNamed() throws {
    let text = try Document("docs/configuration.md").text
    for name in Theme.all.map(\.name) + CanvasKind.allCases.map(\.rawValue) {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }
}
