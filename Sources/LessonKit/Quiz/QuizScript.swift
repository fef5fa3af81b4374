/// The lines of a quiz sorted by what they are.
///
/// Lines are sorted one by one, so that a missing empty line changes nothing.
struct QuizScript {
  /// Lines that belong together, with the number of the first.
  struct Piece {
    var firstLine = 0
    var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }
    var isBlank: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }

    /// Appends a line, with empty lines for those in between.
    mutating func add(_ line: String, number: Int) {
      if lines.isEmpty { firstLine = number }
      let gap = number - firstLine - lines.count
      lines += Array(repeating: "", count: max(0, gap)) + [line]
    }
  }

  struct Choice {
    var isRight: Bool
    var text = Piece()
    /// In a question with `order: match`, what stands behind the arrow.
    var partner: Piece?
    var feedback = Piece()
    var position: Position
  }

  struct Setting {
    var key: String
    var value: String
    var keyPosition: Position
    var position: Position
  }

  static let keys = ["answer", "wrong", "task", "predict", "choose", "order"]

  private(set) var question = Piece()
  private(set) var choices: [Choice] = []
  private(set) var hints: [Piece] = []
  private(set) var settings: [Setting] = []
  private(set) var explanation = Piece()
  private var item = Item.question
  private var openFence: Substring?
  /// Whether lines with arrows are pairs.
  let isMatching: Bool

  private enum Item { case question, choice, feedback, hint, setting, explanation }

  /// Sorts the lines of the fence that opens on the given line.
  init(_ literal: String, fenceLine: Int, _ findings: inout Findings) {
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
    isMatching = lines.contains {
      $0.hasPrefix("order:") && $0.dropFirst(6).filter { !$0.isWhitespace } == "match"
    }
    for (index, line) in lines.enumerated() {
      sort(String(line), number: fenceLine + 1 + index, &findings)
    }
  }

  private mutating func sort(_ line: String, number: Int, _ findings: inout Findings) {
    let content = line.drop(while: \.isWhitespace)
    if isInFence(content) { return prose(line, number) }
    guard !content.isEmpty else {
      if item == .question || item == .explanation { prose(line, number) }
      return
    }
    if let match = line.wholeMatch(of: LinePattern.choice)?.output {
      let position = place(of: content, in: line, number, findings)
      choices.append(Choice(isRight: match.1 != " ", position: position))
      let text = match.2.drop(while: \.isWhitespace)
      choices[choices.count - 1].text.add(String(text), number: number)
      item = .choice
    } else if let pair = pair(line, content, number, findings) {
      choices.append(pair)
      item = .choice
    } else if content.first == ">", item == .choice || item == .feedback {
      let text = content.dropFirst().drop(while: \.isWhitespace)
      choices[choices.count - 1].feedback.add(String(text), number: number)
      item = .feedback
    } else if content.hasPrefix("? ") {
      hints.append(Piece())
      hints[hints.count - 1].add(String(content.dropFirst(2)), number: number)
      item = .hint
    } else if let setting = setting(line, number, findings) {
      settings.append(setting)
      item = .setting
    } else {
      flagNearMisses(line, content, number, &findings)
      rest(line, content, number)
    }
  }

  /// A line that is none of the above: it continues the item above it if it is indented.
  private mutating func rest(_ line: String, _ content: Substring, _ number: Int) {
    let isIndented = line.hasPrefix("  ") || line.hasPrefix("\t")
    switch item {
    case .choice where isIndented && isMatching:
      choices[choices.count - 1].partner?.add(String(content), number: number)
    case .choice where isIndented:
      choices[choices.count - 1].text.add(String(content), number: number)
    case .feedback where isIndented:
      choices[choices.count - 1].feedback.add(String(content), number: number)
    case .hint where isIndented:
      hints[hints.count - 1].add(String(content), number: number)
    case .setting where isIndented:
      settings[settings.count - 1].value += " " + content
    default: prose(line, number)
    }
  }

  private mutating func prose(_ line: String, _ number: Int) {
    guard item != .question else { return question.add(line, number: number) }
    explanation.add(line, number: number)
    item = .explanation
  }

  /// Whether a line opens, closes or is inside a block of code.
  private mutating func isInFence(_ content: Substring) -> Bool {
    if let fence = openFence {
      if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first || $0.isWhitespace }) {
        openFence = nil
      }
      return true
    }
    for mark in ["`", "~"] as [Character] {
      let fence = content.prefix { $0 == mark }
      if fence.count >= 3 {
        openFence = fence
        return true
      }
    }
    return false
  }

  /// `- left -> right`, where pairs are asked for.
  private func pair(
    _ line: String, _ content: Substring, _ number: Int, _ findings: Findings
  ) -> Choice? {
    guard isMatching, let bullet = content.first, "-*+".contains(bullet),
      content.dropFirst().first?.isWhitespace == true
    else { return nil }
    let sides = content.dropFirst(2).replacing("→", with: "->").split(
      separator: "->", maxSplits: 1, omittingEmptySubsequences: false)
    var choice = Choice(
      isRight: true, partner: Piece(), position: place(of: content, in: line, number, findings))
    choice.text.add(Self.trimmed(sides[0]), number: number)
    if sides.count == 2 { choice.partner?.add(Self.trimmed(sides[1]), number: number) }
    return choice
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  private func setting(_ line: String, _ number: Int, _ findings: Findings) -> Setting? {
    guard let key = QuizScript.keys.first(where: { line.hasPrefix($0 + ":") }) else { return nil }
    let value = line.dropFirst(key.count + 1).drop(while: \.isWhitespace)
    return Setting(
      key: key, value: String(value), keyPosition: place(of: line[...], in: line, number, findings),
      position: place(of: value, in: line, number, findings))
  }

  private func flagNearMisses(
    _ line: String, _ content: Substring, _ number: Int, _ findings: inout Findings
  ) {
    let position = place(of: content, in: line, number, findings)
    if content.prefixMatch(of: LinePattern.nearChoice) != nil {
      findings.error(
        "this line is almost a choice", at: position, remedy: "write - [x] text or - [ ] text")
    }
    let word = content.prefix { $0.isLetter }
    if content[word.endIndex...].first == ":",
      let meant = Nearness.closest(to: String(word), among: QuizScript.keys)
    {
      findings.warning(
        "the line looks like a misspelt setting, '\(word)'", at: position,
        remedy: "did you mean '\(meant):'?")
    }
  }

  /// The place in the file of the end of a line.
  private func place(
    of tail: Substring, in line: String, _ number: Int, _ findings: Findings
  ) -> Position {
    let before = findings.source.line(number).count - line.count
    return Position(line: number, column: before + line.count - tail.count + 1)
  }
}
