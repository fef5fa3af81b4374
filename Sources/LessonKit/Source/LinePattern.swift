/// The patterns that lessons are read with, compiled once: a literal where it is used is compiled
/// anew each time it is reached, which took half the time of reading a course.
enum LinePattern {
  // A `Regex` is a value that nothing here changes; the library does not say `Sendable` yet.

  /// A choice of a question: `- [x] text`.
  ///
  /// What follows the blank matches anything: where it could fail, the matching would begin anew from
  /// each of many blanks.
  nonisolated(unsafe) static let choice = /(?s)\s{0,3}[-*+] \[([ xX])\]\s(.*)/
  /// A line that may be meant as a choice: `-[x]text`.
  nonisolated(unsafe) static let nearChoice = /[-*+]\s*\[.?\]/
  /// A name with arguments: `normal(0, 1)`.
  nonisolated(unsafe) static let call = /\s*([a-z]+)\s*\(([^()]*)\)\s*/
  /// The scheme at the start of an address: `https:`.
  nonisolated(unsafe) static let scheme = /^[A-Za-z][A-Za-z0-9+.\-]*:/
}
