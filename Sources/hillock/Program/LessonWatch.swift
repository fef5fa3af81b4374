import Host

/// Notices that the file of the open lesson changes while its author writes it.
///
/// Only a file that this person can write is watched: an installed course costs nothing.
struct LessonWatch {
  /// How often to look while nothing else happens.
  static let pause = Duration.seconds(1)

  private let directory: String?
  private var file: String?
  private var stamp: FileStamp?

  /// A watch over a directory of lessons.
  init(directory: String?) { self.directory = directory }

  /// Whether there is a file to look at.
  var isWatching: Bool { stamp != nil }

  /// Whether the file of the open lesson has changed since the last look.
  mutating func hasChanged(_ open: String?) -> Bool {
    guard let directory, let open else {
      (file, stamp) = (nil, nil)
      return false
    }
    let path = "\(directory)/\(open)"
    guard open == file else {
      (file, stamp) = (open, FileKind.isWritable(path) ? FileStamp(of: path) : nil)
      return false
    }
    // An editor that replaces the file leaves none for a moment.
    guard let stamp, let now = FileStamp(of: path), now != stamp else { return false }
    self.stamp = now
    return true
  }
}
