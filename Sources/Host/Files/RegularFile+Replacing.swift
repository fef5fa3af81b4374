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
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let target = try target(of: path)
    let mode = try permissions(of: target)
    let temporary = target + ".new"
    // Left over from a program that was killed, or nothing that anybody could want to be written to.
    remove(temporary)
    let descriptor = try open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    fchmod(descriptor, mode)
    do throws(FileFailure) {
      try write(bytes, through: descriptor)
      guard rename(temporary, to: target) else { throw FileFailure.last }
    } catch {
      remove(temporary)
      throw error
    }
    syncDirectory(of: target)
  }

  /// The path at the end of a chain of links, whether or not there is a file.
  package static func target(of path: String) throws(FileFailure) -> String {
    var target = path
    for _ in 0..<40 {
      guard let link = link(at: target) else { return target }
      let isAbsolute = link.hasPrefix("/")
      target = isAbsolute ? link : Directory.parent(of: target) + "/" + link
    }
    throw .system(SystemError(code: ELOOP))
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
  package static func remove(_ path: String) { _ = PathText.withCString(path) { unlink($0) } }

  /// Moves a file to a free name: false if that is taken.
  package static func move(_ old: String, toFree new: String) throws(FileFailure) -> Bool {
    // A hard link, unlike a rename, never replaces a file that is there.
    let isLinked = PathText.withCString(old) { old in
      PathText.withCString(new) { new in systemLink(old, new) == 0 }
    }
    guard isLinked else {
      if errno == EEXIST { return false }
      throw .last
    }
    remove(old)
    return true
  }

  private static func rename(_ old: String, to new: String) -> Bool {
    PathText.withCString(old) { old in
      PathText.withCString(new) { new in systemRename(old, new) == 0 }
    }
  }

  /// Makes a file that is not there yet; `.system` of ``SystemError/exists`` if it is. It is whole, or
  /// not there.
  package static func create(_ path: String, with bytes: [UInt8]) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = PathText.withCString(path) { systemOpen($0, flags, 0o666) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    do {
      try Descriptors.write(bytes, to: descriptor)
    } catch {
      remove(path)
      throw .system(error)
    }
  }

  /// Writes into what is there rather than replace it: a pipe that somebody reads, a device.
  package static func write(_ bytes: [UInt8], into path: String) throws(FileFailure) {
    let flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = PathText.withCString(path) { systemOpen($0, flags, 0) }
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    _ = fcntl(descriptor, F_SETFL, O_WRONLY)
    do {
      try Descriptors.write(bytes, to: descriptor)
    } catch {
      throw .system(error)
    }
  }

  /// Writes, waits until all of it is on the disk, and closes.
  private static func write(_ bytes: [UInt8], through descriptor: Int32) throws(FileFailure) {
    defer { close(descriptor) }
    do {
      try Descriptors.write(bytes, to: descriptor)
    } catch {
      throw .system(error)
    }
    guard fsync(descriptor) == 0 else { throw .last }
  }

  private static func syncDirectory(of path: String) {
    let directory = Directory.parent(of: path)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let descriptor = PathText.withCString(directory) { systemOpen($0, flags, 0) }
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

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  open(path, flags, mode)
}
