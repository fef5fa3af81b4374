import ActivationMath
import TerminalGrid
import Testing

@testable import Explorer

@Suite("The track of a slider")
struct SliderBarTests {
  @Test(
    "The knob stands where the value is; beyond the track an arrow points to it",
    arguments: [
      (0.0, "0 ●──────────┤ 1     0"), (1, "0 ├──────────● 1     1"),
      (-3, "0 ◀──────────┤ 1    −3"),
      (1.5, "0 ├──────────▶ 1   1.5"),
    ])
  func knob(value: Double, picture: String) {
    var grid = Grid(Size(columns: 22, rows: 1))
    let bar = SliderBar(slider: .linear(0...1, step: 0.1), value: value)
    bar.draw(in: Rect(Size(columns: 22, rows: 1)), on: &grid)
    #expect(grid.text(ofRow: 0) == picture)
  }
}
