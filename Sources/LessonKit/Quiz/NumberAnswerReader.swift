import ActivationMath
import Formula

/// Reads `answer: 0.25 +- 0.01` and `wrong: 0.9...1.1 -> why`.
struct NumberAnswerReader {
  let script: QuizScript

  /// The number that is asked for, or nil with a finding.
  func read(_ prose: inout ProseReader, _ findings: inout Findings) -> Quiz.Kind? {
    guard let setting = script.settings.first(where: { $0.key == "answer" }),
      var answer = answer(setting, &prose, &findings)
    else { return nil }
    for setting in script.settings.filter({ $0.key == "wrong" }).prefix(LessonLimits.answers) {
      guard let mistake = mistake(setting, &prose, &findings) else { continue }
      if mistake.range.overlaps(answer.right) {
        findings.error(
          "the range contains right answers", at: setting.position,
          remedy: "keep it apart from \(NumberAnswerReader.text(answer.right))")
      } else if let other = answer.mistakes.first(where: { $0.range.overlaps(mistake.range) }) {
        findings.error(
          "the range overlaps another one", at: setting.position,
          remedy: "keep it apart from \(NumberAnswerReader.text(other.range))")
      }
      answer.mistakes.append(mistake)
    }
    return .number(answer)
  }

  private func answer(
    _ setting: QuizScript.Setting, _ prose: inout ProseReader, _ findings: inout Findings
  ) -> Quiz.NumberAnswer? {
    let claim = claim(setting, prose.catalogue, &findings)
    let setting = claim?.setting ?? setting
    let isPercent = setting.value.contains("%")
    let parts = setting.value.filter { $0 != "%" }.replacing("+-", with: "±")
      .split(separator: "±", omittingEmptySubsequences: false)
      .map(NumberAnswerReader.trimmed)
    let numbers = parts.compactMap { NumberText.parse($0) }.filter(\.isFinite)
    let isWhole = numbers.count == parts.count && (1...2).contains(numbers.count)
    guard isWhole, numbers.dropFirst().allSatisfy({ $0 >= 0 }) else {
      findings.error(
        "'answer' is '\(setting.value)', but must be a number", at: setting.position,
        remedy: "write answer: 0.25 or answer: 0.25 +- 0.01")
      return nil
    }
    let status: StatedNumber.Status = claim == nil ? .unchecked : .checked
    let place = claim?.place ?? setting.position
    prose.noteAnswer(claim?.text ?? String(parts[0]), status, at: place, findings)
    let tolerance = numbers.count == 2 ? numbers[1] : NumberAnswerReader.tolerance(of: parts[0])
    return Quiz.NumberAnswer(numbers[0], tolerance: tolerance, isPercent: isPercent)
  }

  /// What `answer: sigmoid'(0) = 0.25 +- 0.01` claims, which is checked, and the setting without it.
  private func claim(
    _ setting: QuizScript.Setting, _ catalogue: Catalogue, _ findings: inout Findings
  ) -> (setting: QuizScript.Setting, text: String, place: Position)? {
    guard let sign = setting.value.lastIndex(where: { $0 == "=" || $0 == "≈" }) else { return nil }
    var rest = setting
    rest.value = String(
      NumberAnswerReader.trimmed(setting.value[setting.value.index(after: sign)...]))
    let number = rest.value.replacing("+-", with: "±").prefix { $0 != "±" }
    let text =
      setting.value[...sign] + " " + NumberAnswerReader.trimmed(number.filter { $0 != "%" }[...])
    do {
      if let equation = try Equation(parsing: String(text), catalogue: catalogue) {
        if !equation.holds {
          findings.error(
            equation.correction, at: setting.position,
            remedy: "write answer: \(equation.left) = "
              + equation.rounded)
        }
        return (rest, String(text), setting.position)
      }
      findings.error(
        "'\(text)' claims nothing that can be checked", at: setting.position,
        remedy: "write answer: sigmoid'(0) = 0.25, or the number alone")
    } catch {
      for finding in error.all {
        var place = setting.position
        place.column += finding.column - 1
        findings.error(
          finding.message, at: place, remedy: finding.remedy.isEmpty ? nil : finding.remedy)
      }
    }
    return (rest, String(text), setting.position)
  }

  /// How far an answer may be off where the author does not say: half a unit of the last digit after
  /// the point, and nothing for a whole number.
  private static func tolerance(of literal: Substring) -> Double {
    let mantissa = literal.prefix { $0 != "e" && $0 != "E" }
    guard let point = mantissa.firstIndex(of: ".") else { return 0 }
    let digits = mantissa[point...].count - 1
    let exponent = literal.dropFirst(mantissa.count + 1)
    // A hair more than half, so that the border itself counts in spite of rounding.
    // No Double has more than a few hundred digits before or after the point.
    let power =
      NumberText.parse(String(exponent)).map { Int(clamping: max(-9999, min(9999, $0))) } ?? 0
    return NumberText.parse("0.500001e\(power - digits)") ?? 0
  }

  private func mistake(
    _ setting: QuizScript.Setting, _ prose: inout ProseReader, _ findings: inout Findings
  ) -> Quiz.Mistake? {
    let value = setting.value.replacing("→", with: "->")
    guard let arrow = value.firstRange(of: "->"),
      let range = NumberAnswerReader.range(value[..<arrow.lowerBound])
    else {
      findings.error(
        "'wrong' is '\(setting.value)', but must be a range and a reason", at: setting.position,
        remedy: "write wrong: 0.9...1.1 -> why this is wrong")
      return nil
    }
    let reason = value[arrow.upperBound...].drop(while: \.isWhitespace)
    if reason.isEmpty {
      findings.error(
        "the range has no reason", at: setting.position, remedy: "say after -> why it is wrong")
    }
    var piece = QuizScript.Piece()
    piece.add(String(reason), number: setting.position.line)
    return Quiz.Mistake(range, feedback: prose.inlines(in: piece, &findings))
  }

  /// A range, or a number as a range of its own; an open end is written as inf.
  private static func range(_ text: Substring) -> ClosedRange<Double>? {
    let ends = text.filter { $0 != "%" }.replacing("...", with: "…").split(separator: "…").map(
      trimmed)
    let numbers = ends.compactMap { NumberText.parse($0) }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
      numbers.count <= 2, first <= last
    else { return nil }
    return first...last
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(NumberText.exact(range.lowerBound))...\(NumberText.exact(range.upperBound))"
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let inner = text.drop(while: \.isWhitespace)
    let last = inner.lastIndex { !$0.isWhitespace }
    return last.map { inner[...$0] } ?? inner
  }
}
