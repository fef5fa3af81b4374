import TerminalGrid
import TestSupport
import Testing

@testable import Plotting

@Suite struct DotPathTests {
  let window = Viewport(x: 0...60, y: 0...40)

  @Test func everyDotTouchesTheNextAndNoneIsACorner() {
    var random = SplitMix(seed: 11)
    for _ in 0..<300 {
      let vertices = (0..<8).map { _ in Vertex(random.next(0...60), random.next(0...40)) }
      let dots = DotPath(vertices, window: window, columns: 60, rows: 40).dots
      for (a, b) in zip(dots, dots.dropFirst()) {
        #expect(max(abs(a.column - b.column), abs(a.row - b.row)) == 1)
      }
    }
    let curve = (0...120).map { Vertex(Double($0) / 2, Double($0 * $0) / 400) }
    let dots = DotPath(curve, window: window, columns: 60, rows: 40).dots
    for (a, b) in zip(dots, dots.dropFirst(2)) { #expect(!a.isDiagonal(to: b)) }
  }

  @Test func theEdgesBelongToTheOutermostDots() {
    let dots = DotPath([Vertex(0, 0), Vertex(60, 40)], window: window, columns: 60, rows: 40).dots
    #expect(dots.first == DotPath.Dot(column: 0, row: 39))
    #expect(dots.last == DotPath.Dot(column: 59, row: 0))
  }

  @Test func dashesAreRegularInEveryDirection() {
    #expect(runs(from: Vertex(0, 20), to: Vertex(60, 20)) == Array(repeating: 3, count: 12))
    #expect(runs(from: Vertex(30, 0), to: Vertex(30, 40)) == Array(repeating: 3, count: 8))
    let diagonal = runs(from: Vertex(0, 0), to: Vertex(40, 40))
    #expect(Set(diagonal.dropLast()).isSubset(of: [2, 3]))
  }

  /// The lengths of a dashed line's strokes in dots.
  private func runs(from a: Vertex, to b: Vertex) -> [Int] {
    var canvas = Canvas(.braille, size: Size(columns: 30, rows: 10))
    canvas.stroke([a, b], window: window, style: .dashed, layer: 0)
    return DotPath([a, b], window: window, columns: 60, rows: 40).dots
      .split { !canvas.contains(column: $0.column, row: $0.row) }
      .map(\.count)
  }
}
