public import ActivationMath

/// A number in a lesson's prose, and whether anything keeps it true.
public struct StatedNumber: Hashable, Sendable {
  /// What keeps it true.
  public enum Status: String, CaseIterable, Sendable {
    /// It is the right side of an equation that is evaluated.
    case checked
    /// It is computed when it is shown.
    case live
    /// The author alone.
    case unchecked
  }

  /// What keeps it true.
  public var status: Status
  /// The number, or the code in which it stands.
  public var text: String
  /// The file, as a path from the lesson directory.
  public var file: String
  /// The line in the file, from 1.
  public var line: Int
  /// The column in the line, from 1, counted in characters.
  public var column: Int
}

extension Course {
  /// Every number of the prose of a directory of lessons, file by file in the order of reading.
  ///
  /// - Throws: ``CourseError`` if the directory cannot be read.
  public static func numbers(
    in directory: String, catalogue: Catalogue = .standard
  ) throws(CourseError) -> [StatedNumber] {
    let files = try FileReader.names(in: directory)
      .filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && isLesson($0) }.sorted()
    return files.flatMap { file -> [StatedNumber] in
      let path = directory + "/" + file
      guard case .success(let text) = FileReader.text(at: path, limit: LessonReader.sizeLimit)
      else { return [] }
      return LessonReader.read(text, file: file, catalogue: catalogue, listingNumbers: true).numbers
    }
  }
}
