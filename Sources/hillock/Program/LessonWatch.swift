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
  private var stamp: Stamp?

  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt64
  }

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
      (file, stamp) = (open, access(path, W_OK) == 0 ? Self.stamp(of: path) : nil)
      return nil
    }
    guard let stamp, let now = Self.stamp(of: path), now != stamp else { return nil }
    self.stamp = now
    return Result { () throws(CourseError) in
      try Course.load(from: directory, catalogue: FunctionLibrary.catalogue)
    }
  }

  private static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if os(Linux)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Stamp(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size),
      inode: UInt64(status.st_ino))
  }
}
