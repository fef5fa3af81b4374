/// What cannot be computed as it was asked for, with the remedy.
package struct LabError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  package let problem: String
  /// What to do about it; nil where the problem says what is wanted.
  package let remedy: String?

  /// An error with what to do about it.
  package init(_ problem: String, remedy: String? = nil) {
    (self.problem, self.remedy) = (problem, remedy)
  }

  /// The problem and its remedy in one line.
  package var description: String {
    [problem, remedy].compactMap(\.self).joined(separator: "; ")
  }
}
