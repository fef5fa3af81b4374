extension Course {
  /// The names in a directory, in order.
  ///
  /// - Throws: ``CourseError/unreadable(directory:reason:)``.
  package static func names(in directory: String) throws(CourseError) -> [String] {
    try FileReader.names(in: directory).sorted()
  }

  /// The lines of a file of a lesson directory, read as the lessons are: no link is followed, nothing
  /// outside the directory is opened. Empty if it cannot be read.
  package static func lines(of file: String, in directory: String) -> [String] {
    guard !file.contains("/") else { return [] }
    return (try? text(of: file, in: directory).get()).map { SourceText(file: file, text: $0).lines }
      ?? []
  }
}
