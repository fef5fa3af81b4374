import ActivationMath
import Formula
import LessonKit
import Plotting

/// Turns the blocks of a lesson into HTML.
struct HandoutProse {
  /// The numbers of the view beside the text.
  var bindings: [String: Double] = [:]
  /// The words of the glossary that were linked to.
  private(set) var words: [String] = []
  private let lesson: Lesson?
  private let lessons: [Lesson]
  private let glossary: Glossary?
  private var footnotes: [(number: Int, html: String)] = []

  /// The prose of a lesson among others, or of the glossary.
  init(_ lesson: Lesson?, _ lessons: [Lesson], _ glossary: Glossary?) {
    (self.lesson, self.lessons, self.glossary) = (lesson, lessons, glossary)
  }

  /// The footnotes so far, as a list.
  var notes: String {
    guard !footnotes.isEmpty else { return "" }
    let rows = footnotes.map { number, html in
      "<li id=\"\(anchor(number))\" value=\"\(number)\">\(html)</li>"
    }
    return "<ol class=\"sources\">\n\(rows.joined(separator: "\n"))\n</ol>"
  }

  private func anchor(_ footnote: Int) -> String { "\(lesson?.id ?? "glossary")-note-\(footnote)" }

  /// A block.
  mutating func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let inlines):
      let name = "h\(min(6, level + 1))"
      return "<\(name)>\(html(inlines))</\(name)>"
    case .paragraph(let inlines): return "<p>\(html(inlines))</p>"
    case .list(let start, let items):
      let rows = items.map { "<li>\($0.map { html($0) }.joined(separator: "\n"))</li>" }
      let name = start == nil ? "ul" : "ol"
      let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      return "<\(name)\(first)>\n\(rows.joined(separator: "\n"))\n</\(name)>"
    case .quote(let blocks):
      return "<blockquote>\n\(blocks.map { html($0) }.joined(separator: "\n"))\n</blockquote>"
    case .code(_, let text): return "<pre>\(Self.lines(text))</pre>"
    case .table(let header, let alignments, let rows): return table(header, alignments, rows)
    case .rule: return "<hr/>"
    case .quiz(let quiz): return question(quiz)
    }
  }

  private static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Markup.escape(String($0)) }.joined(separator: "\n")
  }

  private mutating func table(
    _ header: [[Inline]], _ alignments: [LessonKit.Alignment], _ rows: [[[Inline]]]
  ) -> String {
    let names = alignments.map { alignment in
      switch alignment {
      case .left: "left"
      case .center: "center"
      case .right: "right"
      }
    }
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = zip(cells, names).map { "<\(tag) style=\"text-align:\($1)\">\($0)</\(tag)>" }
      return "<tr>\(cells.joined())</tr>"
    }
    let head = row(header.map { html($0) }, "th")
    let body = rows.map { cells in row(cells.map { html($0) }, "td") }
    return
      "<table>\n<thead>\(head)</thead>\n<tbody>\(body.joined(separator: "\n"))</tbody>\n</table>"
  }

  /// Runs of text.
  mutating func html(_ inlines: [Inline]) -> String {
    var html = ""
    for inline in inlines { html += self.html(inline) }
    return html
  }

  private mutating func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return Markup.escape(text)
    case .emphasis(let inlines): return "<em>\(html(inlines))</em>"
    case .strong(let inlines): return "<strong>\(html(inlines))</strong>"
    case .code(let code): return "<code>\(Markup.escape(code))</code>"
    case .live(let value): return "<strong>\(Markup.escape(value.text(bindings)))</strong>"
    case .image(let alt): return "<em>\(Markup.escape(alt))</em>"
    case .softBreak: return "\n"
    case .lineBreak: return "<br/>"
    case .link(let inlines, let destination):
      let text = html(inlines)
      return target(of: destination).map { "<a href=\"\(Markup.escape($0))\">\(text)</a>" } ?? text
    case .footnote(let number, let blocks):
      if !footnotes.contains(where: { $0.number == number }) {
        // Its place first: a note may name another one.
        footnotes.append((number, ""))
        let text = blocks.map { html($0) }.joined(separator: "\n")
        if let index = footnotes.firstIndex(where: { $0.number == number }) {
          footnotes[index].html = text
        }
      }
      return "<sup><a href=\"#\(anchor(number))\">\(number)</a></sup>"
    }
  }

  /// A link's target within the page or outside; nil for a link that leads nowhere.
  private mutating func target(of destination: String) -> String? {
    switch LinkTarget(destination) {
    case .address(let address):
      return ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) } ? address : nil
    case .glossary(let entry):
      guard let entry, glossary?.entry(entry) != nil else { return nil }
      if !words.contains(entry) { words.append(entry) }
      return "#word-\(entry)"
    case .file(let file, let place):
      guard let other = lessons.first(where: { $0.file == file }) else { return nil }
      let step = place.flatMap { place in other.steps.first { $0.id == place } }
      return "#\(other.id)" + (step.map { "-\($0.id)" } ?? "")
    case .step(let step):
      guard let lesson, lesson.steps.contains(where: { $0.id == step }) else { return nil }
      return "#\(lesson.id)-\(step)"
    }
  }
}

// MARK: - Questions

extension HandoutProse {
  /// A question with what is on offer, without what gives the answer away.
  mutating func question(_ quiz: Quiz) -> String {
    var parts = quiz.question.map { html($0) }
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      let rows = choices.map { "<li>\(html($0.text))</li>" }.joined()
      parts.append("<ol style=\"list-style-type:upper-alpha\">\(rows)</ol>")
    case .number: parts.append("<p>Answer: ____________</p>")
    case .task(let task): parts.append("<p>Until <code>\(Markup.escape(task.source))</code></p>")
    case .match(let matching):
      let rows = matching.items.map { "<li>\(html($0.text)) → ____________</li>" }.joined()
      let partners = matching.partners.map { html($0) }.joined(separator: " · ")
      parts.append("<ul>\(rows)</ul><p>\(partners)</p>")
    case .prediction(let prediction):
      let rows = prediction.handles.map { "<li>\(Markup.escape($0.label)): ______</li>" }.joined()
      parts.append("<ul>\(rows)</ul>")
    }
    return parts.joined(separator: "\n")
  }

  /// The answer to a question, and why.
  mutating func answer(to quiz: Quiz) -> String {
    var parts: [String] = []
    switch quiz.kind {
    case .one(let choices), .several(let choices):
      let rows = choices.map { choice in
        let mark = choice.isRight ? "<span class=\"right\">✓ right</span>" : "✗ wrong"
        return "<li>\(html(choice.text)) <br/>\(mark): \(html(choice.feedback))</li>"
      }
      parts.append("<ol style=\"list-style-type:upper-alpha\">\(rows.joined())</ol>")
    case .number(let number):
      let unit = number.isPercent ? " %" : ""
      parts.append("<p class=\"right\">\(NumberText.short(number.value))\(unit)</p>")
    case .task(let task): parts.append("<p><code>\(Markup.escape(task.source))</code></p>")
    case .match(let matching):
      let rows = matching.items.map { item in
        "<li>\(html(item.text)) → <span class=\"right\">"
          + "\(html(matching.partners[item.partner]))</span> \(html(item.feedback))</li>"
      }
      parts.append("<ul>\(rows.joined())</ul>")
    case .prediction(let prediction):
      let rows = prediction.handles.map {
        "<li>\(Markup.escape($0.label)): <span class=\"right\">\(NumberText.short($0.truth))</span></li>"
      }
      parts.append("<ul>\(rows.joined())</ul>")
    }
    parts += quiz.explanation.map { html($0) }
    return parts.joined(separator: "\n")
  }
}
