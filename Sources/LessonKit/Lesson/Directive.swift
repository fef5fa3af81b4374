/// A comment that the program obeys, from a closed list; every other comment is a comment.
enum Directive: Hashable {
  /// A note for the presenter.
  case note(String)
  /// A pause: the rest of the step is shown later.
  case pause
  /// The name of the step.
  case id(String)
  /// How many minutes the step takes.
  case minutes(Int)
  /// The step is shown only to those who go there.
  case spare

  static let names = ["note", "pause", "id", "minutes", "spare"]

  /// How many minutes a step may take.
  private static let minutes = 1...120

  /// The directive that a comment begins with, whether or not it is well formed.
  static func name(in comment: String) -> String? {
    let head = head(of: comment)
    return names.first { $0 == head.word && head.endsWord }
  }

  /// Reads a comment; nil if it is only a comment or a mistake, which is flagged.
  static func read(_ comment: Comment, _ findings: inout Findings) -> Directive? {
    let head = head(of: comment.text)
    guard head.endsWord else { return nil }
    switch (head.word, head.value) {
    case ("pause", nil): return .pause
    case ("spare", nil): return .spare
    case ("pause", _?), ("spare", _?):
      findings.error(
        "'\(head.word)' takes no value", at: comment.position,
        remedy: "write <!-- \(head.word) -->")
    case ("minutes", let text?) where Int(text).map(minutes.contains) == true:
      return Int(text).map { .minutes($0) }
    case ("minutes", let text?) where !text.isEmpty:
      findings.error(
        "'minutes' is '\(text)', but must be a whole number from \(minutes.lowerBound) to "
          + "\(minutes.upperBound)", at: comment.position)
    case ("note", let text?) where !text.isEmpty: return .note(text)
    case ("id", let id?) where Slug.isValid(id): return .id(id)
    case ("id", let id?) where !id.isEmpty:
      findings.error(
        "'\(id)' is not an id", at: comment.position,
        remedy: "use lower-case letters, digits and hyphens: \(Slug.make(from: id))")
    case ("note", _), ("id", _), ("minutes", _):
      findings.error(
        "'\(head.word)' has no value", at: comment.position,
        remedy: "write <!-- \(head.word): … -->")
    default: suspect(head.word, comment, &findings)
    }
    return nil
  }

  private static func suspect(_ word: String, _ comment: Comment, _ findings: inout Findings) {
    guard let meant = names.first(where: { Nearness.isMisspelling(word, of: $0) }) else { return }
    findings.warning(
      "the comment looks like a misspelt directive, '\(word)'", at: comment.position,
      remedy: "did you mean '\(meant)'?")
  }

  /// The first word, what follows its colon, and whether the word is all or has a colon.
  private static func head(
    of comment: String
  ) -> (word: String, value: String?, endsWord: Bool) {
    let word = comment.prefix { $0.isLetter }
    let rest = comment[word.endIndex...].drop(while: \.isWhitespace)
    guard rest.first == ":" else { return (String(word), nil, rest.isEmpty) }
    let value = rest.dropFirst().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (String(word), value, true)
  }
}
