import TerminalGrid
import Testing

@testable import Plotting

@Suite struct CanvasTests {
  @Test func brailleNumbersItsDots() {
    #expect(picture(.braille, [(0, 0)]) == "⠁")
    #expect(picture(.braille, [(1, 0), (0, 3)]) == "⡈")
    #expect(picture(.braille, [(1, 3)]) == "⢀")
  }

  @Test func blocksAreQuadrants() {
    #expect(picture(.block, [(0, 0), (1, 1)]) == "▚")
    #expect(picture(.block, [(0, 0), (1, 0)]) == "▀")
  }

  @Test(
    arguments: [
      ([(0, 2), (1, 1), (2, 0)], "/"), ([(0, 0), (1, 1), (2, 2)], "\\"),
      ([(1, 0), (1, 1), (1, 2)], "|"), ([(0, 2), (1, 2), (2, 2)], "_"),
      ([(0, 1), (1, 1), (2, 1)], "-"), ([(0, 0), (2, 0), (1, 1), (0, 2), (2, 2)], "X"),
    ] as [([(Int, Int)], String)])
  func asciiFollowsTheSlope(dots: [(Int, Int)], glyph: String) {
    #expect(picture(.ascii, dots) == glyph)
  }

  @Test func dotsOutsideAreIgnored() {
    #expect(picture(.braille, [(-1, 0), (2, 0), (0, -1), (0, 4)]) == "")
  }

  @Test func whereCurvesShareACellTheUpperOneHasIt() {
    var canvas = Canvas(.braille, size: Size(columns: 2, rows: 1))
    canvas.set(column: 1, row: 3, layer: 1)
    canvas.set(column: 0, row: 0, layer: 0)
    canvas.set(column: 1, row: 1, layer: 1)
    canvas.set(column: 2, row: 0, layer: 1)
    var grid = Grid(canvas.size)
    canvas.draw(on: &grid, at: Point(column: 0, row: 0), roles: [.curve1, .slope])
    #expect(grid.text == "⠁⠁")
    #expect(grid[column: 0, row: 0].style.ink == .role(.curve1))
    #expect(grid[column: 1, row: 0].style.ink == .role(.slope))
  }

  @Test(arguments: CanvasKind.allCases) func theUppermostCurveLosesNoDot(kind: CanvasKind) {
    let window = Viewport(x: -3...3, y: -3...3)
    let size = Size(columns: 30, rows: 12)
    let lines: [([Vertex], LineStyle)] = [
      ([Vertex(-3, 3), Vertex(3, -2.5)], .dashed), ([Vertex(-3, -3), Vertex(3, 3)], .solid),
      ([Vertex(-3, 0.1), Vertex(0, 0.1), Vertex(0.5, 3)], .dotted),
    ]
    var (all, alone) = (Canvas(kind, size: size), Canvas(kind, size: size))
    for (layer, line) in lines.enumerated() {
      all.stroke(line.0, window: window, style: line.1, layer: layer)
    }
    alone.stroke(lines[0].0, window: window, style: lines[0].1, layer: 0)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let point = Point(column: column, row: row)
        #expect(alone.isOccupied(point) == (all.layer(at: point) == 0))
      }
    }
  }

  @Test func aHeavyLineIsTwoDotsThick() {
    let window = Viewport(x: 0...1, y: 0...1)
    var canvas = Canvas(.braille, size: Size(columns: 1, rows: 1))
    canvas.stroke(
      [Vertex(0, 0.9), Vertex(1, 0.9)], window: window, style: .solid, isHeavy: true, layer: 0)
    var grid = Grid(canvas.size)
    canvas.draw(on: &grid, at: Point(column: 0, row: 0), roles: [.curve1])
    #expect(grid.text == "⠛")
  }

  private func picture(_ kind: CanvasKind, _ dots: [(Int, Int)]) -> String {
    var canvas = Canvas(kind, size: Size(columns: 1, rows: 1))
    for (column, row) in dots { canvas.set(column: column, row: row, layer: 0) }
    var grid = Grid(canvas.size)
    canvas.draw(on: &grid, at: Point(column: 0, row: 0), roles: [.curve1])
    return grid.text
  }
}
