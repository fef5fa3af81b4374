package import Formula

/// One kind of view: its values, and the table of the settings by which a line of state says them.
///
/// A new kind is a struct with a first word, a subject, and a table of settings; reading, writing,
/// "did you mean", help and documentation follow from these. Register it by naming it to the reader:
///
///     ViewSpec(parsing: line, catalogue: catalogue, kinds: ViewSpec.standardKinds + [Counter.self])
package protocol ViewContent: Equatable, Sendable {
  /// The first word of its line: `plot`.
  static var kind: String { get }

  /// A summary of the view in a few words.
  static var summary: String { get }

  /// The part of the line after the first word, described.
  static var subject: SubjectDescription { get }

  /// The settings, in the order in which they are written and read.
  static var settings: [ViewSetting<Self>] { get }

  /// The view of a subject, with every setting neutral.
  init(subject: StateValue) throws(Diagnostics)

  /// The subject as it is written behind the first word.
  var subjectText: String { get }

  /// The contradiction between settings, placed at one that was said; nil if there is none.
  func objection(_ said: SaidSettings) -> Diagnostic?
}

extension ViewContent {
  /// Most settings get along.
  package func objection(_ said: SaidSettings) -> Diagnostic? { nil }

  /// The line of state, without what is neutral.
  package var line: String {
    let settings = Self.settings.compactMap { setting in
      setting.write(self).map { $0.isEmpty ? setting.name : "\(setting.name)=\($0)" }
    }
    let head = subjectText.isEmpty ? "\(Self.kind):" : "\(Self.kind): \(subjectText)"
    return ([head] + settings).joined(separator: " | ")
  }
}

/// A description of the part after a line's first word, for help and documentation.
package struct SubjectDescription: Hashable, Sendable {
  /// How it is written: `FUNCTION …`.
  package var form: String
  /// The meaning in one phrase.
  package var meaning: String
  /// A line that can be read.
  package var example: String

  /// A description from its parts.
  package init(form: String, meaning: String, example: String) {
    (self.form, self.meaning, self.example) = (form, meaning, example)
  }
}

/// The values that a line says, to find the place of what is wrong with them together.
package struct SaidSettings: Sendable {
  /// The part of the line after the first word, described.
  package let subject: StateValue
  let values: [String: StateValue]

  /// The value of a setting; nil if it is not said.
  package subscript(name: String) -> StateValue? { values[name] }
}
