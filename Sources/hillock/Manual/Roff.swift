/// The text of a manual page, in the macros of man(7).
struct Roff {
  private(set) var lines: [String] = []

  /// A page of a section of the manual.
  init(_ name: String, section: Int) {
    // No hyphens and no stretched blanks: code has to stay as it is typed.
    lines = [
      ".TH \(name.uppercased()) \(section) \(Version.date) \"Hillock \(Version.number)\" \"Hillock\"",
      ".nh", ".ad l",
    ]
  }

  /// The whole page.
  var text: String { lines.joined(separator: "\n") + "\n" }

  // MARK: Parts

  /// `.SH NAME` and the line that `apropos` reads.
  mutating func name(_ name: String, _ summary: String) {
    section("NAME")
    let text = summary.hasSuffix(".") ? String(summary.dropLast()) : summary
    lines.append("\(Self.code(name)) \\- \(Self.escaped(text))")
  }

  mutating func section(_ title: String) {
    lines.append(".SH \(Self.escaped(title.uppercased()))")
  }

  mutating func subsection(_ title: String) { lines.append(".SS \(Self.escaped(title))") }

  /// A paragraph of text that is marked up already.
  mutating func paragraph(_ text: String) {
    // Directly below a heading the macro would mean nothing.
    if !isBelowHeading { lines.append(".PP") }
    lines += Self.wrapped(text)
  }

  /// Something and what it means, both marked up already.
  mutating func item(_ term: String, _ meaning: String) {
    lines += [".TP", Self.guarded(term)] + Self.wrapped(meaning.isEmpty ? "\\&" : meaning)
  }

  /// Lines that stay as they are.
  mutating func example(_ code: [String]) {
    if !isBelowHeading { lines.append(".PP") }
    lines += [".RS 4", ".nf"] + code.map { Self.guarded(Self.escaped($0, isCode: true)) }
    lines += [".fi", ".RE"]
  }

  private var isBelowHeading: Bool {
    lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? true
  }

  // MARK: Text

  /// Text with nothing in it that roff would obey; in code a hyphen is a minus.
  static func escaped(_ text: String, isCode: Bool = false) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-" where isCode: "\\-"
      case "'" where isCode: "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      default: String(character)
      }
    }.joined()
  }

  /// Code within a text.
  static func code(_ text: String) -> String { "\\fB\(escaped(text, isCode: true))\\fR" }

  /// A place for a value.
  static func value(_ text: String) -> String { "\\fI\(escaped(text, isCode: true))\\fR" }

  /// The text in lines of at most 80 characters, as far as its words are no longer; what is not ASCII
  /// counts as what roff makes of it, `\[u2032]`.
  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if width(line) + width(word) < 78 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(guarded)
  }

  private static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 9) }
  }

  /// A line that is none of roff's own.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
