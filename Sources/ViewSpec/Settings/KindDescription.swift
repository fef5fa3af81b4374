/// The documentation of a kind of view: its first word, its subject and its settings.
package struct KindDescription: Hashable, Sendable {
  /// The first word of its line.
  package var kind: String
  /// A summary of the view.
  package var summary: String
  /// The part after the first word.
  package var subject: SubjectDescription
  /// Its settings, in the order in which they are written.
  package var settings: [SettingDescription]

  /// The description of a kind.
  package init(_ content: any ViewContent.Type) { self = Self.describe(content) }

  private init<Content: ViewContent>(of content: Content.Type) {
    kind = Content.kind
    summary = Content.summary
    subject = Content.subject
    settings = Content.settings.map(\.description)
  }

  private static func describe<Content: ViewContent>(_ content: Content.Type) -> KindDescription {
    KindDescription(of: content)
  }
}

extension KindDescription {
  /// The settings as a table in markdown.
  package var table: String {
    let rows = settings.map { setting in
      let value = setting.form.isEmpty ? "" : "=\(setting.form)"
      let form = setting.isFlag && !value.isEmpty ? "[\(value)]" : value
      return "| `\(setting.name)\(form)` | \(setting.neutral) | \(setting.meaning) |"
    }
    return (["| setting | where it is not said | meaning |", "|---|---|---|"] + rows)
      .joined(separator: "\n")
  }
}
