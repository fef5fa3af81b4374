package import Formula

/// A run of a lesson's prose.
package indirect enum Inline: Hashable, Sendable {
  /// Plain text, entities decoded, no line break.
  case text(String)
  /// `*emphasis*`
  case emphasis([Inline])
  /// `**strong**`
  case strong([Inline])
  /// `` `code` ``
  case code(String)
  /// A number that follows the live view beside it: `` `= relu'(probe)` ``
  case live(LiveValue)
  /// A link with its text.
  case link([Inline], destination: String)
  /// A picture, which a terminal shows by its alternative text.
  case image(alt: String)
  /// A line break of the source, shown as a space.
  case softBreak
  /// A line break meant by the author.
  case lineBreak
  /// A reference to a footnote, numbered through the lesson from 1, with what the note says.
  case footnote(number: Int, [Block])

  package var isFootnote: Bool {
    if case .footnote = self { true } else { false }
  }

  /// The text without any markup: `a *b*` gives `a b`. Footnotes vanish, breaks become spaces.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text), .image(let text): text
    case .live(let value): value.source
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _): inlines.plainText
    case .softBreak, .lineBreak: " "
    case .footnote: ""
    }
  }
}

extension [Inline] {
  /// The text without any markup.
  package var plainText: String { map(\.plainText).joined() }
}
