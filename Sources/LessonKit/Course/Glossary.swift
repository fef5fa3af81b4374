/// The words that a course explains, in the order of its `glossary.md`.
public struct Glossary: Sendable {
  /// A word with its explanation.
  public struct Entry: Sendable {
    /// The name that links use: `pre-activation`.
    public var id: String
    /// The word.
    public var title: String
    /// What it means.
    public var blocks: [Block]

    /// An entry from its parts.
    public init(id: String, title: String, blocks: [Block]) {
      (self.id, self.title, self.blocks) = (id, title, blocks)
    }
  }

  /// The words in their order.
  public var entries: [Entry]

  /// A glossary of entries.
  public init(entries: [Entry]) { self.entries = entries }

  /// The entry of that name.
  public func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }
}
