package import ActivationMath

/// Points of a person's own, `file(points.csv)`: a point a line, its class or its value in the last column.
///
/// The source names the file; whoever may open files reads its text and hands it in.
extension DataSource {
  /// The points of a file that has not been read yet.
  package static func file(_ path: String) -> DataSource {
    DataSource(shape: .file(nil), notation: "file(\(path))", count: 0, noise: 0, seed: 1)
  }

  /// What a person means by a word: a data set, or the path of a file.
  package init(typed text: String, catalogue: Catalogue) throws(LabError) {
    let name = text.prefix { $0 != "(" }
    let isPath = text.contains("/") || text.hasSuffix(".csv") || text.hasSuffix(".txt")
    if isPath, !Self.names.contains(String(name)), name != "file" {
      try Self.check(path: text)
      self = .file(text)
    } else {
      try self.init(parsing: text, catalogue: catalogue)
    }
  }

  /// The path of the file; nil where the points are made.
  package var path: String? {
    guard case .file = shape else { return nil }
    return String(notation.dropFirst("file(".count).dropLast())
  }

  /// Whether its points are there.
  package var isRead: Bool { shape != .file(nil) }

  /// It before it was read.
  package var unread: DataSource { path.map(DataSource.file) ?? self }

  /// A short text for headings: of a file its name alone.
  package var title: String {
    path.map { String($0.split(separator: "/").last ?? "") } ?? notation
  }

  /// The source with the points in the text of its file; with `valued` the last column is a number to be
  /// met.
  package func read(_ text: String, valued: Bool) throws(LabError) -> DataSource {
    let path = path ?? ""
    do throws(PointsReader.Mistake) {
      return with(try PointsReader.read(text, valued: valued))
    } catch {
      let place = error.line.map { "\(path), line \($0)" } ?? path
      throw LabError("\(place): \(error.message)")
    }
  }

  /// The source with the points of its file.
  package func with(_ points: DataSet) -> DataSource {
    DataSource(
      shape: .file(points), notation: notation, count: points.count, noise: 0, seed: seed)
  }

  /// The path in `file(PATH)`; nil where the text means something else.
  static func path(in text: String) throws(LabError) -> String? {
    guard text.prefix(while: { $0 != "(" }) == "file" else { return nil }
    let path = text.hasSuffix(")") ? String(text.dropFirst("file(".count).dropLast()) : ""
    try check(path: path)
    return path
  }

  private static func check(path: String) throws(LabError) {
    guard !path.isEmpty, !path.contains(where: { $0 == "|" || $0.isNewline }) else {
      throw LabError(
        "file takes a path without a bar or a new line", remedy: "write it so: file(points.csv)")
    }
  }
}
