/// The time that a lecture has taken, which can be stopped.
package struct LectureClock: Hashable, Codable, Sendable {
  /// Milliseconds until it was stopped last.
  private var past: Int64 = 0
  /// When it was started, in milliseconds since 1970; nil while it stands.
  private var start: Int64?

  /// Whether it runs.
  var isRunning: Bool { start != nil }

  /// Whether it has ever run.
  var hasRun: Bool { isRunning || past > 0 }

  /// The milliseconds so far; a clock that was set back takes none away.
  func elapsed(at now: Int64) -> Int64 {
    let running = start.map { now.subtractingReportingOverflow($0) }
    guard let running, !running.overflow else { return max(0, past) }
    let sum = past.addingReportingOverflow(max(0, running.partialValue))
    return max(0, sum.overflow ? past : sum.partialValue)
  }

  /// Starts it, or stops it.
  mutating func toggle(at now: Int64) {
    if isRunning {
      (past, start) = (elapsed(at: now), nil)
    } else {
      start = now
    }
  }
}

/// How a lecture's time is divided among its steps.
struct LecturePlan: Sendable {
  /// Each step's span in minutes; none without a planned time.
  private let spans: [ClosedRange<Double>]
  /// The whole time in minutes.
  let minutes: Double?

  /// A plan for steps, some of which have times of their own; the others share the rest equally.
  init(steps: [Double?], minutes: Double?) {
    let said = steps.compactMap { $0 }.reduce(0, +)
    let open = Double(steps.count { $0 == nil })
    guard let whole = minutes ?? (open == 0 && said > 0 ? said : nil) else {
      (spans, self.minutes) = ([], nil)
      return
    }
    let share = open > 0 ? max(0, whole - said) / open : 0
    var end = 0.0
    spans = steps.map { own in
      let start = end
      end += own ?? share
      return start...end
    }
    self.minutes = whole
  }

  /// The minutes ahead of the plan (negative) or behind it at a step; nil without a plan.
  func delay(step: Int, elapsed: Double) -> Double? {
    guard spans.indices.contains(step) else { return nil }
    let span = spans[step]
    return elapsed < span.lowerBound
      ? elapsed - span.lowerBound : max(0, elapsed - span.upperBound)
  }
}
