import Host

/// The data that the program keeps between its runs, in files that are whole at every moment.
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
      do {
        if try RegularFile.move(target, toFree: aside) { return aside }
      } catch {
        throw failure(path, error)
      }
    }
    throw failure(path, .system(.exists))
  }

  /// Runs a closure while no other program does the same for this file, making its directory if need
  /// be. Gives up after a tenth of a second; the lock vanishes with the program.
  static func locked<Result>(
    _ path: String, _ body: () throws(ProgressError) -> Result
  ) throws(ProgressError) -> Result {
    let target = try target(of: path)
    try makeDirectory(of: target)
    // Beside a device no lock may come to lie; reading says what it is.
    if let kind = FileKind(of: target), kind != .regular { _ = try bytes(of: path, limit: 0) }
    let lock: FileLock?
    do {
      lock = try FileLock(of: target + ".lock")
    } catch {
      throw failure(target + ".lock", error)
    }
    guard let lock else { throw .busy(path: PathText.shown(path)) }
    return try lock.hold(body)
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
    do {
      try Directory.make(Directory.parent(of: path), mode: 0o700)
    } catch {
      throw failure(error.path, error.reason)
    }
  }

  private static func failure(_ path: String, _ reason: FileFailure) -> ProgressError {
    .inaccessible(path: PathText.shown(path), reason: reason.description)
  }
}
