import TestSupport
import Testing

@Suite struct LessonsCommandTests {
  private static let good = """
    ---
    format: 1
    id: first
    title: A good one
    minutes: 3
    ---

    Hello.

    ## Look

    ```view
    plot: [relu]
    ```
    """

  @Test func aCourseIsListedInOrder() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.good, to: "01-first.md")
    try directory.write("# Two lessons\n", to: "README.md")
    #expect(
      try CommandRun.hillock("lessons", "list", directory.path).output == """
        Two lessons
          first  A good one  3 min

        """)
  }

  @Test func aGoodCourseHasNothingToMend() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Self.good, to: "01-first.md")
    #expect(
      try CommandRun.hillock("lessons", "check", directory.path)
        == CommandRun(output: "1 lesson, nothing to mend\n"))
  }

  @Test func everyMistakeIsNamedInOneRun() throws {
    let directory = try TemporaryDirectory()
    let path = directory.path
    try directory.write("---\nformat: 1\nid: [\n---\n", to: "01-front-matter.md")
    try directory.write(
      Self.good.replacing("plot: [relu]", with: "plott: [relu]"), to: "02-key.md")
    try directory.write(
      Self.good.replacing("[relu]", with: "[soft_plus]").replacing("first", with: "third"),
      to: "03-function.md")
    let run = try CommandRun.hillock("lessons", "check", path)
    #expect(run.status == 65)
    #expect(run.output.contains("\(path)/01-front-matter.md:"))
    #expect(run.output.contains("\(path)/02-key.md:13:1: error: "))
    #expect(run.output.contains("\(path)/03-function.md:13:8: error: "))
    #expect(run.output.contains("\n3 lessons: "))
  }

  @Test func whatCannotBeReadIsAnInputOutputError() throws {
    let run = try CommandRun.hillock("lessons", "check", "/nowhere")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("hillock: cannot read the lessons in '/nowhere': No such file"))
  }
}
