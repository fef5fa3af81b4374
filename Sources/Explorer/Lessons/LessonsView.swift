import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

/// Draws the Lessons screen: the list, or the open lesson.
struct LessonsView: Sendable {
  var model: LessonsModel
  var context: Context

  func draw(in rect: Rect, on grid: inout Grid) {
    switch model.course {
    case .failure(let error): drawProblem(error, in: rect, on: &grid)
    case .success(let course):
      if let reader = model.reader {
        draw(reader, of: course, in: rect, on: &grid)
      } else {
        CourseView(model: model, course: course, charset: context.canvas.charset).draw(
          in: rect, on: &grid)
      }
      if let leaf = model.leaves.last {
        leaf.page(in: rect, context.canvas.charset).draw(leaf, on: &grid)
      }
    }
  }

  private func draw(_ reader: OpenLesson, of course: Course, in rect: Rect, on grid: inout Grid) {
    var reader = reader
    reader.ending = model.ending
    let progress = model.record.progress
    let whole = Completion(of: course, on: model.path, in: progress)
    let subject = model.path == nil ? "course" : "path"
    ReaderView(
      reader: reader, record: model.record, context: context,
      standing: reader.isReview ? "" : "\(whole.percent) of the \(subject)"
    ).draw(in: rect, on: &grid)
  }

  private func drawProblem(_ error: CourseError, in rect: Rect, on grid: inout Grid) {
    let text = StyledText("No lessons: ", Style(.bad, .bold)) + StyledText("\(error)")
    let inside = rect.inset(left: 2, top: min(1, rect.size.rows - 1), right: 2)
    for (row, line) in zip(inside.rows, text.wrapped(to: max(1, inside.size.columns))) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
  }
}

extension Completion {
  /// The share that is done: `40 %`. Only what is complete is 100 %.
  var percent: String {
    let share = isComplete ? 100 : min(99, Int(clamping: (fraction * 100).rounded()))
    return "\(share) %"
  }
}
