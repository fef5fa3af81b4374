import Host

/// One finding about a lesson, with its exact place in the file and what to do about it.
///
/// The texts quote the file as it is; ``description`` spells control characters out but for those of
/// the quoted line, which whoever shows it filters.
package struct LessonFinding: Hashable, Sendable {
  /// How bad a finding is.
  package enum Severity: String, Sendable {
    /// The lesson cannot be shown as written.
    case error
    /// The lesson works, but probably not as meant.
    case warning
  }

  /// How bad it is.
  package var severity: Severity
  /// The file, as a path from the lesson directory.
  package var file: String
  /// The line in the file, from 1.
  package var line: Int
  /// The column in the line, from 1, counted in characters.
  package var column: Int
  /// The message, one sentence without a full stop.
  package var message: String
  /// The remedy.
  package var remedy: String?
  /// The line of the file.
  package var sourceLine: String?

  /// A finding from its parts.
  package init(
    _ severity: Severity, file: String, line: Int, column: Int, message: String,
    remedy: String? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
    self.sourceLine = sourceLine
  }

  /// The first line of the description, and one line whatever a file is called or says: `relu.md:7:3: error: unknown key 'plott'`.
  package var headline: String {
    "\(PathText.shown(file)):\(line):\(column): \(severity.rawValue): "
      + PathText.shown(message)
  }
}

extension LessonFinding: CustomStringConvertible {
  /// The headline, the line of the file with a caret under the place, and the remedy.
  package var description: String {
    var text = headline
    if let sourceLine, !sourceLine.isEmpty {
      text += "\n" + LessonFinding.excerpt(sourceLine, column: column)
    }
    if let remedy { text += "\n  " + PathText.shown(remedy) }
    return text
  }

  /// The part of a line around a column, and a caret below that column.
  private static func excerpt(_ line: String, column: Int, width: Int = 96) -> String {
    let caret = max(0, min(column - 1, line.count))
    let start = caret < width ? 0 : caret - width / 2
    let shown = line.dropFirst(start).prefix(width)
    // A tab above stays a tab below, so that the caret stands where the eye looks for it.
    let indent = shown.prefix(caret - start).map { $0 == "\t" ? "\t" : " " }.joined()
    return "  \(shown)\n  \(indent)^"
  }
}
