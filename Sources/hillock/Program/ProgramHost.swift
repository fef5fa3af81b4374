import Explorer
import Formula
import Host

/// The operating system for effects and the run loop; the tests have one of their own.
protocol ProgramHost {
  /// The time of day in milliseconds since 1970.
  var now: Int64 { get }
  /// The time that durations are measured by.
  var instant: ContinuousClock.Instant { get }

  /// Whether there is something under a name.
  func exists(_ path: String) -> Bool
  /// The path from the root, for people.
  func wholePath(of path: String) -> String
  /// Writes a file, which is whole or as it was; fails if it is there, unless it is to give way.
  func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws
  /// The pixels of a drawing in SVG.
  func pixels(of drawing: String) throws -> [UInt8]
  /// The path of the person's own functions; nil without a home.
  var ownFunctions: String? { get }
  /// Puts functions into a file.
  func save(_ definitions: [Definition], to path: String) throws
  /// Plays a sound beside the program, and says that it does.
  func play(_ wav: [UInt8]) throws -> String
  /// Keeps a state under a name, and returns all that are kept.
  func keep(bookmark name: String, state: String) throws -> Bookmarks
}

/// The system that the program really runs on.
struct SystemHost: ProgramHost {
  var now: Int64 { SystemTime.now }

  var instant: ContinuousClock.Instant { .now }

  func exists(_ path: String) -> Bool { FileKind.exists(path) }

  func wholePath(of path: String) -> String { PathText.shown(PathText.whole(path) ?? path) }

  func write(_ bytes: [UInt8], to path: String, overwriting: Bool) throws {
    try Destination.file(path: path, overwriting: overwriting).write(bytes)
  }

  func pixels(of drawing: String) throws -> [UInt8] { try PNG.bytes(of: drawing, zoom: 2) }

  var ownFunctions: String? { OwnFunctions.path }

  func save(_ definitions: [Definition], to path: String) throws {
    try OwnFunctions.save(definitions, to: path)
  }

  func play(_ wav: [UInt8]) throws -> String { try SoundPlayer.play(wav) }

  func keep(bookmark name: String, state: String) throws -> Bookmarks {
    guard let file = BookmarkFile.own else {
      throw Failure(
        message:
          "the bookmark is kept only until you leave: neither XDG_STATE_HOME nor HOME is set",
        status: .inputOutput)
    }
    return try file.add(name, state)
  }
}
