import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Notices that the file of the open lesson changes while its author writes it.
///
/// Only a file that this person can write is watched: an installed course costs nothing.
struct LessonWatch {
  /// How often to look while nothing else happens.
  static let seconds = 1.0

  private let directory: String?
  private var file: String?
  private var stamp: FileStamp?

  /// A watch over a directory of lessons.
  init(directory: String?) { self.directory = directory }

  /// Whether there is a file to look at.
  var isWatching: Bool { stamp != nil }

  /// The course as it is now if the file of the open lesson has changed since the last look.
  mutating func look(at open: String?) -> Result<Course, CourseError>? {
    guard let directory, let open else {
      (file, stamp) = (nil, nil)
      return nil
    }
    let path = "\(directory)/\(open)"
    guard open == file else {
      (file, stamp) = (open, Self.isWritable(path) ? FileStamp(of: path) : nil)
      return nil
    }
    guard let stamp, let now = FileStamp(of: path), now != stamp else { return nil }
    self.stamp = now
    return Result { () throws(CourseError) in
      try Course.load(from: directory, catalogue: FunctionLibrary.catalogue)
    }
  }

  private static func isWritable(_ path: String) -> Bool {
    PathText.withCString(path) { access($0, W_OK) } == 0
  }
}
