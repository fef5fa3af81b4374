extension Block {
  /// The text without any markup, blocks inside separated by spaces; a question counts with its
  /// choices, without what gives the answer away.
  package var plainText: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(_, let items): items.map(\.plainText).joined(separator: " ")
    case .quote(let blocks): blocks.plainText
    case .code(_, let text): text
    case .table(let header, _, let rows):
      ([header] + rows).joined().map(\.plainText).joined(separator: " ")
    case .rule: ""
    case .quiz(let quiz):
      ([quiz.question.plainText] + quiz.offeredTexts.map(\.plainText)).joined(separator: " ")
    }
  }
}

extension Quiz {
  /// What is offered to choose from or to be paired.
  fileprivate var offeredTexts: [[Inline]] {
    guard case .match(let matching) = kind else { return choices.map(\.text) }
    return matching.items.map(\.text) + matching.partners
  }
}

extension [Block] {
  /// The text without any markup.
  package var plainText: String { map(\.plainText).joined(separator: " ") }
}
