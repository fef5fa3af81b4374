/// What cannot be computed as it was asked for, with the remedy.
package struct LabError: Error, Hashable, CustomStringConvertible {
  /// What is wrong and what to do about it, in one line.
  package let description: String

  /// An error with its text.
  package init(_ description: String) { self.description = description }
}
