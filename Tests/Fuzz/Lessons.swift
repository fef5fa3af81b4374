import ActivationMath
import Explorer
import LessonKit
import TerminalGrid

func fuzzLesson(_ text: String) {
  let front = "---\nformat: 1\nid: fuzz\ntitle: Fuzz\n---\n"
  let course = Course.reading(
    ["01-fuzz.md": text.hasPrefix("---") ? text : front + text], catalogue: .standard)
  for diagnostic in course.diagnostics { precondition(!diagnostic.description.isEmpty) }
  for lesson in course.lessons + course.broken.compactMap(\.readable) {
    _ = LessonInspection(lesson, source: [])
    _ = LessonDocument(lesson, columns: 60)
    _ = LessonDocument(lesson, columns: 60, isPlain: true)
  }
  walk(Model(catalogue: .standard, course: .success(course), screen: .lessons))
}

/// Opens the first lesson and goes on a few steps.
func walk(_ start: Model) {
  var model = start
  let keys: [Input] = [
    .key(.enter), .character(" "), .key(.down), .key(.tab), .character("k"), .key(.pageDown),
    .key(.enter), .character("1"), .key(.enter), .character(" "), .key(.backspace),
  ]
  for (columns, rows) in [(80, 24), (40, 12)] {
    let size = Size(columns: columns, rows: rows)
    _ = model.update(.resize(size))
    for key in keys {
      _ = model.update(key)
      _ = model.view(size)
    }
  }
}
