/// A block of a lesson's prose.
package indirect enum Block: Hashable, Sendable {
  /// A heading inside a step, level 3 to 6 (level 2 starts a step).
  case heading(level: Int, [Inline])
  /// Running text.
  case paragraph([Inline])
  /// A list; `start` is the first number of an ordered one, nil for bullets.
  case list(start: Int?, items: [[Block]])
  /// A quotation.
  case quote([Block])
  /// Code with the language that its fence names, or an empty one; the text ends without a newline.
  case code(language: String, text: String)
  /// A table; every row has as many cells as there are alignments.
  case table(header: [[Inline]], alignments: [Alignment], rows: [[[Inline]]])
  /// A line across.
  case rule
  /// A question.
  case quiz(Quiz)
}

/// How a table column is set.
package enum Alignment: Hashable, Sendable {
  /// Left, also where nothing is said.
  case left
  /// In the middle.
  case center
  /// Right.
  case right
}
