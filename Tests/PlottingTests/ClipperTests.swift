import TestSupport
import Testing

@testable import Plotting

@Suite struct ClipperTests {
  let clipper = Clipper(window: Viewport(x: 0...10, y: 0...4), tolerance: 0.1)

  @Test func aSegmentIsCutExactlyAtTheEdge() throws {
    let (start, end) = try #require(clipper.segment(Vertex(-2, -1), Vertex(10, 5)))
    #expect(start == Vertex(0, 0))
    #expect(end == Vertex(8, 4))
  }

  @Test(arguments: [
    (Vertex(-2, 1), Vertex(-1, 3)), (Vertex(0, 5), Vertex(10, 6)), (Vertex(-1, 3), Vertex(1, 6)),
    (Vertex(11, 0), Vertex(11, 4)),
  ])
  func aSegmentOutsideIsGone(a: Vertex, b: Vertex) {
    #expect(clipper.segment(a, b) == nil)
  }

  @Test func cutPointsLieOnTheLineAndInside() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<2000 {
      let a = Vertex(random.next(-20...30), random.next(-20...30))
      let b = Vertex(random.next(-20...30), random.next(-20...30))
      guard let (start, end) = clipper.segment(a, b) else { continue }
      for point in [start, end] {
        #expect(clipper.window.contains(point))
        let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
        #expect(abs(cross) < 1e-10 * 50 * 50)
      }
    }
  }

  @Test func aLineThatLeavesAndReturnsIsTwoPieces() {
    let result = clipper.clip([Vertex(0, 2), Vertex(4, 6), Vertex(8, 2)])
    #expect(
      result.pieces == [[Vertex(0, 2), Vertex(2, 4)], [Vertex(6, 4), Vertex(8, 2)]])
    #expect(result.exits == [Vertex(2, 4), Vertex(6, 4)])
  }

  @Test func aLineThatOnlyTouchesTheEdgeHasNoExit() {
    #expect(clipper.clip([Vertex(0, 2), Vertex(2, 4.05), Vertex(4, 2)]).exits.isEmpty)
  }
}
