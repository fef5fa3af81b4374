import LessonKit
import TerminalGrid

/// A search through the text of all lessons.
struct LessonSearch: Sendable {
  /// A step that contains what is searched.
  struct Hit: Hashable, Sendable {
    /// The lesson's place in the course.
    var lesson: Int
    /// The step's place in the lesson.
    var step: Int
  }

  private struct Entry: Sendable {
    var hit: Hit
    var title: String
    var text: String
    var folded: String
  }

  /// The text typed so far.
  private(set) var editor = LineEditor()
  /// The steps that contain every word of it, those with all of them in the titles first.
  private(set) var hits: [Hit] = []
  /// The chosen hit.
  private(set) var chosen = 0
  private let entries: [Entry]

  /// A search through lessons for what has been typed.
  init(_ lessons: [Lesson], for editor: LineEditor = LineEditor()) {
    self.editor = editor
    entries = lessons.enumerated().flatMap { place, lesson in
      lesson.steps.enumerated().map { index, step in
        let title = index == 0 ? lesson.title : "\(lesson.title): \(step.title)"
        let text = step.parts.map(\.blocks.plainText).joined(separator: " ")
        return Entry(
          hit: Hit(lesson: place, step: index), title: title, text: text,
          folded: "\(title) \(text)".lowercased())
      }
    }
    hits = found(editor.text)
  }

  /// Takes a key; false if the search does not want it.
  mutating func update(_ input: Input) -> Bool {
    switch input {
    case .key(.up): chosen = max(0, chosen - 1)
    case .key(.down): chosen = min(max(0, hits.count - 1), chosen + 1)
    default:
      guard editor.update(input) else { return false }
      (hits, chosen) = (found(editor.text), 0)
    }
    return true
  }

  /// The chosen hit, if anything was found.
  var choice: Hit? { hits.indices.contains(chosen) ? hits[chosen] : nil }

  /// The title of a hit, and the text around the first word found.
  func excerpt(of hit: Hit, columns: Int) -> (title: String, text: String) {
    guard let entry = entries.first(where: { $0.hit == hit }) else { return ("", "") }
    let lowered = entry.text.lowercased()
    let word = words(of: editor.text).first { lowered.contains($0) } ?? ""
    let before = lowered.firstRange(of: word).map { lowered[..<$0.lowerBound].count } ?? 0
    let start = max(0, before - columns / 3)
    let text = entry.text.dropFirst(start).prefix(2 * columns)
    return (entry.title, (start > 0 ? "…" : "") + text)
  }

  private func words(of text: String) -> [String] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func found(_ text: String) -> [Hit] {
    let words = words(of: text)
    guard !words.isEmpty else { return [] }
    let found = entries.filter { entry in words.allSatisfy(entry.folded.contains) }
    let inTitle = found.filter { entry in
      let title = entry.title.lowercased()
      return words.allSatisfy(title.contains)
    }
    let titles = Set(inTitle.map(\.hit))
    return inTitle.map(\.hit) + found.map(\.hit).filter { !titles.contains($0) }
  }
}
