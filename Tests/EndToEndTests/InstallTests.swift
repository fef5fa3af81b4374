import Foundation
import TestSupport
import Testing

@testable import hillock

/// `bin/install` puts a program into a directory and takes it away again.
@Suite struct InstallTests {
  private let directory: TemporaryDirectory
  private let prefix: String

  init() throws {
    directory = try TemporaryDirectory()
    prefix = directory.path("a prefix")
  }

  @Test func whatIsInstalledRunsByItself() throws {
    #expect(try install().status == 0)
    let program = "'\(prefix)/bin/hillock'"
    #expect(try CommandRun.shell("\(program) --version").output == "\(Version.number)\n")
    let lessons = try CommandRun.shell("\(program) lessons list")
    #expect(lessons.output.contains("why-nonlinearity"))
    #expect(try CommandRun.shell("\(program) info smish").status == 0)
    for file in [
      "man/man1/hillock-plot.1", "man/man5/hillock-lessons.5", "doc/hillock/LICENSE",
      "bash-completion/completions/hillock", "zsh/site-functions/_hillock",
      "fish/vendor_completions.d/hillock.fish",
    ] {
      #expect(FileManager.default.fileExists(atPath: "\(prefix)/share/\(file)"), "\(file)")
    }
  }

  @Test func nothingOfItStays() throws {
    #expect(try install().status == 0)
    try directory.write("", to: "a prefix/bin/other")
    #expect(try install("--uninstall ").status == 0)
    let files = try FileManager.default.subpathsOfDirectory(atPath: prefix).filter { path in
      var isDirectory: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: "\(prefix)/\(path)", isDirectory: &isDirectory)
      return !isDirectory.boolValue
    }
    #expect(files == ["bin/other"])
  }

  @Test func anOldLessonGoes() throws {
    #expect(try install().status == 0)
    try directory.write("", to: "a prefix/share/hillock/Lessons/old.md")
    #expect(try install().status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(prefix)/share/hillock/Lessons/old.md"))
  }

  @Test func anUnknownOptionIsRefused() throws {
    let run = try install("--prefix ")
    #expect(run.status == 64)
    #expect(run.errors == "install: there are --portable, --uninstall and a PREFIX, not --prefix\n")
  }

  private func install(_ option: String = "") throws -> CommandRun {
    let command = "HILLOCK='\(BuiltProduct.hillock)' '\(Document.path("bin/install"))' \(option)"
    return try CommandRun.shell("\(command)'\(prefix)'")
  }
}
