#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The kind of file at a path, links followed.
package enum FileKind {
  case regular, directory, pipe
  /// A device or a socket.
  case other

  /// The kind of what is there; nil if nothing is.
  package init?(of path: String) {
    var status = stat()
    guard PathText.withCString(path, { stat($0, &status) }) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    case S_IFIFO: self = .pipe
    default: self = .other
    }
  }

  /// Whether there is something under a name, be it a link that leads nowhere.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return PathText.withCString(path) { lstat($0, &status) } == 0
  }

  /// Whether this person may write to a file.
  package static func isWritable(_ path: String) -> Bool {
    PathText.withCString(path) { access($0, W_OK) } == 0
  }
}
