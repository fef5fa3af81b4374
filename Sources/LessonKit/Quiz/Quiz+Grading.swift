extension Quiz {
  /// A learner's answer.
  package enum Answer: Hashable, Sendable {
    /// The chosen choices, by their places in the author's order.
    case choices(Set<Int>)
    /// A number.
    case number(Double)
    /// The state of the live view that was asked for has been reached.
    case taskMet
    /// The partners of the things to be paired, both by their places in the author's order.
    case pairs([Int])
    /// The guessed heights.
    case guess([Double])
  }

  /// The grade of an answer, with its feedback.
  package struct Verdict: Hashable, Sendable {
    /// Whether the question is answered.
    package var isRight: Bool
    /// The feedback, in the author's order.
    package var remarks: [Remark]

    /// A verdict with what there is to say.
    package init(isRight: Bool, remarks: [Remark] = []) {
      self.isRight = isRight
      self.remarks = remarks
    }
  }

  /// A reason.
  package struct Remark: Hashable, Sendable {
    /// The choice, thing or height that it is about, by its place in the author's order; nil for a number.
    package var choice: Int?
    /// Whether the learner got this right.
    package var isRight: Bool
    /// The reason.
    package var text: [Inline]

    /// A reason for a choice, or for a number.
    package init(choice: Int?, isRight: Bool, text: [Inline]) {
      self.choice = choice
      self.isRight = isRight
      self.text = text
    }
  }

  /// Grades an answer.
  ///
  /// One choice is told why it is right or wrong. Several choices are told so for each choice taken
  /// and each right one left out. A number is told what mistake is known to lead to it, pairs what
  /// decides each of them, a guess how far off it is. An answer of
  /// another kind than the question asks for, as an old progress file may hold, is wrong.
  package func grade(_ answer: Answer) -> Verdict {
    switch (kind, answer) {
    case (.one(let choices), .choices(let taken)), (.several(let choices), .choices(let taken)):
      return grade(taken, among: choices)
    case (.number(let number), .number(let value)):
      return grade(value, against: number)
    case (.task, .taskMet):
      return Verdict(isRight: true)
    case (.match(let matching), .pairs(let pairs)): return matching.grade(pairs)
    case (.prediction(let prediction), .guess(let heights)): return prediction.grade(heights)
    default:
      return Verdict(isRight: false)
    }
  }

  private func grade(_ taken: Set<Int>, among choices: [Choice]) -> Verdict {
    let remarks = choices.indices.compactMap { index -> Remark? in
      let choice = choices[index]
      guard taken.contains(index) || isSeveral && choice.isRight else { return nil }
      return Remark(
        choice: index, isRight: taken.contains(index) == choice.isRight, text: choice.feedback)
    }
    let right = Set(choices.indices.filter { choices[$0].isRight })
    return Verdict(isRight: taken == right, remarks: remarks)
  }

  private var isSeveral: Bool {
    if case .several = kind { true } else { false }
  }

  private func grade(_ value: Double, against number: NumberAnswer) -> Verdict {
    if number.right.contains(value) { return Verdict(isRight: true) }
    let mistake = number.mistakes.first { $0.range.contains(value) }
    let remarks = mistake.map { [Remark(choice: nil, isRight: false, text: $0.feedback)] }
    return Verdict(isRight: false, remarks: remarks ?? [])
  }
}
