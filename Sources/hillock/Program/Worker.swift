import Curses
import Dispatch
import Explorer
import Host
import Synchronization

/// Does an instrument's work beside the program, one piece at a time, and wakes the run loop when it is
/// done.
final class Worker: Sendable {
  private struct State {
    /// The work at hand, by its id; nil while there is none.
    var current: String?
    /// The result not yet taken.
    var result: WorkResult?
    /// Since when the work at hand is not wanted any more or has taken a frame.
    var isUnwanted = false
    /// When the last work ended, or was due to.
    var end: ContinuousClock.Instant?
  }

  /// Work that moves a picture ends as often as this, so that the picture is drawn.
  private static let frame = Duration.seconds(1) / 30

  private let state = Mutex(State())
  private let wakeUp: WakeUp

  /// A worker without work.
  init() throws(SystemError) { wakeUp = try WakeUp() }

  /// Can be read as soon as there is a result to take.
  var descriptor: Int32 { wakeUp.descriptor }

  /// Begins with what is wanted; while other work is at hand, that is told to end.
  func want(_ work: Work?) {
    let isNew = state.withLock { state in
      guard let work else {
        state.isUnwanted = true
        return false
      }
      guard state.current == nil, state.result == nil else {
        if state.current != work.id { state.isUnwanted = true }
        return false
      }
      (state.current, state.isUnwanted) = (work.id, false)
      return true
    }
    guard isNew, let work else { return }
    DispatchQueue.global(qos: .utility).async { [self] in
      Curses.guardThread()
      Yielding.begin()
      let end = Self.end(from: .now, after: state.withLock(\.end))
      let result = work.run(reading: PointsFile.text(of:)) {
        ContinuousClock.now >= end || state.withLock { $0.isUnwanted }
      }
      state.withLock { ($0.current, $0.result, $0.end) = (nil, result, min(end, .now)) }
      wakeUp.wake()
    }
  }

  /// When work that starts now has taken its frame: pictures follow one another evenly, however long they take
  /// to be drawn, but at least half of a frame is worked.
  static func end(
    from start: ContinuousClock.Instant, after last: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant {
    guard let last else { return start + frame }
    return min(max(last + frame, start + frame / 2), start + frame)
  }

  /// Takes the latest result.
  func take() -> WorkResult? {
    // First, so that a result that comes meanwhile wakes again.
    wakeUp.clear()
    return state.withLock { $0.result.take() }
  }
}
