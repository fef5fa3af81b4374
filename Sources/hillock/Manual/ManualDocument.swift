import Host

/// A page of the documentation that is a page of the manual, too.
struct ManualDocument {
  /// The name of the manual page.
  let name: String
  /// The line for `apropos`.
  let summary: String
  /// The file in the directory of the documentation.
  let file: String

  /// The pages on formats of files.
  static let all = [
    ManualDocument(
      name: "hillock-lessons", summary: "the format of Hillock's lessons", file: "lessons.md"),
    ManualDocument(
      name: "hillock-config", summary: "the configuration of Hillock", file: "configuration.md"),
  ]

  /// The text of the page.
  func text(in directory: String) throws -> String {
    var page = Roff(name, section: 5)
    page.name(name, summary)
    page.section("Description")
    var reader = ManualMarkdown(try TextFile.read("\(directory)/\(file)"))
    reader.add(to: &page)
    page.section("See also")
    let others = Self.all.filter { $0.name != name }.map { "\(Roff.code($0.name))(5)" }
    page.paragraph((["\(Roff.code("hillock"))(1)"] + others).joined(separator: ", "))
    return page.text
  }
}
