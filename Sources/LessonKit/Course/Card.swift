/// What is to be remembered of a lesson, in three lines at most: the section `### In short` of its last
/// step. All cards together are the cheat sheet of the course.
public struct Card: Hashable, Sendable {
  /// The heading that opens it.
  public static let heading = "In short"

  /// The lines.
  public var lines: [[Inline]]

  /// A card of lines.
  public init(lines: [[Inline]]) { self.lines = lines }
}
