import Testing

@testable import hillock

/// How long a piece of work lasts.
@Suite struct WorkerTests {
  private static let frame = Duration.seconds(1) / 30

  @Test(
    arguments: [
      (nil, 1), (0.15, 0.85), (0.4, 0.6), (0.7, 0.5), (20, 0.5), (0, 1),
    ] as [(Double?, Double)])
  func picturesFollowEvenly(drawn: Double?, worked: Double) {
    let start = ContinuousClock.now
    let end = Worker.end(from: start, after: drawn.map { start - Self.frame * $0 })
    let frames = (end - start) / Self.frame
    #expect(abs(frames - worked) < 1e-6)
  }
}
