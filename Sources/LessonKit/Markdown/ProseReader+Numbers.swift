import ActivationMath
import Formula

extension ProseReader {
  /// Inline code: an equation is checked, a live value is noted for the check of the step.
  mutating func code(
    _ code: String, _ block: MarkdownNode, _ findings: inout Findings
  ) -> Inline {
    let isLive = Self.isLive(code)
    guard isLive || listsNumbers || code.contains(where: { $0 == "=" || $0 == "≈" }) else {
      return .code(code)
    }
    guard countsEquation(in: block, &findings) else { return .code(code) }
    let found = positions.position(of: "`" + code, in: block, findings.source)
    var place = found ?? findings.source.position(of: block)
    if found != nil { place.column += 1 }
    if isLive {
      expressions.append(ViewExpression(kind: .value, text: code, position: place))
      note(code, .live, at: place, findings)
    } else if check(code, at: place, &findings) {
      note(code, .checked, at: place, findings)
    } else {
      noteNumbers(of: code, at: place, findings)
    }
    return .code(code)
  }

  /// Counts what is read as a formula; false if that is too much, which is flagged once.
  private mutating func countsEquation(
    in block: MarkdownNode, _ findings: inout Findings
  ) -> Bool {
    equations += 1
    if equations == LessonLimits.equations + 1 {
      findings.refuse(
        "the lesson has more than \(LessonLimits.equations) equations and live values",
        at: findings.source.position(of: block), remedy: "split it into several lessons")
    }
    return equations <= LessonLimits.equations
  }

  /// Notes the numbers in plain text.
  mutating func noteNumbers(
    in text: String, _ block: MarkdownNode, _ findings: Findings
  ) {
    guard listsNumbers else { return }
    var ends = text.sentenceEnds[...]
    for number in text.statedNumbers {
      while let end = ends.first, end <= number.offset {
        beginSentence()
        ends.removeFirst()
      }
      let found = positions.position(of: number.text, in: block, findings.source)
      let place = found ?? findings.source.position(of: block)
      note(number.text, isInFootnote ? .cited : .unchecked, at: place, findings)
    }
    if !ends.isEmpty { beginSentence() }
    endsSentence = text.last.map(".!?".contains) ?? endsSentence
  }

  /// What follows belongs to another sentence.
  mutating func beginSentence() { (sentenceStart, endsSentence) = (numbers.count, false) }

  /// A line break of the source: behind a full stop the next sentence begins.
  mutating func softBreak() -> Inline {
    if endsSentence { beginSentence() }
    return .softBreak
  }

  /// The numbers of the sentence have a source: a footnote, or the address of a page.
  mutating func citeSentence() { citeNumbers(from: min(sentenceStart, numbers.count)) }

  /// The numbers that were noted since `start` have a source.
  mutating func citeNumbers(from start: Int) {
    for index in start..<numbers.count
    where numbers[index].status == .unchecked {
      numbers[index].status = .cited
    }
  }

  /// Notes the number that a question asks for.
  mutating func noteAnswer(
    _ text: String, _ status: StatedNumber.Status, at place: Position, _ findings: Findings
  ) {
    note(text, status, at: place, findings)
  }

  private mutating func noteNumbers(
    of code: String, at place: Position, _ findings: Findings
  ) {
    guard listsNumbers else { return }
    for number in code.statedNumbers {
      let column = place.column + number.offset
      note(
        number.text, isInFootnote ? .cited : .unchecked,
        at: Position(line: place.line, column: column), findings)
    }
  }

  private mutating func note(
    _ text: String, _ status: StatedNumber.Status, at place: Position, _ findings: Findings
  ) {
    guard listsNumbers else { return }
    numbers.append(
      StatedNumber(
        status: status, text: text, file: findings.source.file, line: place.line,
        column: place.column))
  }

  /// Whether inline code is a live value: `= relu'(probe)`; a bare sign is a sign.
  private static func isLive(_ code: String) -> Bool {
    let rest = code.dropFirst()
    return code.first == "=" && rest.first != "=" && rest.contains { !$0.isWhitespace }
  }

  /// Checks an equation; false if the code claims nothing.
  private func check(
    _ code: String, at place: Position, _ findings: inout Findings
  ) -> Bool {
    do {
      guard let equation = try Equation(parsing: code, catalogue: catalogue) else { return false }
      if !equation.holds {
        findings.error(
          equation.correction, at: place, remedy: "write `\(equation.left) = \(equation.rounded)`")
      }
    } catch {
      for finding in error.all {
        findings.error(
          finding.message,
          at: Position(line: place.line, column: place.column + finding.column - 1),
          remedy: finding.remedy.isEmpty ? nil : finding.remedy)
      }
    }
    return true
  }
}

extension String {
  /// How many characters stand before each sentence but the first: behind a full stop and a blank.
  fileprivate var sentenceEnds: [Int] {
    let characters = Array(self)
    return characters.indices.dropFirst(2).filter { index in
      characters[index - 1].isWhitespace && ".!?".contains(characters[index - 2])
        && !characters[index].isWhitespace
    }
  }

  /// The numbers in a text, with how many characters stand before each; digits inside a word, as in
  /// `relu6`, are none.
  var statedNumbers: [(text: String, offset: Int)] {
    guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var found: [(text: String, offset: Int)] = []
    let characters = Array(self)
    var index = 0
    while index < characters.count {
      let start = index
      while index < characters.count, characters[index].belongsToWord { index += 1 }
      if index == start { index += 1 }
      guard characters[start].isASCIIDigit else { continue }
      while index > start + 1, characters[index - 1] == "." { index -= 1 }
      let isNegative = start > 0 && (characters[start - 1] == "-" || characters[start - 1] == "−")
      let isSigned = isNegative && (start == 1 || characters[start - 2].startsNumber)
      let first = isSigned ? start - 1 : start
      found.append((String(characters[first..<index]), first))
    }
    return found
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }

  /// Letters, digits, and the point of a number.
  fileprivate var belongsToWord: Bool { isLetter || isNumber || self == "_" || self == "." }

  /// Whether a sign behind it belongs to a number and is no subtraction or hyphen.
  fileprivate var startsNumber: Bool { isWhitespace || "(,=[≈<>".contains(self) }
}
