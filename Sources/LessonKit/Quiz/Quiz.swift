package import Formula

/// A question of a lesson.
package struct Quiz: Hashable, Sendable {
  /// How it is answered.
  package enum Kind: Hashable, Sendable {
    /// By one of the choices.
    case one([Choice])
    /// By all choices that are right, and no other.
    case several([Choice])
    /// By a number.
    case number(NumberAnswer)
    /// By bringing the live view into a state.
    case task(Task)
    /// By pairing two lists.
    case match(Matching)
    /// By drawing a guess.
    case prediction(Prediction)
  }

  /// The name of the question within its lesson.
  package var id: String
  /// The question.
  package var question: [Block]
  /// How it is answered.
  package var kind: Kind
  /// Whether the choices keep the author's order instead of being shuffled.
  package var keepsOrder: Bool
  /// Tips, given one at a time.
  package var hints: [[Inline]]
  /// The explanation, shown once the question is answered; may be empty.
  package var explanation: [Block]
  /// A digest of the question's text: an answer is only good for the text it was given to.
  package var fingerprint: String
  /// The line of the file where it begins.
  package var line: Int

  /// A question from its parts.
  package init(
    id: String, question: [Block], kind: Kind, keepsOrder: Bool = false, hints: [[Inline]] = [],
    explanation: [Block] = [], fingerprint: String = "", line: Int = 1
  ) {
    self.id = id
    self.question = question
    self.kind = kind
    self.keepsOrder = keepsOrder
    self.hints = hints
    self.explanation = explanation
    self.fingerprint = fingerprint
    self.line = line
  }

  /// How many tips can be taken: the author's, and for a task its condition as the last one.
  package var tipCount: Int {
    if case .task = kind { hints.count + 1 } else { hints.count }
  }

  /// How many answers are offered, whose order is shuffled: choices, or the partners of things to be paired.
  package var offers: Range<Int> {
    if case .match(let matching) = kind { matching.partners.indices } else { choices.indices }
  }

  /// The choices in the author's order; empty where there are none.
  package var choices: [Choice] {
    switch kind {
    case .one(let choices), .several(let choices): choices
    case .number, .task, .match, .prediction: []
    }
  }
}

extension Quiz {
  /// One of the answers on offer.
  package struct Choice: Hashable, Sendable {
    /// The text of the choice.
    package var text: [Inline]
    /// Whether it is right.
    package var isRight: Bool
    /// Why it is right or wrong.
    package var feedback: [Inline]

    /// A choice from its parts.
    package init(_ text: [Inline], isRight: Bool, feedback: [Inline]) {
      self.text = text
      self.isRight = isRight
      self.feedback = feedback
    }
  }

  /// The number that is asked for.
  package struct NumberAnswer: Hashable, Sendable {
    /// The numbers that count as right.
    package var right: ClosedRange<Double>
    /// The number itself.
    package var value: Double
    /// Mistakes that are known, none of which overlaps ``right`` or another one.
    package var mistakes: [Mistake]
    /// Whether all of these are in per cent.
    package var isPercent: Bool

    /// A number with its tolerance and the known mistakes.
    package init(
      _ value: Double, tolerance: Double, mistakes: [Mistake] = [], isPercent: Bool = false
    ) {
      self.value = value
      self.isPercent = isPercent
      let reach = tolerance >= 0 ? tolerance : 0
      right = value.isNaN ? 0...0 : (value - reach)...(value + reach)
      self.mistakes = mistakes
    }
  }

  /// A state into which the live view is to be brought.
  package struct Task: Hashable, Sendable {
    /// The condition as the author wrote it: `elu'(probe) > 0.9`.
    package var source: String
    /// The condition; nil in a lesson that has an error there, and then never met.
    package var condition: Expression?

    /// A condition as it was written, and as it was understood.
    package init(_ source: String, condition: Expression? = nil) {
      self.source = source
      self.condition = condition
    }

    /// Whether the numbers of a view meet it.
    package func isMet(by bindings: [String: Double]) -> Bool {
      condition?.holds(bindings) ?? false
    }

    /// How near the numbers of a view are, without the condition: `not yet: 0.31, wanted under 0.01`;
    /// nil where it is met, or where there is nothing to measure.
    package func distance(from bindings: [String: Double]) -> String? {
      guard !bindings.isEmpty, let lacking = condition?.shortfalls(bindings), !lacking.isEmpty
      else { return nil }
      return "not yet: " + lacking.map(\.text).joined(separator: "; ")
    }
  }

  /// Wrong numbers with one reason.
  package struct Mistake: Hashable, Sendable {
    /// The numbers.
    package var range: ClosedRange<Double>
    /// What is behind them.
    package var feedback: [Inline]

    /// Wrong numbers with what is behind them.
    package init(_ range: ClosedRange<Double>, feedback: [Inline]) {
      self.range = range
      self.feedback = feedback
    }
  }
}
