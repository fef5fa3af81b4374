import LessonKit
import Testing

@Suite struct LessonFindingTests {
  @Test func describesPlaceLineCaretAndRemedy() {
    let diagnostic = LessonFinding(
      .error, file: "relu.md", line: 7, column: 3, message: "unknown key 'plott' in the view",
      remedy: "did you mean 'plot'?", sourceLine: "  plott: [relu]")
    #expect(
      diagnostic.description == """
        relu.md:7:3: error: unknown key 'plott' in the view
            plott: [relu]
            ^
          did you mean 'plot'?
        """)
  }

  @Test func aTabAboveTheCaretStaysATab() {
    let diagnostic = LessonFinding(
      .warning, file: "a.md", line: 1, column: 3, message: "m", sourceLine: "\t!x")
    #expect(diagnostic.description == "a.md:1:3: warning: m\n  \t!x\n  \t ^")
  }

  @Test func showsOnlyThePartOfALongLineAroundThePlace() {
    let diagnostic = LessonFinding(
      .error, file: "a.md", line: 1, column: 501, message: "m",
      sourceLine: String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500))
    let lines = diagnostic.description.split(separator: "\n")
    #expect(lines[1].count == 98)
    #expect(lines[1].dropFirst(lines[2].count - 1).first == "X")
  }

  @Test func leavesOutWhatItDoesNotHave() {
    let diagnostic = LessonFinding(.error, file: "a.md", line: 1, column: 1, message: "m")
    #expect(diagnostic.description == "a.md:1:1: error: m")
  }
}
