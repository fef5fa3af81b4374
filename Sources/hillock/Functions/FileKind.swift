import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The kind of file at a path, links followed.
enum FileKind {
  case regular, directory, pipe
  /// A device or a socket.
  case other

  /// The kind of what is there; nil if nothing is.
  init?(of path: String) {
    var status = stat()
    guard PathText.withCString(path, { stat($0, &status) }) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFIFO: self = .pipe
    default: self = .other
    }
  }
}
