import ActivationMath
import NetworkLab
import TerminalGrid
import ViewSpec

extension FlowPage {
  /// Whether nothing is shown before the reader has said what they expect.
  var isAsking: Bool { spec.guess == .open }

  /// Asks before anything is shown, or no longer.
  mutating func toggleAsking() { change { $0.guess = $0.guess == nil ? .open : nil } }

  /// Takes what the reader expects.
  mutating func guess(_ guess: SignalGuess) { change { $0.guess = guess } }

  /// The question, or, once it is answered, what was expected beside what is so; nil where nobody asks.
  var guessText: StyledText? {
    guard let guess = spec.guess else { return nil }
    guard guess != .open else { return question.styled }
    guard isMeasured, let report = reports.first else { return nil }
    let fate = report.fate
    let verdict = guess == fate ? "so it does" : "it \(fate.words)"
    let numbers =
      "an rms of \(report.rms(report.flow.layers.first)) in the first layer and "
      + "\(report.rms(report.flow.layers.last)) in the last. Of the gradient "
      + "\(NumberText.short(report.flow.gradientRatio, digits: 2)) comes back."
    return StyledText(
      "You said that \(report.name)'s signal \(guess.words); \(verdict): \(numbers)",
      Style(guess == fate ? .good : .warning))
  }

  private var question: GuessQuestion {
    GuessQuestion(
      text: "Where does \(spec.functions.first?.notation ?? "")'s signal end, "
        + "\(spec.depth) layers on?",
      answers: [("f", "it fades"), ("s", "it stays"), ("g", "it grows")])
  }
}

extension SignalGuess {
  /// It behind "the signal".
  fileprivate var words: String {
    switch self {
    case .open: "is not known"
    case .fades: "fades"
    case .stays: "keeps its size"
    case .grows: "grows"
    }
  }
}

extension FlowReport {
  /// What becomes of the signal: within a factor of ten of the first layer's it keeps its size.
  var fate: SignalGuess {
    guard let first = flow.layers.first, let last = flow.layers.last else { return .stays }
    let ratio = (last.second / first.second).squareRoot()
    // From nothing comes nothing.
    if first.second == 0 || ratio < 0.1 { return .fades }
    return ratio <= 10 ? .stays : .grows
  }
}
