import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite struct SlopeStripTests {
  @Test(arguments: [
    (0.0, " ", " "), (0.25, "░", "."), (-0.5, "▒", ":"), (0.75, "▓", "*"), (1, "█", "#"),
    (1 + 5e-7, "█", "#"), (1.1, "▲", "^"), (.infinity, "▲", "^"), (.nan, "?", "?"),
    (0.01, "░", "."),
  ])
  func slopesHaveShades(slope: Double, unicode: Character, ascii: Character) {
    #expect(SlopeStrip.glyph(slope, .unicode) == unicode)
    #expect(SlopeStrip.glyph(slope, .ascii) == ascii)
  }

  @Test func theStripStandsUnderThePlot() {
    var grid = Grid(Size(columns: 30, rows: 7))
    let plot = Plot(curves: [.f(Sample.relu)], x: -4...4)
    let layout = plot.draw(
      in: Rect(column: 0, row: 0, columns: 30, rows: 6), on: &grid, canvas: .ascii)
    SlopeStrip(Sample.relu).draw(on: &grid, row: 6, under: layout, charset: .ascii)
    #expect(grid.text(ofRow: 6) == String(repeating: " ", count: 16) + "############")
  }
}
