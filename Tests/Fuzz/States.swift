import ActivationMath
import Explorer
import LessonKit
import TerminalGrid
import ViewSpec

func fuzzState(_ text: String) {
  let line = String(text.prefix { !$0.isNewline }.prefix(400))
  guard let state = try? ViewSpec(parsing: line, catalogue: .standard) else { return }
  let course = Result<Course, CourseError>.failure(.notFound(searched: []))
  var model = Model(catalogue: .standard, course: course)
  precondition(model.show(state), "every description has a screen")
  for size in [Size(columns: 80, rows: 24), Size(columns: 20, rows: 5)] {
    _ = model.view(size)
    for key in "kvnNtwc+-zi" {
      _ = model.update(.character(key))
      _ = model.view(size)
    }
  }
  let printed = state.description
  let again = try? ViewSpec(parsing: printed, catalogue: .standard)
  precondition(again == state, "a printed state reads back")
}
