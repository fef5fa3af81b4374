/// States that a person gave names to, as the lines of a file: `zoom = plot: relu | x=-1...1`.
///
/// A line that is no bookmark stays in the file as it is.
package struct Bookmarks: Hashable, Sendable {
  /// How many there may be.
  package static let capacity = 1000
  /// How long a name may be.
  static let nameLimit = 40

  private var lines: [String] = []

  /// No bookmarks.
  package init() {}

  /// The bookmarks in the text of a file.
  package init(parsing text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// The text of the file.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// The names in the order of the file.
  package var names: [String] { lines.compactMap { Self.parts(of: $0)?.name } }

  /// The state of a name, as a line to be read; nil where there is none. Of two lines with the same name
  /// the last counts.
  package subscript(name: String) -> String? {
    get { lines.lazy.compactMap(Self.parts).last { $0.name == name }?.state }
    set {
      let index = lines.lastIndex { Self.parts(of: $0)?.name == name }
      guard let newValue else { return lines.removeAll { Self.parts(of: $0)?.name == name } }
      let line = "\(name) = \(newValue)"
      if let index { lines[index] = line } else { lines.append(line) }
    }
  }

  /// Whether a text can be the name of a bookmark.
  package static func isName(_ text: String) -> Bool {
    (1...nameLimit).contains(text.count)
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_"
      }
  }

  private static func parts(of line: String) -> (name: String, state: String)? {
    let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, isName(parts[0]), !parts[1].isEmpty else { return nil }
    return (parts[0], parts[1])
  }
}
