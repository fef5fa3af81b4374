import Foundation
import LessonKit
import Plotting
import TerminalGrid
import Testing

@testable import Explorer

@Suite("The mouse")
struct MouseTests {
  private let size = Size(columns: 80, rows: 24)

  /// Presses the mouse on a text of the screen.
  private func press(on text: String, _ model: inout Model) -> [Effect] {
    let grid = model.view(size)
    for row in 0..<size.rows {
      let line = grid.text(ofRow: row)
      guard let range = line.range(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      return model.update(.mouse(MouseEvent(.press, at: Point(column: column + 1, row: row))))
    }
    Issue.record("\(text) is not on the screen")
    return []
  }

  private func lessons() -> Model {
    var model = LessonsFixture.program()
    _ = model.update(.resize(size))
    return model
  }

  @Test("A press chooses a lesson, a second one opens it; the outline goes to its steps")
  func lessonList() {
    var model = lessons()
    _ = press(on: "The second", &model)
    #expect(model.lessons.chosen == 1)
    #expect(model.lessons.reader == nil)
    _ = press(on: "Questions", &model)
    _ = press(on: "Questions", &model)
    #expect(model.lessons.reader?.lesson.id == "questions")
    model.press("o")
    _ = press(on: "Several", &model)
    #expect(model.lessons.reader?.outline == nil)
    #expect(model.lessons.reader?.current.title == "Several")
    model.press("o")
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 70, row: 20))))
    #expect(model.lessons.reader?.outline == nil)
    #expect(model.lessons.reader?.current.title == "Several")
  }

  @Test("A press on a library's line copies it; beside the card it reaches the plot")
  func card() {
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press("i")
    let effects = press(on: "torch.nn.PReLU", &model)
    #expect(effects == [.copy("torch.nn.PReLU()(x)")])
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 3, row: 12))))
    #expect(model.explore.probe < -5)
  }

  @Test("A press on one of several curves names it")
  func curves() {
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press(":")
    model.type("keep elu(alpha=0.5); tanh")
    model.press("Enter")
    let layout = model.explore.plot.layout(
      in: model.explore.layout(in: model.frame(size).body).plot.size)
    let rect = model.explore.layout(in: model.frame(size).body).plot
    guard let row = layout.row(forY: 1), let column = layout.column(forX: 5) else {
      Issue.record("tanh is not in the picture")
      return
    }
    let place = Point(column: rect.origin.column + column, row: rect.origin.row + row)
    _ = model.update(.mouse(MouseEvent(.press, at: place)))
    #expect(model.explore.message?.hasPrefix("tanh: f(") == true)
  }
}
