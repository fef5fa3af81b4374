import LessonKit

extension Inline {
  fileprivate var destinations: [String] {
    switch self {
    case .link(let inlines, let destination): [destination] + inlines.flatMap(\.destinations)
    case .emphasis(let inlines), .strong(let inlines): inlines.flatMap(\.destinations)
    case .footnote(_, let blocks): blocks.flatMap(\.destinations)
    case .text, .code, .live, .image, .softBreak, .lineBreak: []
    }
  }
}

extension Block {
  /// The targets of the block's links.
  var destinations: [String] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.destinations)
    case .list(_, let items): items.joined().flatMap(\.destinations)
    case .quote(let blocks): blocks.flatMap(\.destinations)
    case .table(let header, _, let rows):
      ([header] + rows).joined().joined().flatMap(\.destinations)
    case .code, .rule: []
    case .quiz(let quiz):
      (quiz.question + quiz.explanation).flatMap(\.destinations)
        + quiz.choices.flatMap { $0.text + $0.feedback }.flatMap(\.destinations)
        + quiz.pairedTexts.joined().flatMap(\.destinations)
    }
  }

  /// The lines of code that the block shows as they are.
  var codeLines: [Substring] {
    switch self {
    case .code(_, let text): text.split(separator: "\n")
    case .list(_, let items): items.joined().flatMap(\.codeLines)
    case .quote(let blocks): blocks.flatMap(\.codeLines)
    case .quiz(let quiz): (quiz.question + quiz.explanation).flatMap(\.codeLines)
    case .heading, .paragraph, .table, .rule: []
    }
  }
}

extension Quiz {
  /// The texts to be paired.
  fileprivate var pairedTexts: [[Inline]] {
    guard case .match(let matching) = kind else { return [] }
    return matching.items.flatMap { [$0.text, $0.feedback] } + matching.partners
  }
}
