import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct SamplerTests {
  let sampler = Sampler(
    window: Viewport(x: -4...4, y: -2...2), resolution: Resolution(columns: 80, rows: 40))

  @Test func aCurveIsSampledTwicePerDotColumn() throws {
    let pieces = sampler.pieces(of: .f(try Sample.named("elu")))
    #expect(pieces.count == 1)
    let steps = zip(pieces[0], pieces[0].dropFirst()).map { $1.x - $0.x }
    #expect(try #require(steps.max()) <= 0.05 + 1e-12)
    #expect(pieces[0].first?.x == -4 && pieces[0].last?.x == 4)
  }

  @Test func aKinkIsHitExactly() {
    let kink = Breakpoint(x: 0.123456, left: Jet(0.5, 0), right: Jet(0.5, 1))
    let function = Sample(f: { 0.5 + max(0, $0 - 0.123456) }, breakpoints: [kink])
    let pieces = sampler.pieces(of: .f(function))
    #expect(pieces.count == 1)
    #expect(pieces.first?.contains(Vertex(0.123456, 0.5)) == true)
  }

  @Test func aJumpEndsOnePieceAndBeginsTheNext() {
    let pieces = sampler.pieces(of: .slope(Sample.relu))
    #expect(pieces.count == 2)
    #expect(pieces.first?.last == Vertex(0, 0))
    #expect(pieces.last?.first == Vertex(0, 1))
  }

  @Test func aJumpThatNobodyDeclaredIsNotBridged() {
    let pieces = sampler.pieces(of: .f(Sample(f: { $0 < 1.01 ? -1 : 1 })))
    #expect(pieces.count == 2)
  }

  @Test func aPoleIsNotBridged() {
    let pieces = sampler.pieces(of: .f(Sample(f: { 1 / ($0 - 0.03) })))
    #expect(pieces.count == 2)
  }

  @Test func aSteepSlopeStaysOnePiece() {
    let pieces = sampler.pieces(of: .f(Sample(f: { min(1, max(-1, $0 * 500)) })))
    #expect(pieces.count == 1)
  }

  @Test func whatIsNotANumberIsAGap() throws {
    let pieces = sampler.pieces(of: .f(Sample(f: { abs($0) < 1 ? .nan : $0 > 3 ? .infinity : 0 })))
    #expect(pieces.count == 2)
    let edge = try #require(pieces.first?.last)
    #expect(abs(edge.x + 1) < 0.001)
  }

  @Test func pointsAreJoinedAsTheyAre() {
    let points = [Vertex(0, 0), Vertex(1, 1), Vertex(2, .nan), Vertex(3, 1)]
    let curve = Curve(.samples(points), role: .curve1, label: "")
    #expect(sampler.pieces(of: curve) == [[Vertex(0, 0), Vertex(1, 1)], [Vertex(3, 1)]])
  }
}
