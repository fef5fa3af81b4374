import ActivationMath
import LessonKit
import Plotting

/// Writes the parts of a handout.
struct HandoutWriter {
  private let lessons: [Lesson]
  private let glossary: Glossary?
  private let options: Handout.Options
  /// How many figures there are so far.
  private(set) var figures = 0
  /// The lessons that link to each word of the glossary.
  private var mentions: [String: [String]] = [:]

  init(_ lessons: [Lesson], _ glossary: Glossary?, _ options: Handout.Options) {
    (self.lessons, self.glossary, self.options) = (lessons, glossary, options)
  }

  /// Everything between the tags of the body.
  mutating func body(title: String) -> String {
    var parts = ["<h1>\(Markup.escape(title))</h1>"]
    if lessons.count > 1 {
      let rows = lessons.map { "<li><a href=\"#\($0.id)\">\(Markup.escape($0.title))</a></li>" }
      parts.append("<nav><ol>\(rows.joined())</ol></nav>")
    }
    for lesson in lessons { parts.append(section(lesson)) }
    parts.append(glossarySection)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func section(_ lesson: Lesson) -> String {
    var parts = ["<h2>\(Markup.escape(lesson.title))</h2>"]
    if let minutes = lesson.minutes {
      parts.append("<p class=\"time\">About \(minutes) minutes.</p>")
    }
    if !lesson.objectives.isEmpty {
      let rows = lesson.objectives.map { "<li>\(Markup.escape($0))</li>" }.joined()
      parts.append("<p>Afterwards you can:</p><ul>\(rows)</ul>")
    }
    var prose = HandoutProse(lesson, lessons, glossary)
    var shown = 0
    for step in lesson.steps { parts.append(section(step, of: lesson, &prose, &shown)) }
    if options.answers == .end { parts.append(answers(of: lesson, &prose)) }
    parts.append(prose.notes)
    for word in prose.words where mentions[word]?.contains(lesson.id) != true {
      mentions[word, default: []].append(lesson.id)
    }
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n")
    return "<section class=\"lesson\" id=\"\(lesson.id)\">\n\(text)\n</section>"
  }

  private mutating func section(
    _ step: Step, of lesson: Lesson, _ prose: inout HandoutProse, _ shown: inout Int
  ) -> String {
    let name = "\(lesson.id)#\(step.id)"
    var parts: [String] = []
    if step.title != lesson.title { parts.append("<h3>\(Markup.escape(step.title))</h3>") }
    for (index, part) in step.parts.enumerated() {
      let view = part.view ?? (index == 0 ? step.view : nil)
      let live = view.flatMap { Instruments.settled(showing: $0, of: lesson) }
      if let live { prose.bindings = live.bindings }
      // A view that a step takes over from the one before has been shown.
      let isNew = view.map { $0.line != shown } ?? false
      shown = view?.line ?? shown
      let isHidden = view?.reveal != nil && options.answers != .inline
      let text = part.blocks.map { block($0, of: lesson, step, &prose) }
      // What is in short comes after the picture that it sums up.
      let end = part.blocks.firstIndex(where: \.isHeading) ?? text.count
      parts += text[..<end]
      if isNew, !isHidden, let live { parts.append(figure(live, id: "\(lesson.id)-\(step.id)")) }
      if isNew, isHidden {
        parts.append("<p class=\"open\">The figure comes with the answer.</p>")
      }
      parts += text[end...]
      if options.hasNotes, let note = part.note {
        parts.append("<p class=\"note\">\(Markup.escape(note))</p>")
      }
    }
    parts.append("<p class=\"open\"><code>hillock learn '\(name)'</code></p>")
    parts = Self.withEndTogether(parts.filter { !$0.isEmpty })
    // A section has a heading; the words before the first one have none.
    let tag = step.title == lesson.title ? "div" : "section"
    return "<\(tag) class=\"step\" id=\"\(lesson.id)-\(step.id)\">\n"
      + parts.joined(separator: "\n") + "\n</\(tag)>"
  }

  /// The last blocks in one piece, so that no page has but a line of them; a figure is a piece of its own.
  private static func withEndTogether(_ parts: [String]) -> [String] {
    let end = parts.suffix(3).reversed().prefix { !$0.hasPrefix("<figure") }.count
    guard end > 1 else { return parts }
    return parts.dropLast(end) + [together(parts.suffix(end))]
  }

  private static func together(_ parts: some Sequence<String>) -> String {
    "<div class=\"together\">\n\(parts.joined(separator: "\n"))\n</div>"
  }

  private func block(
    _ block: Block, of lesson: Lesson, _ step: Step, _ prose: inout HandoutProse
  ) -> String {
    guard case .quiz(let quiz) = block else { return prose.html(block) }
    let answer = options.answers == .inline ? prose.answer(to: quiz) : ""
    return "<div class=\"question\" id=\"\(lesson.id)-\(step.id)-\(quiz.id)\">\n"
      + prose.question(quiz) + answer + "</div>"
  }

  private mutating func figure(_ live: any Instrument, id: String) -> String {
    guard let scene = live.scene else { return "" }
    figures += 1
    let words = live.words.map { "<p>\(Markup.escape($0))</p>" }.joined(separator: "\n")
    let drawing = SVG(width: 720, height: 300).figure(scene, id: "\(id)-f\(figures)")
    return "<figure>\n\(drawing)<figcaption>\(words)</figcaption>\n</figure>"
  }
}

// MARK: - Answers and words

extension HandoutWriter {
  private mutating func answers(of lesson: Lesson, _ prose: inout HandoutProse) -> String {
    guard !lesson.quizzes.isEmpty else { return "" }
    var parts = ["<h3>Answers</h3>"]
    for step in lesson.steps {
      for quiz in step.quizzes {
        let place = "\(lesson.id)-\(step.id)-\(quiz.id)"
        parts.append(
          Self.together([
            "<h4><a href=\"#\(place)\">\(Markup.escape(step.title))</a></h4>",
            prose.answer(to: quiz),
          ]))
        for view in step.views where view.reveal == quiz.id {
          guard let live = Instruments.settled(showing: view, of: lesson) else { continue }
          parts.append(figure(live, id: place))
        }
      }
    }
    return "<section class=\"answers\">\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private var glossarySection: String {
    guard let glossary, !mentions.isEmpty else { return "" }
    var prose = HandoutProse(nil, lessons, glossary)
    let entries = glossary.entries.map { entry in
      let text = entry.blocks.map { prose.html($0) }.joined(separator: "\n")
      let back = (mentions[entry.id] ?? []).map { id in
        let title = lessons.first { $0.id == id }?.title ?? id
        return "<a href=\"#\(id)\">\(Markup.escape(title))</a>"
      }
      let sources =
        back.isEmpty ? "" : "<p class=\"sources\">In: \(back.joined(separator: ", "))</p>"
      return "<section id=\"word-\(entry.id)\">\n<h3>\(Markup.escape(entry.title))</h3>\n"
        + "\(text)\n\(sources)</section>"
    }
    return "<section class=\"glossary\">\n<h2>Glossary</h2>\n\(entries.joined(separator: "\n"))\n"
      + "</section>"
  }
}

extension Block {
  /// Whether it is a heading.
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Step {
  /// The views that the step or its parts set.
  fileprivate var views: [LiveView] {
    (parts.first?.view == nil ? [view].compactMap { $0 } : []) + parts.compactMap(\.view)
  }
}
