import ActivationMath

/// Looks for questions of a step that the text above them answers.
struct GivenAway {
  /// The blocks of the step, all parts together.
  private let blocks: [Block]

  init(_ blocks: [Block]) { self.blocks = blocks }

  /// Words that tell nothing are shorter.
  private static let wordLength = 5
  /// A number with fewer digits stands in many texts by chance.
  private static let digits = 2

  func check(_ findings: inout Findings) {
    var above = ""
    for block in blocks {
      if case .quiz(let quiz) = block {
        check(quiz, below: above, &findings)
      } else {
        above += " " + block.plainText
      }
    }
  }

  private func check(_ quiz: Quiz, below text: String, _ findings: inout Findings) {
    let place = Position(line: quiz.line, column: 1)
    switch quiz.kind {
    case .number(let answer):
      guard let number = number(in: text + " " + quiz.question.plainText, meeting: answer) else {
        return
      }
      findings.warning(
        "the answer, \(number), stands above the question", at: place,
        remedy: "ask before you say it: put the text into the explanation, or behind a pause")
    case .one(let choices) where choices.count > 2:
      guard let odd = oddOne(of: choices, beside: text) else { return }
      findings.warning(
        "all choices but '\(odd)' share a word with the text", at: place,
        remedy: "use the words of the text in all of them, or in none")
    default: break
    }
  }

  private func number(in text: String, meeting answer: Quiz.NumberAnswer) -> String? {
    text.statedNumbers.map(\.text).first { number in
      number.filter(\.isNumber).drop { $0 == "0" }.count >= Self.digits
        && NumberText.parse(number).map(answer.right.contains) == true
    }
  }

  /// The one choice that alone has no word of the text, while all others have one.
  private func oddOne(of choices: [Quiz.Choice], beside text: String) -> String? {
    let words = Self.words(of: text)
    let texts = choices.map(\.text.plainText)
    let lists = texts.map(Self.words)
    guard !lists.contains(where: \.isEmpty) else { return nil }
    let strangers = lists.indices.filter { lists[$0].isDisjoint(with: words) }
    return strangers.count == 1 && choices[strangers[0]].isRight ? texts[strangers[0]] : nil
  }

  private static func words(of text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count >= wordLength }.map(String.init))
  }
}
