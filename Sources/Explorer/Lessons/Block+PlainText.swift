import LessonKit

extension Block {
  /// The text without any markup, blocks inside separated by spaces; a question counts with its
  /// choices, without what gives the answer away.
  var plainText: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(_, let items): items.map(\.plainText).joined(separator: " ")
    case .quote(let blocks): blocks.plainText
    case .code(_, let text): text
    case .table(let header, _, let rows):
      ([header] + rows).joined().map(\.plainText).joined(separator: " ")
    case .rule: ""
    case .quiz(let quiz):
      ([quiz.question.plainText] + quiz.choices.map(\.text.plainText)).joined(separator: " ")
    }
  }
}

extension [Block] {
  /// The text without any markup.
  var plainText: String { map(\.plainText).joined(separator: " ") }
}
