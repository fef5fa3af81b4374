import Testing

@testable import LessonKit

@Suite struct BrokenQuizTests {
  @Test(arguments: [
    ("Ask", ["x.md:7:1: error: the quiz has no answer"]),
    ("answer: 1", ["x.md:7:1: error: the quiz asks nothing"]),
    ("Ask\n- [ ] a\n> n\n- [ ] b\n> n", ["x.md:7:1: error: no choice is right"]),
    ("Ask\n- [x] a\n> y", ["x.md:7:1: error: the quiz has 1 choice"]),
    ("Ask\n- [x] a\n> y\n- [ ] b", ["x.md:11:1: error: the choice has no feedback"]),
    ("Ask\n- [x] a\n> y\n  - [ ] a\n> n", ["x.md:11:3: error: the choice is there already"]),
    ("Ask\n- [x] a\n> y\n- [ ] b\n> n\n-[ ] c", ["x.md:13:1: error: this line is almost a choice"]),
    ("Ask\n- [x] a\n> y\n- [ ] b\n> n\n- [] c", ["x.md:13:1: error: this line is almost a choice"]),
    (
      "Ask\n- [x] a\n> y\n- [ ] b\n> n\nchoose: all",
      ["x.md:13:9: error: 'choose' is 'all', but must be any or one"]
    ),
    (
      "Ask\n- [x] a\n> y\n- [ ] b\n> n\norder: random",
      ["x.md:13:8: error: 'order' is 'random', but must be fixed, shuffled or match"]
    ),
    (
      "Ask\n- [x] a\n> y\n- [ ] b\n> n\nanswer: 1",
      ["x.md:13:1: error: the quiz is answered in two ways"]
    ),
    ("Ask\nanswer: 1\ntask: x > 1", ["x.md:10:1: error: the quiz is answered in two ways"]),
    ("Ask\nanswer: a lot", ["x.md:9:9: error: 'answer' is 'a lot', but must be a number"]),
    ("Ask\nanswer: 1 +- -2", ["x.md:9:9: error: 'answer' is '1 +- -2', but must be a number"]),
    ("Ask\nanswer: inf", ["x.md:9:9: error: 'answer' is 'inf', but must be a number"]),
    (
      "Ask\nanswer: 1 +- 0.5\nwrong: 1.5...2 -> no",
      ["x.md:10:8: error: the range contains right answers"]
    ),
    (
      "Ask\nanswer: 1\nwrong: 2...4 -> no\nwrong: 3 -> no",
      ["x.md:11:8: error: the range overlaps another one"]
    ),
    (
      "Ask\nanswer: 1\nwrong: 2 no",
      ["x.md:10:8: error: 'wrong' is '2 no', but must be a range and a reason"]
    ),
    (
      "Ask\nanswer: 1\nwrong: 4...2 -> no",
      ["x.md:10:8: error: 'wrong' is '4...2 -> no', but must be a range and a reason"]
    ),
    ("Ask\nanswer: 1\nwrong: 2 ->", ["x.md:10:8: error: the range has no reason"]),
    ("Ask\nanswer: 1\norder: fixed", ["x.md:10:1: error: 'order' has no meaning here"]),
    (
      "Ask\n- [x] a\n> y\n- [ ] b\n> n\nwrong: 2 -> no",
      ["x.md:13:1: error: 'wrong' has no meaning here"]
    ),
    ("Ask\ntask:", ["x.md:9:1: error: 'task' says nothing"]),
    (
      "Ask\nanswer: 1\nwrang: 2 -> no",
      ["x.md:10:1: warning: the line looks like a misspelt setting, 'wrang'"]
    ),
    (
      "Ask\nanswer: 1\n\nα [^no] <!-- pause -->",
      [
        "x.md:11:3: warning: the footnote [^no] is not defined",
        "x.md:11:9: error: 'pause' inside a line of text is not read",
      ]
    ),
  ])
  func mistakesAreNamedWithTheirPlace(text: String, headlines: [String]) {
    #expect(readBody("## S\n```quiz\n\(text)\n```\n").headlines == headlines)
  }

  @Test func theFirstLineIsReadStrictly() {
    #expect(
      readBody("## S\n```quiz tags\nAsk\nanswer: 1\n```\n```quiz id=A B\nAsk\nanswer: 1\n```\n")
        .headlines == [
          "x.md:7:1: error: 'tags' after 'quiz' has no meaning",
          "x.md:11:1: error: 'B' after 'quiz' has no meaning",
          "x.md:11:1: error: 'A' is not an id",
        ])
  }

  @Test func twoQuestionsNeedTwoNames() {
    let quiz = "```quiz\nAsk\nanswer: 1\n```\n"
    #expect(
      readBody("## S\n\(quiz)\(quiz)## T\n```quiz id=s\nAsk\nanswer: 1\n```\n").headlines == [
        "x.md:11:1: error: two questions are called 's', the other in line 7",
        "x.md:16:1: error: two questions are called 's', the other in line 7",
      ])
  }

  @Test func aViewWaitsOnlyForAQuestionThatComesInTime() {
    let view = "```view\nplot: relu\nreveal: guess\n```\n"
    let quiz = "```quiz id=guess\nAsk\nanswer: 1\n```\n"
    #expect(readBody("## S\n\(view)\(quiz)").headlines == [])
    #expect(readBody("## S\n\(quiz)## T\n\(view)").headlines == [])
    #expect(
      readBody("## S\n\(view)## T\n\(quiz)").headlines == [
        "x.md:9:9: error: the question 'guess' comes in a later step"
      ])
    let outcome = readBody("## S\n\(view)```quiz id=gues\nAsk\nanswer: 1\n```\n")
    #expect(outcome.headlines == ["x.md:9:9: error: no question is called 'guess'"])
    #expect(outcome.remedies == ["did you mean 'gues'?"])
  }
}
