#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file was not read or replaced.
package enum FileFailure: Error, Hashable, CustomStringConvertible {
  /// There is no such file.
  case missing
  /// It is a link, where none is followed.
  case link
  /// It is a directory, a pipe, a socket or a device.
  case irregular(kind: String)
  /// It has more bytes than are read.
  case tooLarge(limit: Int)
  /// The system refuses.
  case system(SystemError)

  /// The reason of the last system call that failed.
  static var last: FileFailure { errno == ENOENT ? .missing : .system(.last) }

  /// The reason in words that follow a name and a colon: "it is a pipe, not a file".
  package var description: String {
    switch self {
    case .missing: SystemError.missing.description
    case .link: "it is a link"
    case .irregular(let kind): "it is a \(kind), not a file"
    case .tooLarge(let limit): "it has more than \(FileFailure.size(limit))"
    case .system(let error): error.description
    }
  }

  /// A limit in words: `64 KB`, `8 MB`.
  package static func size(_ bytes: Int) -> String {
    bytes < 1 << 20 ? "\(bytes >> 10) KB" : "\(bytes >> 20) MB"
  }

  /// The failure for a path that is no regular file.
  init(irregular mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFDIR: .irregular(kind: "directory")
      case S_IFIFO: .irregular(kind: "pipe")
      case S_IFSOCK: .irregular(kind: "socket")
      case S_IFLNK: .link
      default: .irregular(kind: "device")
      }
  }
}
