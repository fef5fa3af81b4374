import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Pairs and drawn guesses in the reader")
struct LessonsPairTests {
  private static let pairs = LessonsFixture.lesson(
    "minutes: 2",
    """
    ```quiz id=pairs
    Which output?

    - digits -> softmax
      > They exclude each other.
    - tags -> sigmoid
      > They hold together.

    order: match

    So it is.
    ```
    """)

  private static let guesses = LessonsFixture.lesson(
    "minutes: 2",
    """
    ```quiz id=curve
    How steep?

    predict: sigmoid'(x) at -2, 0, 2 in 0...0.5
    ```

    ## Bars

    ```quiz id=bars
    How likely?

    predict: car = 0.6, tree = 0.4 in 0...1
    ```
    """)

  private func answer(_ model: Model, _ id: String) -> AnswerRecord? {
    model.lessons.record.progress["one"].answers[id]
  }

  /// The digit that means a partner of the first question.
  private func digit(_ partner: Int, in model: Model) -> String {
    let quiz = model.lessons.reader?.questions.first
    let order = quiz?.order(learner: model.lessons.record.progress.learner) ?? []
    return "\((order.firstIndex(of: partner) ?? 0) + 1)"
  }

  @Test("Digits give partners; what is wrong says what decides it")
  func pairing() {
    var model = LessonsFixture.reading([Self.pairs])
    #expect(model.lessons.reader?.focus == .question("pairs"))
    model.press("Enter")
    #expect(model.lessons.message == "give each its partner with a digit or →, then Enter")
    let (first, second) = (digit(0, in: model), digit(1, in: model))
    model.press("\(second) \(second) Enter")
    #expect(answer(model, "pairs")?.answer == .pairs([1, 1]))
    #expect(model.screenText.contains("✗ They exclude each other."))
    #expect(model.screenText.contains("✓ They hold together."))
    model.press("↑ ↑ \(first) Enter")
    #expect(answer(model, "pairs")?.isRight == true)
    #expect(model.screenText.contains("digits → softmax"))
    #expect(model.screenText.contains("So it is."))
  }

  @Test("Arrows give partners, too")
  func arrows() {
    var model = LessonsFixture.reading([Self.pairs])
    model.press("→ ↓ →")
    #expect(model.lessons.reader?.sheets["pairs"]?.pairs.count == 2)
    model.press("←")
    #expect(model.lessons.reader?.step == 0)
    #expect(model.screenText.contains("digits → "))
  }

  @Test("A curve is drawn through its points before the truth is")
  func curve() {
    var model = LessonsFixture.reading([Self.guesses])
    #expect(model.lessons.reader?.focus == .question("curve"))
    model.press("→ ↑ ↑ S-↓")
    #expect(model.lessons.reader?.sheets["curve"]?.heights[1] == 0.295)
    #expect(!model.screenText.contains("truth"))
    model.press("Enter")
    #expect(answer(model, "curve")?.answer == .guess([0.25, 0.295, 0.25]))
    #expect(answer(model, "curve")?.needsReview == false)
    #expect(model.screenText.contains("truth"))
    #expect(model.screenText.contains("at 0: you said 0.295, it is 0.25"))
  }

  @Test("A drawn guess is whole in sight on small screens", arguments: [(40, 12), (80, 24)])
  func smallCurve(columns: Int, rows: Int) throws {
    var model = LessonsFixture.program([Self.guesses])
    _ = model.update(.resize(Size(columns: columns, rows: rows)))
    model.press("Enter")
    if model.lessons.reader?.focus == .prose { model.press("Tab") }
    let reader = try #require(model.lessons.reader)
    #expect(reader.focus == .question("curve"))
    let page = reader.page(model.lessons.record)
    let chart = try #require(page.questions.first?.chart)
    #expect(chart.lowerBound >= reader.scroll)
    #expect(chart.upperBound <= reader.scroll + page.rect.size.rows)
  }

  @Test("A bar is set to a height by mouse as well")
  func bars() {
    var model = LessonsFixture.reading([Self.guesses])
    model.press("Space")
    let rows = model.screenText.split(separator: "\n", omittingEmptySubsequences: false)
    let row = rows.firstIndex { $0.contains("tree") } ?? 0
    let start = rows[row].prefix { $0 != "█" }.count
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: start, row: row))))
    #expect(model.lessons.reader?.sheets["bars"]?.heights == [0.5, 0])
    _ = model.update(.mouse(MouseEvent(.drag, at: Point(column: 110, row: row))))
    #expect(model.lessons.reader?.sheets["bars"]?.heights == [0.5, 0])
    model.press("Enter")
    #expect(model.screenText.contains("tree: you said 0, it is 0.4"))
  }

  @Test("They look like this", arguments: ["pairs", "curve"])
  func screen(name: String) {
    var model = LessonsFixture.reading([name == "pairs" ? Self.pairs : Self.guesses])
    model.press(name == "pairs" ? "1" : "↑ →")
    let screen = model.view(Size(columns: 100, rows: 24))
    #expect(Snapshot.difference(screen, from: "question-\(name)-100x24") == nil)
  }

  @Test("A progress file of before is read, and pairs and guesses are kept")
  func coding() throws {
    var progress = Progress(learner: 1)
    progress["one"].answers["a"] = AnswerRecord(fingerprint: "f", time: 1)
    progress["one"].answers["a"]?.answer = .pairs([1, 0])
    progress["one"].answers["b"] = AnswerRecord(fingerprint: "f", time: 1)
    progress["one"].answers["b"]?.answer = .guess([0.25, -1])
    let directory = try TemporaryDirectory()
    let file = ProgressFile(path: directory.path + "/progress.json")
    try file.save(progress)
    #expect(try file.load().progress == progress)
  }
}
