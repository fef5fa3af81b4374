import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct SVGLabelsTests {
  /// Slopes on the left, one line on the right.
  private static func fan(_ slope: Double) -> Sample {
    Sample(f: { $0 < 0 ? slope * $0 : $0 })
  }

  @Test func aLineThatLeavesEarlyIsLabelledBesideItsExit() throws {
    let steep = Sample(f: { 10 * $0 })
    let labels = labels(
      Plot(curves: [.f(steep, .curve1), .f(Self.fan(1), .curve2)], x: -1...1, y: -1...1))
    let exit = try #require(labels.first { $0.role == .curve1 })
    let end = try #require(labels.first { $0.role == .curve2 })
    #expect(exit.x > Self.frame.x(0.1) && exit.x < Self.frame.x(0.2))
    #expect(exit.baseline < Self.frame.top + 40)
    #expect(end.x > Self.frame.right)
  }

  @Test func linesThatRunTogetherAreLabelledWhereTheyBegin() {
    let curves = [0.1, 0.5, 0.9].enumerated().map {
      Curve.f(Self.fan($1), Role.palette[$0])
    }
    let labels = labels(Plot(curves: curves, x: -1...1, y: -1...1))
    #expect(labels.count == 3 && labels.allSatisfy { $0.x < Self.frame.x(0) })
    #expect(labels.map(\.role) == [.curve1, .curve2, .curve3])
    #expect(labels.map(\.baseline) == labels.map(\.baseline).sorted())
  }

  @Test func linesThatAreTogetherEverywhereAreLabelledBelowEachOther() {
    let curves = Role.palette.map { Curve.f(Self.fan(1), $0) }
    let labels = labels(Plot(curves: curves, x: -1...1, y: -1...1))
    #expect(labels.allSatisfy { $0.x > Self.frame.right })
    let heights = labels.map(\.baseline).sorted()
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 16 })
  }

  private static let frame = SVGFrame(
    Viewport(x: -1...1, y: -1...1), top: 20, width: 700, height: 400, margin: 60)

  private func labels(_ plot: Plot) -> [SVGLabels.Label] {
    let scene = PlotScene(
      plot, viewport: Self.frame.viewport, resolution: Resolution(columns: 600, rows: 400))
    return SVGLabels(scene, Self.frame).placed
  }
}
