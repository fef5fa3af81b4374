import Foundation
import LessonKit
import TestSupport
import Testing

@Suite struct HostileLessonsTests {
  private static func lesson(_ id: String, _ body: String = "Hello.", front: String = "") -> String
  {
    "---\nformat: 1\nid: \(id)\ntitle: Title of \(id)\n\(front)---\n\n\(body)\n"
  }

  @Test(arguments: ["1e-330", "0e-999", "0." + String(repeating: "0", count: 400) + "1"])
  func aNumberThatNoDoubleHoldsIsChecked(number: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.lesson("t", "`relu(1) = \(number)`"), to: "t.md")
    let check = try CommandRun.hillock("lessons", "check", directory.path)
    #expect(check.status == 65)
    #expect(check.output.contains("relu(1) is 1"))
    let show = try CommandRun.hillock("lessons", "show", directory.path("t.md"))
    #expect(show.status == 65)
    #expect(show.errors.contains("the lesson has errors: relu(1) is 1"))
  }

  @Test func aLessonWithErrorsIsThereAndSaysSo() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.lesson("t", "`relu(1) = 2`"), to: "01-first.md")
    try directory.write(Self.lesson("good"), to: "02-good.md")
    for arguments in [
      ["learn", "t", "--lessons", directory.path],
      ["lessons", "show", "t", "--lessons", directory.path],
    ] {
      let run = try CommandRun.hillock(arguments)
      #expect(run.status == 65)
      #expect(run.errors.contains("/01-first.md:7: the lesson has errors: relu(1) is 1, not 2; "))
      #expect(run.errors.contains("'hillock lessons check \(directory.path)' shows all of them"))
    }
  }

  @Test func oneLimitOfTheFrontMatterIsSaidEverywhere() throws {
    let directory = try TemporaryDirectory()
    let objectives = (0..<700).map { "  - objective number \($0)\n" }.joined()
    try directory.write(Self.lesson("t", front: "objectives:\n" + objectives), to: "t.md")
    let message = "the front matter has more than 16 KB"
    let path = directory.path
    for arguments in [
      ["lessons", "check", path], ["lessons", "show", "t", "--lessons", path],
      ["learn", "t", "--lessons", path],
    ] {
      let run = try CommandRun.hillock(arguments)
      #expect(run.status == 65)
      #expect((run.output + run.errors).contains(message))
    }
    let list = try CommandRun.hillock("lessons", "list", path)
    #expect(list.output.contains("t.md  cannot be shown; 'hillock lessons check' says why"))
  }

  @Test func aNameThatIsNotUTF8OpensNoOtherFile() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.lesson("other"), to: "caf\u{FFFD}.md")
    try directory.write(Self.lesson("latin", "`relu(1) = 2`"), to: "latin")
    let script = "cd '\(directory.path)' && mv latin \"$(printf 'caf\\351.md')\""
    let check = try CommandRun.shell(script + " && hillock lessons check .")
    #expect(check.output.contains("./caf\\xE9.md:7:2: error: relu(1) is 1, not 2"))
    #expect(!check.output.contains("\u{FFFD}.md:"))
  }

  @Test func twoNamesThatAreEqualAsTextsAreTwoFiles() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.lesson("one", "1 and 2"), to: "\u{E9}.md")
    try directory.write(Self.lesson("two", "3 and 4"), to: "e\u{301}.md")
    let run = try CommandRun.hillock("lessons", "check", "--numbers", directory.path)
    #expect(run.status == 0)
    let show = try CommandRun.hillock("lessons", "show", directory.path("e\u{301}.md"))
    #expect(show.output.hasPrefix("Title of two\n"))
  }

  @Test func aNameForgesNoLineAndTurnsNoTextAround() throws {
    let directory = try TemporaryDirectory()
    let name = "a\nz.md:1:1: error: forged\u{202E}.md"
    try directory.write(Self.lesson("t", "`relu(1) = 2`"), to: name)
    let check = try CommandRun.hillock("lessons", "check", directory.path)
    #expect(!check.output.split(separator: "\n").contains { $0.hasPrefix("z.md") })
    #expect(check.output.contains("a␊z.md:1:1: error: forged\u{FFFD}.md:7:2: error: "))
    for arguments in [["show", directory.path(name)], ["list", directory.path]] {
      let run = try CommandRun.hillock(["lessons"] + arguments)
      #expect(!(run.output + run.errors).contains("\u{202E}"))
    }
  }

  @Test func aPipeInPlaceOfTheConfigurationIsNotWaitedFor() throws {
    let directory = try TemporaryDirectory()
    let config = directory.path("hillock")
    try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
    #expect(mkfifo(config + "/config.yaml", 0o600) == 0)
    let run = try CommandRun.shell(
      "hillock explore --theme nowhere", environment: ["XDG_CONFIG_HOME": directory.path])
    #expect(run.errors.contains("there is no theme 'nowhere'"))
  }
}
