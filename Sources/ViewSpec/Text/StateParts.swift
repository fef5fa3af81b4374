import ActivationMath
import Formula

/// A line of state in its parts: the first word, the subject, the settings.
struct StateParts: Sendable {
  /// A setting as it is written; without a value it is only named.
  struct Setting: Sendable {
    var name: Range<Int>
    var value: Range<Int>?
  }

  let line: StateLine
  /// The first word; nil in a line that has none.
  let kind: Range<Int>?
  /// The text behind the first word, up to the settings.
  let subject: Range<Int>
  /// The settings in the order of the line.
  let settings: [Setting]

  init(_ text: String) throws(Diagnostic) {
    line = try StateLine(text)
    let parts = line.parts(of: line.all, at: "|")
    let colon = line.first(":", in: parts[0])
    kind = colon.map { [line] in line.trimmed(parts[0].lowerBound..<$0) }
    subject = colon.map { [line] in line.trimmed($0 + 1..<parts[0].upperBound) } ?? parts[0]
    settings = try parts.dropFirst().map { [line] part throws(Diagnostic) in
      try Self.setting(part, in: line)
    }
  }

  private static func setting(
    _ part: Range<Int>, in line: StateLine
  ) throws(Diagnostic) -> Setting {
    let equals = line.first("=", in: part)
    let name = equals.map { line.trimmed(part.lowerBound..<$0) } ?? part
    guard !name.isEmpty else {
      throw line.mistake(
        .strayText, part, part.isEmpty ? "there is no setting here" : "a setting has no name",
        part.isEmpty ? "remove one '|'" : "write it before '='")
    }
    return Setting(name: name, value: equals.map { line.trimmed($0 + 1..<part.upperBound) })
  }

  /// The kind that the first word names; a plot if there is none.
  func kind(among kinds: [any ViewContent.Type]) throws(Diagnostic) -> any ViewContent.Type {
    guard let kind else {
      if !subject.isEmpty { return PlotSpec.self }
      throw line.mistake(
        .missingOperand, subject, "a state begins with what it shows",
        "write \(PlotSpec.subject.example)")
    }
    let name = line.text(kind)
    if let known = kinds.first(where: { $0.kind == name }) { return known }
    throw line.mistake(
      .unknownView, kind, name.isEmpty ? "no view is named" : "there is no view '\(name)'",
      StateValue.remedy(for: name, among: kinds.map { $0.kind }))
  }
}
