/// A form in which a picture is written into a file.
package enum PictureFormat: String, CaseIterable, Sendable {
  case svg, png, html, csv, json
  /// Characters: braille, blocks or ASCII.
  case text = "txt"

  /// The format that the end of a file's name asks for; nil if nothing is written under such a name.
  package init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: suffix == "htm" ? "html" : suffix)
  }

  /// The ends of names that are written, for messages: `.svg, .png, … or .txt`.
  package static var suffixes: String {
    let all = allCases.map { "." + $0.rawValue }
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }
}
