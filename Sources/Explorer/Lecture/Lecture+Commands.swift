import ActivationMath
import LessonKit
import TerminalGrid

extension Lecture {
  /// Carries out what the speaker wants.
  package mutating func carryOut(_ command: LectureCommand, at now: Int64) {
    if case .resume(let memory) = command { return resume(memory) }
    message = nil
    isFresh = false
    guard !isBlank || command.isSilent else {
      isBlank = false
      return
    }
    switch command {
    case .next:
      if !clock.hasRun { clock.toggle(at: now) }
      goOn()
    case .previous: goBack()
    case .blank: isBlank = true
    case .arrange: arrange()
    case .reveal: revealAnswer()
    case .timer: clock.toggle(at: now)
    case .vote: toggleVote()
    case .hand(let choice): addHand(choice)
    case .counts(let hands): take(hands)
    case .go(let name): go(to: name)
    case .point(let steps): point(by: steps)
    case .pointAt(let column, let row, let columns, let rows):
      point(at: Point(column: column, row: row), in: Size(columns: columns, rows: rows))
    case .trial(let text): tryOut(text)
    case .back: comeBack()
    case .say(let text): message = text
    case .resume: break
    }
  }

  /// From a trial to the screen before it, with the pointer where it stood; from there to the author's view.
  private mutating func comeBack() {
    guard trial == nil else { return leaveTrial() }
    restoreView()
    message = "this is the author's view"
  }

  private mutating func arrange() {
    arrangement = arrangement.next
    page = min(page, pages - 1)
  }

  private mutating func revealAnswer() {
    guard let quiz = question else { return message = "there is no question here" }
    guard !revealed.contains(quiz.id) else { return message = "the answer is revealed already" }
    reveal(quiz)
  }

  private mutating func go(to name: String) {
    guard !open(step: name) else { return }
    let near = EditDistance.nearest(stepNames, to: name)
    message =
      "there is no step '\(name)'; "
      + (near.map { "did you mean \($0)?" }
        ?? "there are 1 to \(lesson.steps.count { !$0.isSpare })")
  }

  /// The names of the steps.
  package var stepNames: [String] { lesson.steps.map(\.id) }

  /// Goes to a step by its number, counted from 1, or its name, or to a spare one by `s1`, `s2` …; false
  /// if there is none.
  package mutating func open(step name: String) -> Bool {
    let isSpare = name.first == "s" && Int(name.dropFirst()) != nil
    let indices = lesson.steps.indices.filter { lesson.steps[$0].isSpare == isSpare }
    let numbered = Int(isSpare ? name.dropFirst() : name[...]).flatMap { number in
      indices.indices.contains(number - 1) ? indices[number - 1] : nil
    }
    guard let index = stepNames.firstIndex(of: name) ?? numbered else { return false }
    go(to: index)
    return true
  }

  /// Begins with something to try over the picture; what is wrong with it, if something is.
  package mutating func begin(with text: String) -> String? {
    tryOut(text)
    defer { message = nil }
    return message
  }
}

extension LectureCommand {
  /// Whether it leaves a blank screen blank.
  fileprivate var isSilent: Bool {
    switch self {
    case .timer, .vote, .hand, .counts, .say, .pointAt: true
    default: false
    }
  }
}

// MARK: - Votes

extension Lecture {
  /// The question that can be voted on: one with choices, whose answer is not revealed.
  private var votable: Quiz? {
    question.flatMap { $0.choices.isEmpty || revealed.contains($0.id) ? nil : $0 }
  }

  /// How many choices the open vote has; nil if none is open.
  package var openVote: Int? {
    guard let quiz = votable, votes[quiz.id]?.isOpen == true else { return nil }
    return quiz.choices.count
  }

  private mutating func toggleVote() {
    guard let quiz = votable else { return message = noVote }
    var vote = votes[quiz.id] ?? Vote()
    if !vote.toggle(choices: quiz.choices.count) {
      message = "both rounds are over; numbers correct the second"
    }
    votes[quiz.id] = vote
  }

  private mutating func addHand(_ choice: Int) {
    guard let quiz = votable else { return message = noVote }
    if votes[quiz.id]?.add(choice) != true {
      message = "no vote is open, or there is no such choice; V opens one"
    }
  }

  private mutating func take(_ hands: [Int]) {
    guard let quiz = votable else { return message = noVote }
    var vote = votes[quiz.id] ?? Vote()
    guard vote.take(hands, choices: quiz.choices.count) else {
      message = "type \(quiz.choices.count) numbers, one for each choice"
      return
    }
    votes[quiz.id] = vote
  }

  private var noVote: String {
    guard let question else { return "there is no question here" }
    return question.choices.isEmpty
      ? "this question has no choices to vote on" : "the answer is revealed; PgUp hides it"
  }
}

// MARK: - What another presenter left

extension Lecture {
  /// The place, for a presenter that begins anew.
  package var memory: LectureMemory {
    LectureMemory(
      lesson: lesson.id, step: current.id, parts: shown, page: page, arrangement: arrangement,
      isBlank: isBlank, revealed: revealed.sorted(), votes: votes, clock: clock,
      trial: trial?.text)
  }

  /// Goes where another presenter of the same lesson was, unless this one has been moved.
  private mutating func resume(_ memory: LectureMemory) {
    guard isFresh, memory.lesson == lesson.id,
      let index = lesson.steps.firstIndex(where: { $0.id == memory.step })
    else { return }
    isFresh = false
    let quizzes = Dictionary(
      lesson.steps.flatMap(\.quizzes).map { ($0.id, $0.choices.count) },
      uniquingKeysWith: { first, _ in first })
    votes = memory.votes.filter { id, vote in quizzes[id].map(vote.fits(choices:)) ?? false }
    revealed = Set(memory.revealed).intersection(quizzes.keys)
    (clock, arrangement, isBlank) = (memory.clock, memory.arrangement, memory.isBlank)
    go(to: index, parts: memory.parts)
    page = min(max(0, memory.page), pages - 1)
    if let text = memory.trial { tryOut(text) }
    message = "taken up where it was"
  }
}
