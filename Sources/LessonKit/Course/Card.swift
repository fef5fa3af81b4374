/// The lesson to be remembered, in three lines at most: the section `### In short` of its last
/// step. All cards together are the cheat sheet of the course.
package struct Card: Hashable, Sendable {
  /// The heading that opens it.
  package static let heading = "In short"

  /// The lines.
  package var lines: [[Inline]]

  /// A card of lines.
  package init(lines: [[Inline]]) { self.lines = lines }
}
