import ActivationMath
import LessonKit
import Plotting
import TerminalGrid
import TestSupport
import Testing
import ViewSpec

@testable import Explorer

/// A lesson on a projector, and what the speaker does to it.
@Suite struct LectureTests {
  @Test func goesOnAndBackByParts() throws {
    var lecture = try LectureFixture.lecture(LessonsFixture.second)
    #expect(lecture.at == "0.1")
    lecture.does(.next)
    #expect(lecture.at == "1.1")
    lecture.does(.next)
    #expect(lecture.at == "1.2")
    #expect(lecture.words.contains("The second part."))
    lecture.does(.next)
    #expect(lecture.message == "this is the end of the lesson")
    lecture.does(.previous)
    #expect(lecture.at == "1.1")
    #expect(!lecture.words.contains("The second part."))
    lecture.does(.previous, .previous)
    #expect(lecture.at == "0.1")
    #expect(lecture.message == "this is the beginning")
  }

  @Test func choicesHaveLettersInTheOrderWrittenAndTheAnswerComesBeforeTheNextPart() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.next)
    #expect(lecture.words.contains("A the first"))
    #expect(lecture.words.contains("B the second"))
    #expect(!lecture.words.contains("✓"))
    #expect(!lecture.words.contains("Because."))
    lecture.does(.next)
    #expect(lecture.at == "1.1")
    #expect(lecture.words.contains("B ✓ the second"))
    #expect(lecture.words.contains("A ✗ the first"))
    #expect(lecture.words.contains("Because."))
    lecture.does(.previous)
    #expect(lecture.at == "1.1")
    #expect(!lecture.words.contains("✓"))
    lecture.does(.reveal, .next)
    #expect(lecture.at == "2.1")
  }

  @Test func aPictureThatAnswersComesWithTheAnswer() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.go(step: "number"))
    #expect(lecture.hidingQuestion?.id == "number")
    #expect(!lecture.words.contains("sigmoid("))
    lecture.does(.reveal)
    #expect(lecture.hidingQuestion == nil)
    #expect(lecture.words.contains("= 0.25"))
    lecture.does(.previous)
    #expect(lecture.hidingQuestion?.id == "number")
  }

  @Test func anyKeyEndsABlankAndDoesNothingElse() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.blank)
    #expect(lecture.words.filter { !$0.isWhitespace }.isEmpty)
    lecture.does(.next)
    #expect(lecture.at == "0.1")
    #expect(!lecture.isBlank)
    lecture.does(.blank, .blank)
    #expect(!lecture.isBlank)
    lecture.does(.go(step: "one"), .vote, .blank, .hand(choice: 1))
    #expect(lecture.isBlank)
    #expect(lecture.votes["one"]?.rounds == [[0, 1]])
  }

  @Test func aStepIsCalledByItsNumberOrName() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.go(step: "3"))
    #expect(lecture.current.id == "several")
    lecture.does(.go(step: "task"))
    #expect(lecture.current.id == "task")
    for nowhere in ["0", "6", "-1", "tsk", "99999999999999999999"] {
      lecture.does(.go(step: nowhere))
      #expect(lecture.current.id == "task")
      #expect(lecture.message?.hasPrefix("there is no step '\(nowhere)'") == true)
    }
  }

  @Test func theScreenIsPictureAndWordsOrOneOfThem() throws {
    var lecture = try LectureFixture.lecture()
    let both = lecture.words
    #expect(both.contains("Before everything.") && both.contains("ELU"))
    lecture.does(.arrange)
    #expect(!lecture.words.contains("Before everything.") && lecture.words.contains("ELU"))
    lecture.does(.arrange)
    #expect(lecture.words.contains("Before everything.") && !lecture.words.contains("ELU"))
    lecture.does(.arrange)
    #expect(lecture.words == both)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)])
  func thePictureHasItsRoom(size: Size) throws {
    var lecture = try LectureFixture.lecture()
    for step in 1...5 {
      lecture.does(.go(step: "\(step)"))
      guard lecture.picture != nil else { continue }
      let room = try #require(AudienceLayout(lecture, in: size).picture)
      #expect(room.size.rows >= (size.rows == 24 ? 16 : 20))
      #expect(room.size.columns == size.columns)
    }
  }

  @Test func wordsThatDoNotFitHavePages() throws {
    let long = (1...30).map { "Line \($0) of the text." }.joined(separator: "\n\n")
    var lecture = try LectureFixture.lecture(
      LessonsFixture.lesson(
        "", "## First\n\n\(long)\n\n```view\nplot: [elu]\n```\n\n## Second\n\nEnd."))
    #expect(lecture.pages > 3)
    var seen = lecture.words
    for page in 1..<lecture.pages {
      lecture.does(.next)
      #expect(lecture.at == "0.1" && lecture.page == page)
      seen += lecture.words
    }
    for line in 1...30 { #expect(seen.contains("Line \(line) of")) }
    lecture.does(.next)
    #expect(lecture.current.title == "Second")
  }

  @Test func aSmallerCopyHasThePageThatIsOnTheProjector() throws {
    let long = (1...30).map { "Line \($0) of the text, which a narrow copy breaks in two." }
      .joined(separator: "\n\n")
    var lecture = try LectureFixture.lecture(
      LessonsFixture.lesson(
        "", "## First\n\n\(long)\n\n```view\nplot: [elu]\n```\n\n## Second\n\nEnd."))
    func numbers(_ text: String) -> Set<String> {
      Set(text.matches(of: /Line (\d+)/).map { String($0.1) })
    }
    for _ in 0..<lecture.pages {
      let copy = lecture.audience(Size(columns: 42, rows: 20)).text
      #expect(numbers(copy).isSuperset(of: numbers(lecture.words)))
      #expect(numbers(copy).count <= numbers(lecture.words).count + 2)
      lecture.does(.next)
    }
  }

  @Test func everySizeIsDrawn() throws {
    var lecture = try LectureFixture.lecture()
    for step in 1...5 {
      lecture.does(.go(step: "\(step)"), .reveal)
      for (columns, rows) in [(0, 0), (1, 1), (3, 9), (20, 6), (40, 12), (300, 90)] {
        let size = Size(columns: columns, rows: rows)
        lecture.size = size
        #expect(lecture.audience(size).size == size)
        #expect(lecture.pages >= 1)
      }
    }
  }
}

// MARK: - The picture

extension LectureTests {
  @Test func theProbeIsThePointer() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.point(steps: 10))
    #expect(lecture.picture?.bindings["probe"] == -2)
    lecture.does(.point(steps: .max))
    #expect((lecture.picture?.bindings["probe"] ?? 0) > 0)
    let room = try #require(AudienceLayout(lecture, in: lecture.size).picture)
    let before = try #require(lecture.picture?.spec)
    lecture.does(
      .pointAt(
        column: room.size.columns / 4, row: room.origin.row + 6, columns: lecture.size.columns,
        rows: lecture.size.rows))
    #expect((lecture.picture?.bindings["probe"] ?? 0) < -1)
    #expect(lecture.picture?.spec != before)
    lecture.does(.pointAt(column: .min, row: .max, columns: .max, rows: .min))
    lecture.does(.point(steps: -20), .back)
    #expect(lecture.picture?.bindings["probe"] == -3)
  }

  @Test func aLiveQuestionHasItsPictureAndTheWayBackIsExact() throws {
    var lecture = try LectureFixture.lecture()
    let before = lecture.words
    lecture.does(.trial(text: "elu(alpha=2)"))
    #expect(lecture.trial != nil)
    #expect(lecture.words.contains("α = 2") || lecture.words.contains("alpha = 2"))
    #expect(lecture.picture?.bindings["probe"] == -3)
    lecture.does(.back)
    #expect(lecture.words == before)
    lecture.does(.trial(text: "alpha=0.5"))
    #expect(lecture.picture?.bindings["alpha"] == 0.5)
    lecture.does(.trial(text: "vectors: softmax | temperature=0.5"))
    #expect(lecture.picture?.bindings["temperature"] == 0.5)
    lecture.does(.trial(text: "softmax"))
    #expect(lecture.picture?.functions.first?.profile.id == "softmax")
    lecture.does(.next)
    #expect(lecture.trial == nil)
  }

  @Test func theWayBackIsToThePointerTheDivisionAndThePage() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.point(steps: 15), .arrange, .arrange)
    let (before, words) = (lecture.memory, lecture.words)
    let pointer = lecture.picture?.bindings["probe"]
    lecture.does(.trial(text: "gelu"), .trial(text: "silu relu"), .arrange, .point(steps: 7))
    #expect(lecture.memory != before)
    lecture.does(.back)
    #expect(lecture.memory == before && lecture.words == words)
    #expect(lecture.picture?.bindings["probe"] == pointer && pointer != -3)
    lecture.does(.back)
    #expect(lecture.picture?.bindings["probe"] == -3)
    #expect(lecture.message == "this is the author's view")
  }

  @Test func aTrialOfFunctionsKeepsThePicturesOtherSettings() throws {
    var lecture = try LectureFixture.lecture()
    let line = "plot: elu relu | x=-3...2 | y=-2...3 | d=1 | tangent | input=normal(1, 2)"
    lecture.does(.trial(text: line + " | difference=elu,relu"), .point(steps: 3))
    let pointer = lecture.picture?.bindings["probe"] ?? .nan
    lecture.does(.trial(text: "elu(alpha=-1)"))
    let spec = try #require(lecture.picture?.spec?.content as? PlotSpec)
    #expect(spec.functions.map(\.notation) == ["elu(alpha=-1)"])
    #expect(spec.x == -3...2 && spec.y == -2...3 && spec.showsTangent && spec.input != nil)
    #expect(spec.shown.contains(.slope) && spec.probe == pointer && spec.difference == nil)
    let vectors = "vectors: sigmoid softmax | logits=a:1,b:2 | temperature=0.5"
    lecture.does(.trial(text: vectors), .trial(text: "softmax"))
    let outputs = try #require(lecture.picture?.spec?.content as? VectorsSpec)
    #expect(outputs.logits.map(\.name) == ["a", "b"] && outputs.temperature == 0.5)
    #expect(outputs.functions.count == 1)
  }

  @Test func anAnswerEndsATrial() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.go(step: "number"), .trial(text: "tanh"), .next)
    #expect(lecture.trial == nil && lecture.revealed == ["number"])
    #expect(lecture.picture?.functions.first?.profile.id == "sigmoid")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)])
  func aCurveThatStandsAloneIsTwoDotsThick(size: Size) throws {
    var lecture = try LectureFixture.lecture()
    lecture.size = size
    lecture.does(.trial(text: "plot: relu | x=-4...4"))
    // The flat half of ReLU: a whole row, or a lower half above an upper one.
    let rows = lecture.words.split(separator: "\n").map { row in
      ["█", "▀", "▄"].map { row.contains(String(repeating: $0, count: 12)) }
    }
    #expect(rows.contains { $0[0] } || rows.contains { $0[1] } && rows.contains { $0[2] })
  }

  @Test func aCurveThatStandsAloneIsThickOnTheProjector() throws {
    var lecture = try LectureFixture.lecture()
    lecture.canvas = .braille
    let room = Rect(Size(columns: 80, rows: 16))
    func dots(_ context: Context) throws -> Int {
      var grid = Grid(room.size)
      try #require(lecture.live).draw(in: room, on: &grid, context)
      let braille = grid.text.unicodeScalars.filter { (0x2800...0x28FF).contains($0.value) }
      return braille.reduce(0) { $0 + ($1.value & 0xFF).nonzeroBitCount }
    }
    var desk = lecture.context(in: room)
    desk.isProjected = false
    // A dot more in each of the columns, of which there are some 140.
    #expect(try dots(lecture.context(in: room)) > 100 + dots(desk))
  }

  @Test func aQuestionThatHidesThePictureHasTheWholeScreen() throws {
    let choices = (1...9).map { "- [\($0 == 1 ? "x" : " ")] choice \($0)\n  > So.\n" }
    let two = "- [ ] the first\n  > No, the other.\n- [x] the second\n  > Yes, this.\n"
    let cover = "```view\nplot: [relu]\nreveal: one\n```\n\n"
    var lecture = try LectureFixture.lecture(
      LessonsFixture.questions.replacing(two, with: choices.joined())
        .replacing("## Several", with: cover + "## Several"))
    lecture.does(.go(step: "one"))
    #expect(lecture.hidingQuestion != nil && lecture.pages == 1)
    #expect(lecture.words.contains("choice 9") && lecture.words.contains("What do you think?"))
    let console = LectureFixture.console(of: lecture, size: Size(columns: 80, rows: 24))
    #expect(console.view(at: 0, clock: "9:00").text.contains("choice 9"))
  }

  @Test(arguments: ["", "elux", "alpha=x", "vectors: nothing", "plot: elu | x=9...1"])
  func whatCannotBeTriedSaysWhy(text: String) throws {
    var lecture = try LectureFixture.lecture()
    let before = lecture.words
    lecture.does(.trial(text: text))
    #expect(lecture.message?.isEmpty == false)
    #expect(lecture.words == before)
  }
}

// MARK: - Votes, time, and what another presenter left

extension LectureTests {
  @Test func votesHaveTwoRoundsThatStandBesideEachOtherAtTheReveal() throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.vote)
    #expect(lecture.message == "there is no question here")
    lecture.does(.go(step: "one"), .hand(choice: 0))
    #expect(lecture.message?.hasPrefix("no vote is open") == true)
    lecture.does(.vote, .hand(choice: 0), .hand(choice: 1), .hand(choice: 0), .hand(choice: 7))
    #expect(lecture.votes["one"]?.rounds == [[2, 1]])
    #expect(lecture.openVote == 2)
    #expect(!lecture.words.contains("(2") && !lecture.words.contains("(1"))
    lecture.does(.vote, .vote, .counts(hands: [1, 9]))
    #expect(lecture.votes["one"]?.rounds == [[2, 1], [1, 9]])
    #expect(lecture.openVote == nil)
    lecture.does(.counts(hands: [1]))
    #expect(lecture.message == "type 2 numbers, one for each choice")
    lecture.does(.counts(hands: [-1, 5]))
    #expect(lecture.votes["one"]?.rounds == [[2, 1], [1, 9]])
    lecture.does(.vote)
    #expect(lecture.message?.hasPrefix("both rounds are over") == true)
    lecture.does(.reveal)
    #expect(lecture.words.contains("(2 → 1)") && lecture.words.contains("(1 → 9)"))
    lecture.does(.hand(choice: 0))
    #expect(lecture.votes["one"]?.rounds == [[2, 1], [1, 9]])
  }

  @Test(arguments: [
    ([7, 3], "30 % right: let them discuss, then vote again"),
    ([71, 29], "29 % right: explain again"), ([29, 71], "71 % right: go on"),
  ])
  func adviceFollowsTheShareThatIsRight(hands: [Int], advice: String) throws {
    var lecture = try LectureFixture.lecture()
    lecture.does(.go(step: "one"), .counts(hands: hands))
    #expect(LectureFixture.report(of: lecture).question?.advice == advice)
  }

  @Test func theTimeStartsWithTheFirstStepAndCanBeStopped() throws {
    var lecture = try LectureFixture.lecture(minutes: 10)
    #expect(LectureFixture.report(of: lecture, at: 5_000_000).pace == nil)
    lecture.carryOut(.next, at: 1_000)
    #expect(lecture.clock.elapsed(at: 61_000) == 60_000)
    lecture.carryOut(.timer, at: 61_000)
    #expect(lecture.clock.elapsed(at: 900_000) == 60_000)
    lecture.carryOut(.timer, at: 900_000)
    #expect(lecture.clock.elapsed(at: 960_000) == 120_000)
    // A clock that was set back takes nothing away.
    #expect(lecture.clock.elapsed(at: 0) == 60_000)
  }

  @Test func thePaceIsMeasuredAgainstTheShareOfTheStep() throws {
    var lecture = try LectureFixture.lecture(minutes: 10)
    // Five steps of two minutes; the second lasts from 2 to 4.
    lecture.carryOut(.next, at: 0)
    func pace(_ minutes: Int64) -> String? {
      LectureFixture.report(of: lecture, at: minutes * 60_000).pace
    }
    #expect(pace(1) == "1 min ahead")
    #expect(pace(3) == "on time")
    #expect(pace(7) == "3 min behind")
  }

  @Test func anotherPresenterTakesUpWhereTheFirstWas() throws {
    var first = try LectureFixture.lecture()
    first.does(.go(step: "one"), .vote, .hand(choice: 1), .arrange, .trial(text: "gelu"))
    var second = try LectureFixture.lecture()
    second.does(.resume(first.memory))
    #expect(second.memory == first.memory)
    #expect(second.words == first.words)
    // Whoever has been moved already stays where it is.
    var third = try LectureFixture.lecture()
    third.does(.go(step: "task"), .resume(first.memory))
    #expect(third.current.id == "task")
    var other = try LectureFixture.lecture(LessonsFixture.second)
    other.does(.resume(first.memory))
    #expect(other.at == "0.1")
  }

  @Test func whatAnotherPresenterLeftMayBeNonsense() throws {
    var memory = try LectureFixture.lecture().memory
    memory.step = "one"
    (memory.parts, memory.page, memory.revealed) = (.max, .min, ["nothing"])
    var vote = Vote()
    _ = vote.toggle(choices: 9)
    memory.votes = ["one": vote, "elsewhere": vote]
    var lecture = try LectureFixture.lecture()
    lecture.does(.resume(memory))
    #expect(lecture.at == "1.1" && lecture.page == 0)
    #expect(lecture.votes.isEmpty && lecture.revealed.isEmpty)
    lecture.does(.next, .previous)
  }

  @Test func aLessonThatIsChangedKeepsThePlace() throws {
    var lecture = try LectureFixture.lecture(LessonsFixture.second)
    lecture.does(.next, .next)
    let changed = try LectureFixture.lesson(
      LessonsFixture.second.replacing("## Last", with: "## New\n\nNew.\n\n## Last")
        .replacing("The second part.", with: "Another part."))
    lecture.replace(by: changed)
    #expect(lecture.at == "2.2")
    #expect(lecture.words.contains("Another part."))
  }
}
