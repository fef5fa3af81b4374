import ActivationMath
import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("Progress files that are odd")
struct OddProgressWalkTests {
  @Test("Every one is read or refused, and the lessons can be walked with it")
  func walk() throws {
    let course = try LessonsFixture.course([LessonsFixture.questions, LessonsFixture.second]).get()
    let lesson = try #require(course.lessons.first)
    let questions = lesson.quizzes.map { (id: $0.id, fingerprint: $0.fingerprint) }
    let directory = try TemporaryDirectory()
    var taken = 0
    for seed in 1...80 {
      var odd = OddText(seed: seed)
      let text = odd.progress(
        lesson: lesson.id, steps: lesson.steps.map(\.id), questions: questions)
      let path = try directory.write(text, to: "\(seed).json")
      guard let loaded = try? ProgressFile(path: path).load(), loaded.setAside == nil
      else { continue }
      taken += 1
      var model = Model(catalogue: .standard, course: .success(course), screen: .lessons)
      model.now = 1000
      model.take(loaded.progress)
      walk(&model)
    }
    #expect(taken > 20)
  }

  /// Every key of a learner, with a look at the screen after each.
  private func walk(_ model: inout Model) {
    let sizes = [Size(columns: 120, rows: 40), Size(columns: 40, rows: 12)]
    for keys in [
      "", "Enter", "Space", "t t x ↓ Enter", "Space", "1 2 Enter", "o ↓ Enter", "Tab", "1 Enter",
      "r y", "Esc Esc", "R y", "↓ ↓ Enter", "Esc Esc",
    ] {
      model.press(keys)
      for size in sizes {
        _ = model.update(.resize(size))
        #expect(model.view(size).size == size)
      }
    }
  }
}
