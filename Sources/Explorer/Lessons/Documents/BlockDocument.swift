package import LessonKit
package import TerminalGrid

/// Blocks of prose as lines: the cheat sheet, the result of an exam.
package struct BlockDocument: Sendable {
  /// The lines from top to bottom.
  package let lines: [StyledLine]

  /// The lines of blocks, broken to a width.
  package init(_ blocks: [Block], columns: Int) {
    lines = Prose.lines(blocks, columns: max(20, columns), context: ProseContext(opensLinks: true))
  }
}
