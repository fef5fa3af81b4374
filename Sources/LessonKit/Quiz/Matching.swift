/// Two lists to be paired: each thing has one partner, a partner may have several things.
package struct Matching: Hashable, Sendable {
  /// One of the things on the left.
  package struct Item: Hashable, Sendable {
    /// The item.
    package var text: [Inline]
    /// The place of its partner among ``Matching/partners``.
    package var partner: Int
    /// What decides it.
    package var feedback: [Inline]

    /// A thing with its partner.
    package init(_ text: [Inline], partner: Int, feedback: [Inline]) {
      (self.text, self.partner, self.feedback) = (text, partner, feedback)
    }
  }

  /// The things, in the author's order.
  package var items: [Item]
  /// The partners, each once, in the author's order.
  package var partners: [[Inline]]

  /// Two lists.
  package init(items: [Item], partners: [[Inline]]) {
    (self.items, self.partners) = (items, partners)
  }

  /// The grade of the partners that somebody gave the things, in the author's order of both.
  func grade(_ pairs: [Int]) -> Quiz.Verdict {
    guard pairs.count == items.count else { return Quiz.Verdict(isRight: false) }
    let remarks = zip(items, pairs).enumerated().map { index, pair in
      Quiz.Remark(choice: index, isRight: pair.0.partner == pair.1, text: pair.0.feedback)
    }
    return Quiz.Verdict(isRight: remarks.allSatisfy(\.isRight), remarks: remarks)
  }
}
