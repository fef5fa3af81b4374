import TerminalGrid

/// A question that is answered before the answer is shown, with a key for each of the answers.
struct GuessQuestion: Sendable {
  var text: String
  var answers: [(key: String, words: String)]

  /// The question and its keys.
  var styled: StyledText {
    answers.reduce(into: StyledText(text, Style(.emphasis, .bold))) { text, answer in
      text.append("   \(answer.key)", Style(.key, .bold))
      text.append(" \(answer.words)", Style(.text))
    }
  }
}
