import Foundation
import TestSupport
import Testing

@testable import hillock

/// The pages of the manual.
@Suite struct ManualTests {
  private let directory: TemporaryDirectory
  private let pages: [String]

  init() throws {
    directory = try TemporaryDirectory()
    let run = try CommandRun.hillock("manual", directory.path, "--docs", Document.path("docs"))
    try #require(run == CommandRun())
    pages = try FileManager.default.subpathsOfDirectory(atPath: directory.path)
      .filter { $0.contains(".") }.sorted()
  }

  @Test func everyCommandHasAPage() throws {
    let commands = CommandPage.all.map { "man1/\($0.name).1" }
    #expect(commands.count > 15)
    #expect(pages == (commands + ["man5/hillock-config.5", "man5/hillock-lessons.5"]).sorted())
  }

  @Test func aPageSaysWhatHelpSays() throws {
    let page = try directory.read("man1/hillock-plot.1")
    #expect(page.contains("hillock\\-plot\\fR \\- Draw functions and their derivatives\n"))
    #expect(page.contains(".TP\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIfile\\fR\nWrite to a file."))
    #expect(page.contains("plot tanh \\-\\-points measured.csv\n"))
  }

  @Test func thePagesOnFormatsAreTheDocumentation() throws {
    let page = try directory.read("man5/hillock-config.5")
    #expect(page.contains(".TP\n\\fBHILLOCK_THEME\\fR\nthe theme\n"))
    #expect(page.contains(".nf\ntheme: high\\-contrast\n"))
  }

  @Test(.enabled(if: Self.has("man")))
  func manFindsNothingWrong() throws {
    for page in pages {
      let path = directory.path(page)
      let run = try CommandRun.shell("man --warnings -E UTF-8 -l -Tutf8 -Z '\(path)' >/dev/null")
      #expect(run == CommandRun(), "\(page)")
    }
  }

  @Test(.enabled(if: Self.has("mandoc")))
  func mandocFindsNothingWrong() throws {
    for page in pages {
      let run = try CommandRun.shell("mandoc -T lint -W style '\(directory.path(page))'")
      #expect(run.output.isEmpty, "\(run.output)")
    }
  }

  private static func has(_ command: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(command)")
  }
}
