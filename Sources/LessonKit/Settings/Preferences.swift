/// A person's configuration file, `config.yaml`.
///
///     theme: high-contrast
///     canvas: block
///     range: -4...4
///     motion: "off"
///     keys: {a: ←, d: →}        # a key, and the key that it stands for
///
/// It is read here since YAML is read in this module and nowhere else. Mistakes become diagnostics
/// with line and column; what is right beside them still counts.
package struct Preferences: Sendable {
  /// The name of a theme.
  package private(set) var theme: Text?
  /// The name of a way of drawing.
  package private(set) var canvas: Text?
  /// The x range that Explore opens with, as it is written.
  package private(set) var range: Text?
  /// Whether things move by themselves: `on` or `off`.
  package private(set) var motion: Text?
  /// Remapped keys and the keys that they mean, in the notation of the program's help.
  package private(set) var keys: [(key: Text, standsFor: Text)] = []
  /// A longer file is refused.
  package static let sizeLimit = LessonLimits.settings
  /// The mistakes in the file.
  package private(set) var diagnostics: [LessonFinding] = []

  /// A text of the file with its place, so that whoever knows its meaning can complain about it.
  package struct Text: Hashable, Sendable {
    /// The text as written.
    package let text: String
    fileprivate let position: Position
  }

  private var findings: Findings

  /// Reads the text of a configuration file; `file` is its name in diagnostics.
  package init(parsing text: String, file: String) {
    let source = SourceText(file: file, text: text)
    findings = Findings(source)
    let yaml = YAMLSource(lines: 1..<source.lines.count + 1, of: source)
    let names = ["theme", "canvas", "range", "motion", "keys"]
    if let node = YAMLReader.read(yaml, &findings),
      let settings = Settings(node, name: "the configuration", keys: names, &findings)
    {
      theme = settings.text("theme", &findings).map(Text.init)
      canvas = settings.text("canvas", &findings).map(Text.init)
      range = settings.text("range", &findings).map(Text.init)
      motion = settings.text("motion", &findings).map(Text.init)
      for entry in settings.mapping("keys", &findings) ?? [] { read(entry, settings) }
    }
    diagnostics = findings.sorted
  }

  /// Adds a complaint about a text of the file.
  package mutating func refuse(_ text: Text, _ message: String, remedy: String? = nil) {
    findings.error(message, at: text.position, remedy: remedy)
    diagnostics = findings.sorted
  }

  private mutating func read(_ entry: YAMLNode.Entry, _ settings: Settings) {
    guard let other = entry.value.text, !other.isEmpty else {
      let _: Never? = settings.wrong(entry.value, entry.key, "the name of a key", &findings)
      return
    }
    keys.append(
      (
        Text(text: entry.key, position: entry.position),
        Text(text: other, position: entry.value.position)
      ))
  }
}
