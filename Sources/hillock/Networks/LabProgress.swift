import ActivationMath
import Host
import Synchronization

/// How far a long computation is and what time is left, on a terminal's standard error.
final class LabProgress: Sendable {
  private struct State {
    var done = 0
    var shown: ContinuousClock.Instant
  }

  private static let interval = Duration.milliseconds(200)

  private let total: Int
  private let start = ContinuousClock.now
  private let isShown = Descriptors.isTerminal(Descriptors.error)
  private let state: Mutex<State>

  /// Nothing of `total` parts is done.
  init(total: Int) {
    self.total = total
    state = Mutex(State(shown: start))
  }

  /// So many parts more are done.
  func add(_ count: Int) {
    state.withLock { state in
      state.done += count
      let now = ContinuousClock.now
      guard isShown, now - state.shown >= Self.interval else { return }
      state.shown = now
      write(line(state.done, after: (now - start) / .seconds(1)))
    }
  }

  /// Takes the line away.
  func finish() {
    if isShown { write("") }
  }

  private func line(_ done: Int, after seconds: Double) -> String {
    let share = Double(done) / Double(max(1, total))
    let left = share > 0 ? seconds * (1 - share) / share : 0
    let bar = Int(share * 20)
    return String(repeating: "#", count: min(20, bar))
      + String(repeating: ".", count: max(0, 20 - bar))
      + " \(NumberText.fixed(100 * share, decimals: 0)) %, "
      + "\(NumberText.fixed(left, decimals: left < 10 ? 1 : 0)) s left"
  }

  /// A terminal that is gone is nobody's loss.
  private func write(_ text: String) { try? Output.status(text) }
}
