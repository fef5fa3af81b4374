import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct PlotDrawingTests {
  @Test(arguments: CanvasKind.allCases) func everySizeStaysInsideItsRectangle(kind: CanvasKind) {
    let plot = Plot(
      curves: [.f(Sample.relu), .slope(Sample.relu)], x: -8...8, probe: 1, title: "ReLU")
    let sizes = (0...20).flatMap { rows in
      stride(from: rows % 2, through: 60, by: 2).map { Size(columns: $0, rows: rows) }
    }
    for size in sizes + [Size(columns: 500, rows: 200)] {
      var grid = Grid(Size(columns: size.columns + 4, rows: size.rows + 2))
      grid.fill(grid.bounds, with: Cell("·"))
      let rect = Rect(column: 2, row: 1, columns: size.columns, rows: size.rows)
      let layout = plot.draw(in: rect, on: &grid, canvas: kind)
      #expect(layout.area.intersection(rect) == layout.area || layout.area.isEmpty)
      let ring =
        (0..<grid.size.columns).flatMap { [($0, 0), ($0, size.rows + 1)] }
        + (0..<grid.size.rows).flatMap { [(1, $0), (size.columns + 2, $0)] }
      let isOutsideUntouched = ring.allSatisfy { grid[column: $0, row: $1].grapheme == "·" }
      #expect(isOutsideUntouched, "\(size)")
    }
  }

  @Test func theCurveIsTheLastThingToGo() {
    let plot = Plot(curves: [.f(Sample.relu)], x: -8...8)
    for size in [(1, 1), (1, 20), (20, 1), (3, 2)] {
      #expect(plot.text(size.0, size.1, .braille).contains { ("⠁"..."⣿").contains($0) })
    }
  }

  @Test(arguments: CanvasKind.allCases) func aJumpIsNotAVerticalLine(kind: CanvasKind) throws {
    let plot = Plot(curves: [.slope(Sample.relu)], x: -8...8, showsGuides: false)
    var grid = Grid(Size(columns: 60, rows: 20))
    let layout = plot.draw(in: Rect(grid.size), on: &grid, canvas: kind)
    let column = try #require(layout.column(forX: 0))
    let top = try #require(layout.row(forY: 1))
    let bottom = try #require(layout.row(forY: 0))
    #expect(bottom - top > 10)
    for row in top + 1..<bottom {
      for column in column - 1...column + 1 {
        #expect(grid[column: column, row: row].grapheme == " ")
      }
    }
    #expect(grid[column: column, row: top].grapheme == (kind == .ascii ? "o" : "○"))
    #expect(grid[column: column, row: bottom].grapheme == (kind == .ascii ? "@" : "●"))
  }

  @Test func aValueThatIsNeitherLimitStandsAlone() {
    let half = Breakpoint(x: 0, left: Jet(0, 0), right: Jet(1, 0))
    let step = Sample(f: { $0 < 0 ? 0 : $0 > 0 ? 1 : 0.5 }, breakpoints: [half])
    let plot = Plot(curves: [.f(step)], x: -1...1)
    let scene = PlotScene(
      plot, viewport: plot.viewport, resolution: Resolution(columns: 40, rows: 40))
    #expect(
      scene.marks.map(\.shape) == [.open, .open, .closed]
        && scene.marks.map(\.at.y) == [0, 1, 0.5])
  }

  @Test func aGhostIsUnderEverything() throws {
    let ghost = Curve(function: Sample.relu, order: .value, role: .ghost, label: "")
    let plot = Plot(curves: [ghost, .f(Sample.relu)], x: -8...8)
    var grid = Grid(Size(columns: 40, rows: 12))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: .braille)
    #expect(grid.cells.allSatisfy { $0.style.ink != .role(.ghost) })
  }

  @Test func aGhostKeepsAwayFromACurve() {
    let ghost = Curve(function: Sample.relu, order: .value, role: .ghost, label: "")
    let flat = Curve(.line(slope: 0.75, intercept: 0), role: .curve1, label: "")
    let plot = Plot(curves: [flat, ghost], x: -8...8, y: -8...8)
    var grid = Grid(Size(columns: 40, rows: 20))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: .braille)
    func places(_ role: Role) -> [Point] {
      Rect(grid.size).rows.flatMap { row in
        Rect(grid.size).columns.map { Point(column: $0, row: row) }
      }.filter { grid[column: $0.column, row: $0.row].style.ink == .role(role) }
    }
    let (ghosts, curve) = (places(.ghost), places(.curve1))
    #expect(ghosts.count > 10)
    for place in ghosts {
      #expect(
        !curve.contains { abs($0.column - place.column) <= 1 && abs($0.row - place.row) <= 1 })
      #expect(
        ghosts.count { abs($0.column - place.column) <= 2 && abs($0.row - place.row) <= 2 } >= 3)
    }
  }

  @Test(
    "A limit is a guide on the side where it holds, the zero axis on both",
    arguments: [
      ("sigmoid", [0: -4...4, 1: 0...4]), ("elu", [0: -4...4, -1: -4...0]),
      ("tanh", [0: -4...4, 1: 0...4, -1: -4...0]), ("gaussian", [0: -4...4]),
    ] as [(String, [Double: ClosedRange<Double>])])
  func guides(function: String, expected: [Double: ClosedRange<Double>]) throws {
    let plot = Plot(curves: [.f(try Sample.named(function))], x: -4...4, y: -2...2)
    let scene = PlotScene(
      plot, viewport: plot.viewport, resolution: Resolution(columns: 40, rows: 40))
    let seen = scene.guides.compactMap { guide -> (Double, ClosedRange<Double>)? in
      if case .horizontal(let height, let range) = guide { (height, range) } else { nil }
    }
    #expect(Dictionary(seen, uniquingKeysWith: { first, _ in first }) == expected)
    #expect(seen.count == expected.count)
  }

  @Test func labelsNeverOverlap() {
    let roles: [Role] = [.curve1, .curve2, .curve3, .curve4, .curve5, .curve6]
    let curves = roles.enumerated().map { index, role in
      Curve(.line(slope: 0, intercept: Double(index) / 100), role: role, label: "line\(index)")
    }
    let text = Plot(curves: curves, x: 0...1, y: -1...1).text(60, 14, .braille)
    for index in roles.indices { #expect(text.contains("line\(index)")) }
    let few = Plot(curves: curves, x: 0...1, y: -1...1).text(60, 8, .braille)
    #expect(few.split(separator: "\n").allSatisfy { $0.count <= 60 })
  }

  @Test func labelsOfCurvesThatLeaveTogetherStandSideBySide() {
    let curves = [1.0, 1.01].map { height in
      Curve(
        function: Sample(f: { height + $0 * $0 * $0 * 50 }), order: .value, role: .curve1,
        label: "g\(height)")
    }
    let text = Plot(curves: curves, x: -1...1, y: -2...2).text(80, 12, .braille)
    #expect(text.contains("g1.0 g1.01"))
  }

  @Test func blanksCanBeBraille() {
    var grid = Grid(Size(columns: 30, rows: 8))
    let layout = Plot(curves: [.f(Sample.relu)], x: -2...2)
      .draw(in: Rect(grid.size), on: &grid, canvas: .braille, blank: "\u{2800}")
    for row in layout.area.rows {
      for column in layout.area.columns {
        #expect(grid[column: column, row: row].grapheme != " ")
      }
    }
  }

  @Test func pointsOfInterestAreMarked() throws {
    let plot = Plot(
      curves: [.f(try Sample.named("gelu")), .f(Sample.relu)], x: -4...4, showsPoints: true)
    let scene = PlotScene(
      plot, viewport: plot.viewport, resolution: Resolution(columns: 80, rows: 40))
    #expect(
      scene.marks.map(\.shape) == [.inflection, .minimum, .root, .inflection, .kink])
  }
}
