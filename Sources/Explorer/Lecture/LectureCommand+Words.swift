import ActivationMath

extension LectureCommand {
  /// A command as a line of text says it: `next`, `go 4`, `14 33 9`, `try elu(alpha=-1)`; nil if it
  /// says none.
  package init?(words line: String) {
    let line = line.trimmed
    let word = String(line.prefix { $0.isLetter || $0 == "!" || $0 == "=" })
    let rest = String(line.dropFirst(word.count)).trimmed
    switch (word.lowercased(), rest) {
    case ("next", ""), ("n", ""): self = .next
    case ("back", ""), ("p", ""), ("previous", ""): self = .previous
    case ("blank", ""): self = .blank
    case ("words", ""): self = .arrange
    case ("reveal", ""), ("!", ""): self = .reveal
    case ("time", ""): self = .timer
    case ("vote", ""): self = .vote
    case ("a", ""), ("b", ""), ("c", ""), ("d", ""):
      self = .hand(choice: Int(word.lowercased().utf8.first ?? 97) - 97)
    case ("go", let step) where !step.isEmpty: self = .go(step: step)
    case ("point", let steps): self = .point(steps: Int(steps) ?? 1)
    case ("try", let text) where !text.isEmpty, ("=", let text) where !text.isEmpty:
      self = .trial(text: text)
    case ("return", ""): self = .back
    case ("", let numbers):
      let words = numbers.split { $0 == " " || $0 == "," }
      let hands = words.compactMap { Int($0) }
      guard !hands.isEmpty, hands.count == words.count else { return nil }
      self = hands.count == 1 ? .go(step: "\(hands[0])") : .counts(hands: hands)
    default: return nil
    }
  }

  /// Help on these lines.
  package static let wordsHelp = [
    "next; back: on and back by parts", "go NAME or NUMBER: a step",
    "blank: blank the screen or show it", "words: picture and words, picture, words",
    "vote: open the vote, close it; a, b, c, d: a hand; 14 33 9: the hands of a round",
    "reveal: the answer and its picture", "point STEPS: move the pointer",
    "try TEXT: a function, a state, a slider's value; return: back from it",
    "time: start or stop the time",
    "where: this again; screen: the words on the projector; help; quit",
  ]
}
