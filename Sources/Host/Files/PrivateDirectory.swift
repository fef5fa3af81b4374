#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory that nobody else can write to.
package enum PrivateDirectory {
  /// Why a directory is not private.
  package enum Refusal: Error, Hashable {
    /// It is not there, or cannot be made or looked at.
    case failed(FileFailure)
    /// It belongs to somebody else.
    case foreign
    /// Others than its owner can write to it.
    case open
    /// A file or a link is there.
    case noDirectory
  }

  /// Makes a directory for its owner alone where there is none, and checks one that there is.
  package static func make(_ path: String) throws(Refusal) {
    do throws(Directory.NotMade) {
      try Directory.make(path, mode: 0o700)
    } catch {
      throw .failed(error.reason)
    }
    try check(path)
  }

  /// Checks that a directory is this person's own and nobody else can write to it.
  package static func check(_ path: String) throws(Refusal) {
    var status = stat()
    guard PathText.withCString(path, { lstat($0, &status) }) == 0 else { throw .failed(.last) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .noDirectory }
    guard status.st_uid == geteuid() else { throw .foreign }
    guard status.st_mode & 0o022 == 0 else { throw .open }
  }
}
