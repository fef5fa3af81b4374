import Explorer
import Host

/// The file in which bookmarks are kept, beside the progress.
struct BookmarkFile {
  /// A longer file is neither read nor written.
  private static let sizeLimit = 1 << 22

  let path: String

  /// The file at a path.
  init(path: String) { self.path = path }

  /// `$XDG_STATE_HOME/hillock/bookmarks`, else below `~/.local/state`; nil without a home.
  static var own: BookmarkFile? {
    Variable.directory("XDG_STATE_HOME", elseBelowHome: ".local/state").map {
      BookmarkFile(path: $0 + "/hillock/bookmarks")
    }
  }

  /// The bookmarks in it; none if there is no file.
  ///
  /// - Throws: `Failure` if it cannot be read; then it is not written either.
  func load() throws -> Bookmarks {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try RegularFile.bytes(of: path, limit: Self.sizeLimit)
    } catch .missing {
      return Bookmarks()
    } catch {
      throw Failure.inputOutput("bookmarks are not kept: \(error)", path: path)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.inputOutput("bookmarks are not kept: it is not UTF-8", path: path)
    }
    return Bookmarks(parsing: text)
  }

  /// Adds a bookmark to what the file holds by now, and returns all of it.
  func add(_ name: String, _ state: String) throws -> Bookmarks {
    do {
      try Directory.make(Directory.parent(of: path), mode: 0o700)
      guard let lock = try FileLock(of: path + ".lock") else {
        throw Failure.inputOutput("another program holds it; try again", path: path)
      }
      return try lock.hold {
        var bookmarks = try load()
        bookmarks[name] = state
        try RegularFile.replace(path, with: Array(bookmarks.text.utf8))
        return bookmarks
      }
    } catch let error as FileFailure {
      throw Failure.inputOutput("the bookmark is not kept: \(error)", path: path)
    } catch let error as Directory.NotMade {
      throw Failure.inputOutput("the bookmark is not kept: \(error.reason)", path: error.path)
    }
  }
}
