import TestSupport
import Testing

@Suite struct LessonsShowCommandTests {
  private static let lesson = """
    ---
    format: 1
    id: shown
    title: Shown
    ---

    See [the site](https://example.org/a) and \u{1B}[31mnothing\u{202E} else.

    ```view
    plot: [relu]
    x: -2...2
    probe: 1
    ```
    """

  @Test func aPipeGetsPlainTextWithoutAnEscape() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-shown.md")
    let run = try CommandRun.hillock("lessons", "show", "shown", "--lessons", course.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Shown\n═════\n\nSee the site[1] and ␛[31mnothing"))
    #expect(run.output.contains("[1] https://example.org/a\n"))
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func plainTellsThePlotInWords() throws {
    let course = try TemporaryDirectory()
    let file = try course.write(Self.lesson, to: "01-shown.md")
    let run = try CommandRun.hillock("lessons", "show", file, "--plain")
    #expect(run.output.contains("relu"))
    #expect(!run.output.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) })
  }

  @Test func aTerminalGetsLinks() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-shown.md")
    let run = try CommandRun.shell(
      "TERM=xterm script -qec '\(BuiltProduct.hillock) lessons show shown --lessons \(course.path)' /dev/null"
    )
    #expect(
      run.output.contains("\u{1B}]8;;https://example.org/a\u{1B}\\https://example.org/a\u{1B}]8;;"))
  }

  @Test func anUnknownLessonIsAUsageError() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "01-shown.md")
    #expect(
      try CommandRun.hillock("lessons", "show", "shwon", "--lessons", course.path)
        == CommandRun(
          errors: "hillock: there is no lesson 'shwon'; did you mean shown?\n", status: 64))
  }

  @Test func aNewLessonHasNothingToMendAndNeverReplacesAnother() throws {
    let course = try TemporaryDirectory()
    try course.write(Self.lesson, to: "07-shown.md")
    let path = "\(course.path)/08-mish-a-smooth-relu.md"
    #expect(
      try CommandRun.hillock("lessons", "new", "Mish: a \"smooth\" ReLU", course.path)
        == CommandRun(output: path + "\n"))
    let check = try CommandRun.hillock("lessons", "check", course.path)
    #expect(!check.output.contains("08-"))
    #expect(try CommandRun.hillock("lessons", "new", "A", "/nowhere").status == 74)
  }

  @Test func whatOnlyARenderingShowsIsChecked() throws {
    let course = try TemporaryDirectory()
    try course.write(
      Self.lesson.replacing("\u{1B}[31mnothing\u{202E} else", with: "`relu(3) = 4`")
        .replacing("probe: 1", with: "y: 5...6"), to: "01-shown.md")
    let run = try CommandRun.hillock("lessons", "check", course.path)
    #expect(run.status == 65)
    #expect(run.output.contains("01-shown.md:7:44: error: relu(3) is 3, not 4"))
    #expect(run.output.contains("01-shown.md:9:1: error: the view draws nothing"))
  }
}
