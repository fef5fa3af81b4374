public import LessonKit
public import TerminalGrid

/// Blocks of prose as lines: the cheat sheet, the result of an exam.
public struct BlockDocument: Sendable {
  /// The lines from top to bottom.
  public let lines: [StyledLine]

  /// The lines of blocks, broken to a width.
  public init(_ blocks: [Block], columns: Int) {
    lines = Prose.lines(blocks, columns: max(20, columns), context: ProseContext(opensLinks: true))
  }
}
