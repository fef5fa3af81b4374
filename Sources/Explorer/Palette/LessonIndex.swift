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

  /// The first entries whose title and text together contain every word of a query.
  func entries(containing query: PaletteQuery, most: Int) -> [Int] {
    guard query.text.count >= 3, !query.words.isEmpty else { return [] }
    let marks = query.words.map(marks)
    return Array(
      entries.indices.lazy.filter { entry in marks.allSatisfy { $0[entry] } }.prefix(most))
  }

  /// For each entry, whether a word of it contains this one.
  private func marks(of sought: SearchText) -> [Bool] {
    var marks = [Bool](repeating: false, count: entries.count)
    for (word, places) in zip(words, places) where word.contains(sought) {
      for place in places { marks[Int(place)] = true }
    }
    return marks
  }

  /// The text around the first word of a query in an entry.
  func excerpt(of entry: Int, around query: String) -> String {
    let text = texts[entry]
    let lowered = text.lowercased()
    let sought = query.lowercased().split(whereSeparator: \.isWhitespace)
    guard let range = sought.lazy.compactMap({ lowered.firstRange(of: $0) }).first else {
      return text.inOneLine
    }
    let start = max(0, lowered[..<range.lowerBound].count - 24)
    guard start > 0 else { return String(text.prefix(240)).inOneLine }
    // From a word's beginning on, if one is near.
    let rest = text.dropFirst(start)
    let words = rest.prefix(20).firstIndex(of: " ").map { rest[rest.index(after: $0)...] } ?? rest
    return "… " + String(words.prefix(240)).inOneLine
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
    var known: [UInt64: Int] = [:]
    var words: [SearchText] = []
    var places: [[Int32]] = []
    for (entry, text) in texts.enumerated() {
      let named = entries[entry]
      SearchText("\(named.title) \(named.detail) \(text)").forEachWord { number, word in
        let index = known[number] ?? words.count
        if index == words.count {
          known[number] = index
          words.append(word())
          places.append([])
        }
        if places[index].last != Int32(entry) { places[index].append(Int32(entry)) }
      }
    }
    return (words, places)
  }
}

extension String {
  /// The text with a blank for each line break of a code block, and its indentation.
  fileprivate var inOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
