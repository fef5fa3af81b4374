/// Durations of one piece of work done again and again.
struct Samples {
  private var sorted: [Duration]

  /// Measures `work` until it has run `count` times, or `limit` is used up and it ran three times.
  init(count: Int, limit: Duration = .seconds(1), _ work: () -> Void) {
    let clock = ContinuousClock()
    let start = clock.now
    var durations: [Duration] = []
    while durations.count < count, durations.count < 3 || clock.now - start < limit {
      durations.append(clock.measure(work))
    }
    self.init(durations)
  }

  /// Durations that were measured already; at least one.
  init(_ durations: [Duration]) { sorted = durations.sorted() }

  /// The shortest, which other programs disturbed least.
  var shortest: Duration { sorted[0] }

  /// The one in the middle.
  var median: Duration { sorted[sorted.count / 2] }
}

extension Duration {
  /// In nanoseconds.
  var nanoseconds: Double {
    Double(components.seconds) * 1e9 + Double(components.attoseconds) * 1e-9
  }

  /// In milliseconds.
  var milliseconds: Double { nanoseconds * 1e-6 }
}
