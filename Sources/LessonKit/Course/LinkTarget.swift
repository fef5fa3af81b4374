/// The target of a link in a lesson.
package enum LinkTarget: Hashable, Sendable {
  /// An address outside of the course: the web, mail.
  case address(String)
  /// The glossary, at an entry by its name or from its beginning.
  case glossary(entry: String?)
  /// Another file of the lesson directory, at a place by its name or from its beginning.
  case file(String, place: String?)
  /// A step of the same lesson.
  case step(String)

  /// The file that explains words.
  static let glossaryFile = "glossary.md"

  /// Reads what stands in the parentheses of a link.
  package init(_ destination: String) {
    let link = LocalLink(destination, at: .start)
    switch (link.path, link.place) {
    case (let path?, let place) where path.lowercased() == Self.glossaryFile:
      self = .glossary(entry: place)
    case (let path?, let place): self = .file(path, place: place)
    case (nil, let place?): self = .step(place)
    case (nil, nil): self = .address(destination)
    }
  }
}
