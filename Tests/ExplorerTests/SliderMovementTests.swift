import ActivationMath
import TerminalGrid
import Testing

@testable import Explorer

@Suite("Slider movement")
struct SliderMovementTests {
  @Test("Steps land on decimals as they would be typed")
  func decimals() {
    let slider = Slider.linear(0...1, step: 0.05)
    var value = 0.0
    var seen: [String] = []
    for _ in 0..<20 {
      value = slider.value(value, movedBy: 1)
      seen.append("\(value)")
    }
    #expect(
      seen == [
        "0.05", "0.1", "0.15", "0.2", "0.25", "0.3", "0.35", "0.4", "0.45", "0.5", "0.55", "0.6",
        "0.65", "0.7", "0.75", "0.8", "0.85", "0.9", "0.95", "1.0",
      ])
  }

  @Test("Both ends hold")
  func ends() {
    let slider = Slider.linear(-1...1, step: 0.5)
    #expect(slider.value(0.75, movedBy: 10) == 1)
    #expect(slider.value(0, movedBy: -100) == -1)
    #expect(slider.value(7, movedBy: 0) == 1)
  }

  @Test(
    "A value beyond the track has an arrow out of it, never a handle",
    arguments: [(-10.0, "◀"), (-1, "●"), (1, "●"), (1.5, "▶")])
  func beyond(value: Double, handle: Character) {
    var grid = Grid(Size(columns: 40, rows: 1))
    SliderBar(slider: .linear(-1...1, step: 0.5), value: value).draw(in: grid.bounds, on: &grid)
    #expect(grid.text.filter { "◀●▶".contains($0) } == String(handle))
  }

  @Test("Logarithmic steps multiply")
  func logarithmic() {
    let slider = Slider.logarithmic(0.1...10, stepsPerDecade: 10)
    #expect(slider.value(1, movedBy: 10) == 10)
    #expect(slider.value(1, movedBy: -10) == 0.1)
    #expect(slider.value(1, movedBy: 1) == 1.26)
  }

  @Test(
    "A place on the track and its value belong together",
    arguments: [Slider.linear(-3...5, step: 0.01), .logarithmic(0.05...20)])
  func places(slider: Slider) {
    for percent in stride(from: 0.0, through: 100, by: 5) {
      let value = slider.value(at: percent / 100)
      #expect(slider.range.contains(value))
      #expect(abs(slider.fraction(of: value) - percent / 100) < 0.01)
    }
  }

  @Test(
    "Tracks reach to the ends of the numbers",
    arguments: [
      Slider.linear(-1e308...1e308, step: 1e306), .linear(0...1e-307, step: 1e-307),
      .linear(-1...1, step: .leastNonzeroMagnitude), .linear(0...1, step: 1e308),
      .logarithmic(.leastNonzeroMagnitude ... .greatestFiniteMagnitude),
      .logarithmic(1e-308...1e308),
    ])
  func reach(slider: Slider) {
    let tiny = Double.leastNonzeroMagnitude
    for percent in stride(from: 0.0, through: 100, by: 5) {
      let value = slider.value(at: percent / 100)
      #expect(slider.range.contains(value))
      #expect((0...1).contains(slider.fraction(of: value)))
    }
    for value in [-1e308, -tiny, 0, tiny, 1, 1e308] {
      #expect((0...1).contains(slider.fraction(of: value)))
      for steps in [-10, -1, 0, 1, 10] {
        #expect(slider.range.contains(slider.value(value, movedBy: steps)))
      }
    }
  }

  @Test(
    "Rounding to digits keeps the nearest number of that length",
    arguments: [(1234.5, 3, 1230.0), (0.0012345, 3, 0.00123), (-9.996, 3, -10.0), (0, 3, 0)])
  func significant(value: Double, digits: Int, expected: Double) {
    #expect(value.roundedToSignificant(digits) == expected)
  }
}
