import LessonKit

/// The lessons prepared for searching: their titles and those of their steps, and where each word of their
/// texts stands.
struct LessonIndex: Sendable {
  /// Each lesson, followed by its steps.
  let entries: [PaletteEntry]
  /// The text of each entry. A lesson as a whole has that of its first step where the title is the same.
  private let texts: [String]
  private let words: [SearchText]
  /// The entries that each word stands in, ascending.
  private let places: [[Int32]]

  init(_ lessons: [Lesson] = []) {
    var entries: [PaletteEntry] = []
    var texts: [String] = []
    for lesson in lessons {
      entries.append(Self.entry(of: lesson))
      texts.append("")
      for (index, step) in lesson.steps.enumerated() {
        let text = step.parts.map(\.blocks.plainText).joined(separator: " ")
        if index == 0, step.title == lesson.title {
          texts[texts.count - 1] = text
        } else {
          entries.append(Self.entry(of: step, index, in: lesson))
          texts.append(text)
        }
      }
    }
    (self.entries, self.texts) = (entries, texts)
    (words, places) = Self.words(of: entries, texts)
  }

  /// The entries whose title and text together contain every word of a query.
  func entries(containing query: PaletteQuery) -> [Int] {
    guard query.text.count >= 3, let first = query.words.first else { return [] }
    return query.words.dropFirst().reduce(into: entries(containing: first)) { found, word in
      found.formIntersection(entries(containing: word))
    }.sorted()
  }

  private func entries(containing word: SearchText) -> Set<Int> {
    words.indices.reduce(into: []) { found, index in
      if words[index].contains(word) { found.formUnion(places[index].lazy.map(Int.init)) }
    }
  }

  /// The text around the first word of a query in an entry.
  func excerpt(of entry: Int, around query: String) -> String {
    let text = texts[entry]
    let lowered = text.lowercased()
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    guard let range = words.lazy.compactMap({ lowered.firstRange(of: $0) }).first else {
      return text
    }
    let start = max(0, lowered[..<range.lowerBound].count - 24)
    return (start > 0 ? "…" : "") + text.dropFirst(start).prefix(240)
  }

  private static func entry(of lesson: Lesson) -> PaletteEntry {
    PaletteEntry(
      .lesson, line: "lesson \(lesson.id)", title: lesson.title,
      detail: lesson.objectives.joined(separator: "; "), names: [lesson.id],
      about: lesson.objectives.joined(separator: " "))
  }

  private static func entry(of step: Step, _ index: Int, in lesson: Lesson) -> PaletteEntry {
    PaletteEntry(
      .step, line: "lesson \(lesson.id) \(step.id)", title: step.title,
      detail: "\(lesson.title), step \(index + 1)", about: lesson.title)
  }

  private static func words(
    of entries: [PaletteEntry], _ texts: [String]
  ) -> ([SearchText], [[Int32]]) {
    var known: [SearchText: Int] = [:]
    var places: [[Int32]] = []
    for (entry, text) in texts.enumerated() {
      let named = entries[entry]
      for word in SearchText("\(named.title) \(named.detail) \(text)").words {
        let index = known[word] ?? places.count
        if index == places.count {
          known[word] = index
          places.append([])
        }
        if places[index].last != Int32(entry) { places[index].append(Int32(entry)) }
      }
    }
    var words = [SearchText](repeating: SearchText(""), count: places.count)
    for (word, index) in known { words[index] = word }
    return (words, places)
  }
}
