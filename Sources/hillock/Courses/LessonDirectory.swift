import Host
import LessonKit

/// The directory of the lessons.
struct LessonDirectory {
  /// The directory, without a slash at its end.
  let path: String

  /// The directory that was named, or the one that is found without.
  init(explicit: String?) throws(CourseError) {
    let environment = Variable.value("HILLOCK_LESSONS").map { ["HILLOCK_LESSONS": $0] }
    let locator = LessonLocator(
      executable: RunningProgram.path, environment: environment ?? [:])
    path = Self.withoutSlash(try locator.locate(explicit: explicit))
  }

  /// Reads the course in it, whose lessons may use the library of formulas.
  func load() throws(CourseError) -> Course {
    try Course.load(from: path, catalogue: FunctionLibrary.catalogue)
  }

  /// The course from front matters alone, and the whole lesson of an id.
  func outlined(reading id: String? = nil) -> Result<Course, CourseError> {
    Result { () throws(CourseError) in
      try Course.outline(of: path, reading: id, catalogue: FunctionLibrary.catalogue)
    }
  }

  /// The numbers of its prose.
  func numbers() throws(CourseError) -> [StatedNumber] {
    try Course.numbers(in: path, catalogue: FunctionLibrary.catalogue)
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
