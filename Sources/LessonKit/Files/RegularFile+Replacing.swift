#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension RegularFile {
  /// Replaces a file, or makes it, so that at every moment it is whole: writes beside it, waits until
  /// that is on the disk, and renames.
  ///
  /// Where the path is a link, the file that it leads to is replaced. A file that is there keeps its
  /// permissions; a new one belongs to its owner alone.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let target = try target(of: path)
    let mode = try permissions(of: target)
    let temporary = target + ".new"
    // Left over from a program that was killed, or nothing that anybody could want to be written to.
    remove(temporary)
    let descriptor = try open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    fchmod(descriptor, mode)
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let failure = FileFailure.last
    close(descriptor)
    guard isWritten, rename(temporary, to: target) else {
      let reason = isWritten ? FileFailure.last : failure
      remove(temporary)
      throw reason
    }
    syncDirectory(of: target)
  }

  /// The path at the end of a chain of links, whether or not there is a file.
  static func target(of path: String) throws(FileFailure) -> String {
    var target = path
    for _ in 0..<40 {
      guard let link = link(at: target) else { return target }
      let isAbsolute = link.hasPrefix("/")
      target = isAbsolute ? link : LessonLocator.parent(of: target) + "/" + link
    }
    throw .system(ELOOP)
  }

  private static func link(at path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = PathText.withCString(path) { readlink($0, &buffer, buffer.count) }
    return count > 0 ? PathText.decode(buffer[..<count].map(UInt8.init(bitPattern:))) : nil
  }

  private static func permissions(of path: String) throws(FileFailure) -> mode_t {
    var status = stat()
    guard PathText.withCString(path, { lstat($0, &status) }) == 0 else { return 0o600 }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileFailure(irregular: status.st_mode) }
    return status.st_mode & 0o777
  }

  /// Removes a name.
  static func remove(_ path: String) { _ = PathText.withCString(path) { unlink($0) } }

  /// Gives a file a second name, unless that is taken; then `errno` says so.
  static func link(_ old: String, to new: String) -> Bool {
    PathText.withCString(old) { old in
      PathText.withCString(new) { new in systemLink(old, new) == 0 }
    }
  }

  private static func rename(_ old: String, to new: String) -> Bool {
    PathText.withCString(old) { old in
      PathText.withCString(new) { new in systemRename(old, new) == 0 }
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(descriptor, $0 + done, buffer.count - done) } ?? 0
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  private static func syncDirectory(of path: String) {
    let directory = LessonLocator.parent(of: path)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let descriptor = PathText.withCString(directory) { systemOpen($0, flags) }
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// `rename(2)`, `link(2)` and `open(2)`, outside the type so that its own functions do not hide them.
private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  rename(old, new)
}

private func systemLink(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  link(old, new)
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 { open(path, flags) }
