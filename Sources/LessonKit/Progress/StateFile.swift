#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program keeps between its runs, as files that are whole at every moment.
enum StateFile {
  /// The bytes of a file, or nil if there is none.
  static func bytes(of path: String, limit: Int) throws(ProgressError) -> [UInt8]? {
    do {
      return try RegularFile.bytes(of: path, limit: limit)
    } catch .missing {
      return nil
    } catch {
      throw failure(path, error)
    }
  }

  /// Replaces a file, or what a link there leads to.
  static func replace(_ path: String, with bytes: [UInt8]) throws(ProgressError) {
    do {
      try RegularFile.replace(path, with: bytes)
    } catch {
      throw failure(path, error)
    }
  }

  /// Moves a file to the first free name `….corrupt-1`, `….corrupt-2` … and returns that.
  static func setAside(_ path: String) throws(ProgressError) -> String {
    let target = try target(of: path)
    for number in 1...999 {
      let aside = "\(target).corrupt-\(number)"
      // A hard link, unlike a rename, never replaces a file that is there.
      if RegularFile.link(target, to: aside) {
        RegularFile.remove(target)
        return aside
      }
      guard errno == EEXIST else { break }
    }
    throw failure(path, .last)
  }

  /// Runs a closure while no other program does the same for this file, making its directory if need
  /// be. Gives up after a tenth of a second; the lock vanishes with the program.
  static func locked<Result>(
    _ path: String, _ body: () throws(ProgressError) -> Result
  ) throws(ProgressError) -> Result {
    let target = try target(of: path)
    try makeDirectory(of: target)
    let descriptor: Int32
    do {
      descriptor = try RegularFile.open(target + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      throw failure(target + ".lock", error)
    }
    defer { close(descriptor) }
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return try body() }
      usleep(2000)
    }
    throw .busy(path: PathText.shown(path))
  }

  /// The file that a path leads to, through links.
  static func target(of path: String) throws(ProgressError) -> String {
    do {
      return try RegularFile.target(of: path)
    } catch {
      throw failure(path, error)
    }
  }

  private static func makeDirectory(of path: String) throws(ProgressError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      let isThere = PathText.withCString(made) {
        mkdir($0, 0o700) == 0 || errno == EEXIST || access($0, F_OK) == 0
      }
      guard isThere else { throw failure(made, .last) }
    }
  }

  private static func failure(_ path: String, _ reason: FileFailure) -> ProgressError {
    .inaccessible(path: PathText.shown(path), reason: reason.description)
  }
}
