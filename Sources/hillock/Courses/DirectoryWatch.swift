import Host
import LessonKit

/// Notices that something in a directory of lessons was written, added or removed.
struct DirectoryWatch {
  /// How often to look, in milliseconds: an author who saves sees the answer at once.
  private static let pause: UInt32 = 200

  private let path: String
  private var stamps: [String: FileStamp]

  /// A watch that knows the directory as it is now.
  init(_ path: String) {
    self.path = path
    stamps = Self.stamps(in: path)
  }

  /// Sleeps until something has changed.
  mutating func waitForChange() {
    while true {
      SystemTime.sleep(milliseconds: Self.pause)
      let now = Self.stamps(in: path)
      guard now != stamps else { continue }
      stamps = now
      return
    }
  }

  private static func stamps(in path: String) -> [String: FileStamp] {
    let names = (try? Course.names(in: path)) ?? []
    let pairs = names.compactMap { name in FileStamp(of: "\(path)/\(name)").map { (name, $0) } }
    // Two names may be equal as texts.
    return Dictionary(pairs) { first, _ in first }
  }
}
