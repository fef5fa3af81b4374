import ActivationMath
import NetworkLab
import TerminalGrid
import ViewSpec

extension TrainPage {
  /// Whether nothing runs before the reader has said what they expect.
  var isAsking: Bool { history.present.guess == .open }

  /// Asks before anything runs, or no longer.
  mutating func toggleAsking() {
    guard history.present.functions.count > 1 else {
      return message = "b puts a second network beside it; p then asks which learns faster"
    }
    let isAsked = history.present.guess != nil
    if !isAsked { _ = learning.rewind() }
    change { $0.guess = isAsked ? nil : .open }
  }

  /// Takes what the reader expects, and lets both run.
  mutating func guess(_ guess: RaceGuess) {
    change { $0.guess = guess }
    if !learning.isRunning { learning.run() }
  }

  /// The question, or, once it is answered and both have run, what was expected beside what is so; nil where
  /// nobody asks.
  var guessText: StyledText? {
    guard let guess = history.present.guess else { return nil }
    guard guess != .open else { return Self.question(history.present.functions).styled }
    let said = "You said that \(words(of: guess))"
    guard let state = learning.current, let race = Race(state),
      race.isDecided || !learning.isRunning && state.steps > 0
    else { return StyledText(said + ".", Style(.emphasis)) }
    let verdict = guess == race.winner ? "so it is" : "but \(words(of: race.winner))"
    return StyledText(
      "\(said); \(verdict): \(race.words)", Style(guess == race.winner ? .good : .warning))
  }

  private static func question(_ functions: [Function]) -> GuessQuestion {
    let names = functions.map(\.notation)
    return GuessQuestion(
      text: "Which learns faster?",
      answers: zip(["a", "b"], names).map { ($0, $1) } + [("s", "neither")])
  }

  private func words(of guess: RaceGuess) -> String {
    let names = history.present.functions.map(\.notation)
    return switch guess {
    case .a: "\(names[0]) learns faster"
    case .b: "\(names[names.count - 1]) learns faster"
    case .same, .open: "neither learns faster"
    }
  }
}

/// Which of two trainings learns faster: the one that has 95 % of the points right after fewer steps; where
/// none has, or there is no right and wrong, the one with the smaller loss.
struct Race {
  private static let goal = 0.95

  private let names: [String]
  /// The steps after which enough points were right; nil where that has not been so.
  private let arrivals: [Int?]
  private let losses: [Double]

  /// The race of two; nil if there are not two.
  init?(_ state: TrainPage.State) {
    guard state.runs.count == 2 else { return nil }
    names = state.core.functions.map(\.notation)
    arrivals = state.runs.map { run in
      run.training.records.first { $0.epoch > 0 && ($0.accuracy ?? 0) >= Self.goal }?.steps
    }
    losses = state.runs.map { $0.training.records.last?.loss ?? .nan }
  }

  /// Whether more steps change nothing.
  var isDecided: Bool { !arrivals.contains(nil) }

  /// The faster one.
  var winner: RaceGuess {
    switch (arrivals[0], arrivals[1]) {
    case (let a?, let b?): a == b ? .same : a < b ? .a : .b
    case (_?, nil): .a
    case (nil, _?): .b
    case (nil, nil):
      // A tenth more or less is no difference.
      losses[0] < 0.9 * losses[1] ? .a : losses[1] < 0.9 * losses[0] ? .b : .same
    }
  }

  /// The numbers that decide.
  var words: String {
    guard arrivals.contains(where: { $0 != nil }) else {
      let said = zip(names, losses).map { "\(NumberText.short($1, digits: 2)) with \($0)" }
      return "the loss is " + said.joined(separator: " and ") + "."
    }
    let said = zip(names, arrivals).map { name, steps in
      steps.map { "after \($0) steps with \(name)" } ?? "not yet with \(name)"
    }
    return "95 % of the points are right " + said.joined(separator: ", ") + "."
  }
}
