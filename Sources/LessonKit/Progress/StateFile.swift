#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are whole at every moment, whatever happens to the program.
enum StateFile {
  /// The bytes of a file, or nil if there is none.
  static func bytes(of path: String) throws(ProgressError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  /// Replaces a file: writes beside it, waits until that is on the disk, and renames.
  static func replace(_ path: String, with bytes: [UInt8]) throws(ProgressError) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(temporary) }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      let error = failure(path, isWritten ? errno : reason)
      unlink(temporary)
      throw error
    }
    syncDirectory(of: path)
  }

  /// Moves a file to the first free name `….corrupt-1`, `….corrupt-2` … and returns that.
  static func setAside(_ path: String) throws(ProgressError) -> String {
    for number in 1...999 {
      let aside = "\(path).corrupt-\(number)"
      // A hard link, unlike a rename, never replaces a file that is there.
      if link(path, aside) == 0 {
        unlink(path)
        return aside
      }
      guard errno == EEXIST else { break }
    }
    throw failure(path)
  }

  /// Runs a closure while no other program does the same for this file, making its directory if need
  /// be. Gives up after a tenth of a second; the lock vanishes with the program.
  static func locked<Result>(
    _ path: String, _ body: () throws(ProgressError) -> Result
  ) throws(ProgressError) -> Result {
    try makeDirectory(of: path)
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path + ".lock") }
    defer { close(descriptor) }
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return try body() }
      usleep(2000)
    }
    throw .busy(path: path)
  }

  private static func makeDirectory(of path: String) throws(ProgressError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST, access(made, F_OK) != 0 {
        throw failure(made)
      }
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
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String, _ number: Int32 = errno) -> ProgressError {
    .inaccessible(path: path, reason: String(cString: strerror(number)))
  }
}
