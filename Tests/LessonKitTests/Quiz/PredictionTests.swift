import ActivationMath
import Testing

@testable import LessonKit

@Suite struct PredictionTests {
  private func reading(_ setting: String) -> LessonReader.Outcome {
    LessonReader.read(
      header + "## S\n```quiz\nGuess.\n\npredict: \(setting)\n```\n", file: "x.md",
      catalogue: .standard)
  }

  private func prediction(_ setting: String) -> Prediction? {
    guard case .prediction(let prediction)? = reading(setting).lesson?.quizzes.first?.kind else {
      return nil
    }
    return prediction
  }

  @Test func aCurveIsGuessedAtAFewPlaces() throws {
    let curve = try #require(prediction("sigmoid'(x) at -2, 0, 2 in 0...0.5 +- 0.02"))
    #expect(curve.handles.map(\.label) == ["−2", "0", "2"])
    #expect(curve.handles[1].truth == 0.25)
    #expect(curve.range == 0...0.5)
    #expect(curve.tolerance == 0.02)
    #expect(curve.curve.first?.x == -2.5)
    #expect(curve.curve.last?.x == 2.5)
    #expect(curve.start == [0.25, 0.25, 0.25])
  }

  @Test func barsAreGuessedByName() throws {
    let bars = try #require(
      prediction("car = exp(1)/(exp(1) + exp(0)), a tree = max(0.1, 0.2) in 0...1"))
    #expect(bars.handles.map(\.label) == ["car", "a tree"])
    #expect(bars.handles[1].truth == 0.2)
    #expect(bars.tolerance == 0.1)
    #expect(bars.curve.isEmpty)
  }

  @Test func theGuessIsASmoothCurveThroughItsPoints() throws {
    let curve = try #require(prediction("relu(x) at -1, 0, 1 in -1...1"))
    let drawn = curve.drawn(through: [0, 0.5, 0])
    #expect(drawn.count == curve.curve.count)
    #expect(abs((drawn.first { abs($0.x) < 1e-9 }?.y ?? 0) - 0.5) < 1e-9)
    #expect(drawn.allSatisfy { $0.y <= 0.5 + 1e-9 })
  }

  @Test func everyGuessIsAnAnswerThatSaysHowFarOffItIs() throws {
    let quiz = try #require(reading("relu(x) at -1, 1 in 0...1").lesson?.quizzes.first)
    let verdict = quiz.grade(.guess([0.05, 0.5]))
    #expect(verdict.isRight)
    #expect(verdict.remarks.map(\.isRight) == [true, false])
    #expect(verdict.remarks[1].text.plainText == "at 1: you said 0.5, it is 1")
    #expect(!quiz.grade(.guess([0])).isRight)
  }

  @Test(arguments: [
    ("relu(x) at -1, 1", "x.md:10:10: error: the guess has no range"),
    ("relu(x) at 1, -1 in 0...1", "x.md:10:10: error: '1, -1' are no places from left to right"),
    ("relu(x) at 1, 2 in 0...1", "x.md:10:10: error: the truth at 2, 2, is outside the range"),
    ("rleu(x) at 1, 2 in 0...2", "x.md:10:10: error: unknown function 'rleu'"),
    ("car, tree in 0...1", "x.md:10:10: error: 'car' is no bar with its height"),
    ("car = tree in 0...1", "x.md:10:16: error: unknown name 'tree'"),
    ("relu(x) at 1, 2 in 0...2 +- much", "x.md:10:10: error: 'much' is no tolerance"),
  ])
  func mistakesHaveTheirPlace(setting: String, headline: String) {
    #expect(reading(setting).headlines == [headline])
  }
}
