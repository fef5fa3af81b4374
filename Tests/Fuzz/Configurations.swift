import LessonKit

func fuzzConfiguration(_ text: String) {
  var preferences = Preferences(parsing: text, file: "config.yaml")
  if let theme = preferences.theme { preferences.refuse(theme, "is refused") }
  for diagnostic in preferences.diagnostics { precondition(!diagnostic.description.isEmpty) }
}
