#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one way in which files are read: only regular ones, of a size that is known before, opened
/// without waiting.
///
/// A pipe or a device where a file is expected would hold up the program or fill the memory. Paths are
/// opened by their bytes, see ``PathText``.
package enum RegularFile {
  /// The treatment of a symbolic link at the end of a path.
  package enum Links: Sendable {
    /// The file that it leads to is meant.
    case followed
    /// It is refused: a directory must not show files from elsewhere.
    case refused
  }

  /// The bytes of a file of at most `limit` of them.
  package static func bytes(
    of path: String, limit: Int, links: Links = .followed
  ) throws(FileFailure) -> [UInt8] {
    let descriptor = try open(path, O_RDONLY | (links == .refused ? O_NOFOLLOW : 0))
    defer { close(descriptor) }
    let status = try status(of: descriptor)
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    while try next(of: descriptor, into: &bytes) {
      // It may have grown since, and files of the kernel's own say that they are empty.
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return bytes
  }

  private static func next(
    of descriptor: Int32, into bytes: inout [UInt8]
  ) throws(FileFailure) -> Bool {
    do {
      return try Descriptors.read(descriptor, into: &bytes)
    } catch {
      throw .system(error)
    }
  }

  /// Opens a regular file. What blocks, such as a pipe without a writer, does not.
  static func open(_ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
    let descriptor = PathText.withCString(path) {
      systemOpen($0, flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0o600)
    }
    guard descriptor >= 0 else {
      if errno == ELOOP, flags & O_NOFOLLOW != 0 { throw .link }
      if errno == ENXIO { throw .irregular(kind: "pipe") }
      throw .last
    }
    do {
      _ = try status(of: descriptor)
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func status(of descriptor: Int32) throws(FileFailure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(irregular: status.st_mode) }
    return status
  }
}

/// `open(2)`, outside the type so that its own `open` does not hide it.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
