/// Two lists to be paired: each thing has one partner, a partner may have several things.
public struct Matching: Hashable, Sendable {
  /// One of the things on the left.
  public struct Item: Hashable, Sendable {
    /// What it is.
    public var text: [Inline]
    /// The place of its partner among ``Matching/partners``.
    public var partner: Int
    /// What decides it.
    public var feedback: [Inline]

    /// A thing with its partner.
    public init(_ text: [Inline], partner: Int, feedback: [Inline]) {
      (self.text, self.partner, self.feedback) = (text, partner, feedback)
    }
  }

  /// The things, in the author's order.
  public var items: [Item]
  /// The partners, each once, in the author's order.
  public var partners: [[Inline]]

  /// Two lists.
  public init(items: [Item], partners: [[Inline]]) {
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
