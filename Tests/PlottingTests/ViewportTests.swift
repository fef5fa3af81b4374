import Plotting
import TerminalGrid
import Testing

@Suite struct ViewportTests {
  @Test func aFitHoldsEveryValueAndALittleMore() {
    let y = Viewport.fitting([.f(Sample.square)], x: -4...4).y
    #expect(y.lowerBound < 0 && y.lowerBound > -1)
    #expect(y.upperBound > 16 && y.upperBound < 17)
  }

  @Test func zeroIsShownWhenItIsNear() {
    #expect(Viewport.fitting([.f(Sample(f: { 2 + $0 }))], x: 0...8).y.contains(0))
    #expect(!Viewport.fitting([.f(Sample(f: { 20 + $0 }))], x: 0...8).y.contains(0))
  }

  @Test func aConstantStandsInTheMiddle() {
    let y = Viewport.fitting([.f(Sample(f: { _ in 5 }))], x: 0...8).y
    #expect(y.lowerBound + y.upperBound == 10)
    #expect(y.contains(5))
  }

  @Test func explosiveGrowthDoesNotFlattenTheRest() {
    let y = Viewport.fitting([.f(Sample(f: { exponential($0) }))], x: -8...8).y
    #expect(y.upperBound < 20 && y.upperBound > 15)
    #expect(Viewport.fitting([.f(Sample(f: { exponential($0) }))], x: -2...800).y.upperBound < 900)
  }

  @Test func nothingFiniteGivesAWindowAllTheSame() {
    #expect(Viewport.fitting([.f(Sample(f: { _ in .nan }))], x: -1...1).y == -1.1...1.1)
    #expect(Viewport.fitting([], x: -1...1).y == -1.1...1.1)
  }

  @Test func zoomingKeepsThePointInPlace() {
    var viewport = Viewport(x: -8...8, y: -1...1)
    viewport.zoom(about: Vertex(4, 0.5), factor: 2)
    #expect(viewport == Viewport(x: -2...6, y: -0.25...0.75))
  }

  @Test func zoomingStopsBeforeColumnsAreTheSame() {
    var viewport = Viewport(x: 1...2, y: 1...2)
    for _ in 0..<200 { viewport.zoom(about: Vertex(1.5, 1.5), factor: 2) }
    #expect(viewport.x.upperBound - viewport.x.lowerBound > 1e-12)
    for _ in 0..<2000 { viewport.zoom(about: Vertex(1.5, 1.5), factor: 0.5) }
    #expect(viewport.x.upperBound.isFinite)
  }

  @Test func panningMovesBothRanges() {
    #expect(
      Viewport(x: 0...1, y: 0...1).panned(x: 2, y: -1) == Viewport(x: 2...3, y: -1...0))
  }

  @Test func impossibleRangesBecomePossible() {
    let viewport = Viewport(x: 3...3, y: -Double.infinity...Double.infinity)
    #expect(viewport.x.contains(3) && viewport.x.lowerBound < viewport.x.upperBound)
    #expect(viewport.y.lowerBound.isFinite && viewport.y.upperBound.isFinite)
  }
}

/// eˣ from its series on halves, for tests without a mathematics library.
private func exponential(_ x: Double) -> Double {
  if abs(x) > 1 {
    let half = exponential(x / 2)
    return half * half
  }
  return (1...20).reversed().reduce(1.0) { 1 + x / Double($1) * $0 }
}
