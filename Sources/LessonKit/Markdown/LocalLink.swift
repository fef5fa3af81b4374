/// A link or picture of a lesson, with its place in the file.
struct LocalLink: Hashable, Sendable {
  let destination: String
  let position: Position

  init(_ destination: String, at position: Position) {
    self.destination = destination
    self.position = position
  }

  /// The file that it means, as a path from the lesson directory; nil for the web, for mail and for
  /// places in the same file.
  var path: String? {
    let path = String(destination.prefix { $0 != "#" && $0 != "?" })
    guard !path.isEmpty, path.firstMatch(of: LinePattern.scheme) == nil else {
      return nil
    }
    return path
  }

  /// The place that it names, in that file or in its own: what follows the `#`; nil for the web.
  var place: String? {
    guard path != nil || destination.first == "#",
      let mark = destination.firstIndex(of: "#")
    else { return nil }
    let place = destination[destination.index(after: mark)...]
    return place.isEmpty ? nil : String(place)
  }

  /// Whether the path leaves the lesson directory.
  var leavesDirectory: Bool {
    guard let path else { return false }
    return path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }
}
