import ActivationMath
import Explorer
import LessonKit
import TerminalGrid

func fuzzState(_ text: String) {
  let line = String(text.prefix { !$0.isNewline }.prefix(400))
  guard let state = try? SharedState(parsing: line, catalogue: .standard) else { return }
  let course = Result<Course, CourseError>.failure(.notFound(searched: []))
  var model = Model(catalogue: .standard, course: course)
  model.state = state
  for size in [Size(columns: 80, rows: 24), Size(columns: 20, rows: 5)] {
    _ = model.view(size)
    for key in "kvnNtwc+-zi" {
      _ = model.update(.character(key))
      _ = model.view(size)
    }
  }
  let printed = state.description
  let again = try? SharedState(parsing: printed, catalogue: .standard)
  precondition(again?.description == printed, "a printed state reads back")
}
