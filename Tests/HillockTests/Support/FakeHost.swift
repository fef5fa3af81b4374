import Explorer
import Formula

@testable import hillock

/// A system of the test's own: files in a dictionary, a clock that is set by hand.
final class FakeHost: ProgramHost {
  var now: Int64 = 1_000_000
  var instant = ContinuousClock.now
  var files: [String: [UInt8]] = [:]
  /// The definitions that were saved, and where.
  var saved: [String: [String]] = [:]
  var ownFunctions: String? = "/home/functions.hillock"

  /// What is kept under names, by this program and others.
  var bookmarks = Bookmarks()
  var keepsBookmarks = true

  func keep(bookmark name: String, state: String) throws -> Bookmarks {
    guard keepsBookmarks else {
      throw Failure.inputOutput("the bookmark is not kept: the disk is full", path: "/home/b")
    }
    bookmarks[name] = state
    return bookmarks
  }

  func exists(_ path: String) -> Bool { files[path] != nil }

  func wholePath(of path: String) -> String { "/whole/\(path)" }

  func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws {
    guard overwriting || files[path] == nil else {
      throw Failure.inputOutput("is there already", path: path)
    }
    files[path] = bytes
  }

  func play(_ wav: [UInt8]) throws -> String { "playing \(wav.count) bytes" }

  func pixels(of drawing: String) throws -> [UInt8] { Array("pixels".utf8) }

  func save(_ definitions: [Definition], to path: String) throws {
    guard path.hasPrefix("/home") else {
      throw Failure.inputOutput("cannot write: the disk is full", path: path)
    }
    saved[path, default: []] += definitions.map(\.name)
  }
}
