extension Course {
  /// The cards of all lessons, with the lessons that they belong to.
  package var cards: [(lesson: Lesson, card: Card)] {
    lessons.compactMap { lesson in lesson.card.map { (lesson, $0) } }
  }

  /// The cheat sheet: a heading for each lesson, its card below.
  package var cheatSheet: [Block] {
    cards.flatMap { lesson, card -> [Block] in
      [
        .heading(level: 3, [.text(lesson.title)]),
        .list(start: nil, items: card.lines.map { [.paragraph($0.linked(from: lesson.file))] }),
      ]
    }
  }
}

extension [Inline] {
  /// The text with the file added to links that lead to a place in it, so that they can be read elsewhere.
  fileprivate func linked(from file: String) -> [Inline] {
    map { inline in
      switch inline {
      case .link(let text, let destination) where destination.first == "#":
        .link(text, destination: file + destination)
      case .emphasis(let inlines): .emphasis(inlines.linked(from: file))
      case .strong(let inlines): .strong(inlines.linked(from: file))
      default: inline
      }
    }
  }
}
