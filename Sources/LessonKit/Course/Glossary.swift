/// The words that a course explains, in the order of its `glossary.md`.
package struct Glossary: Sendable {
  /// A word with its explanation.
  package struct Entry: Sendable {
    /// The name that links use: `pre-activation`.
    package var id: String
    /// The word.
    package var title: String
    /// Its meaning.
    package var blocks: [Block]

    /// An entry from its parts.
    package init(id: String, title: String, blocks: [Block]) {
      (self.id, self.title, self.blocks) = (id, title, blocks)
    }
  }

  /// The words in their order.
  package var entries: [Entry]

  /// A glossary of entries.
  package init(entries: [Entry]) { self.entries = entries }

  /// The entry of that name.
  package func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }
}
