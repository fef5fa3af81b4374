import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

/// Axes by magnitude.
@Suite struct AxisScaleTests {
  @Test(arguments: [
    AxisScale.linear, .logarithmic, .symmetric(unit: 0.001), .symmetric(unit: 100),
  ])
  func aPlaceLeadsBackToItsNumber(scale: AxisScale) {
    for number in [1e-6, 0.02, 1, 3, 1e9] {
      #expect(abs(scale.number(at: scale.place(number)) / number - 1) < 1e-9)
    }
    guard scale != .logarithmic else { return }
    #expect(scale.place(0) == 0 && scale.number(at: 0) == 0)
    #expect(scale.place(-5) == -scale.place(5))
  }

  @Test func onlyPositiveNumbersHaveAPlaceOnALogarithmicAxis() {
    #expect(AxisScale.logarithmic.place(0).isNaN && AxisScale.logarithmic.place(-1).isNaN)
    #expect(AxisScale(byMagnitudeOf: 0.1...10) == .logarithmic)
    #expect(AxisScale(byMagnitudeOf: -100...100) == .symmetric(unit: 0.1))
    #expect(AxisScale(byMagnitudeOf: 0...8) == .symmetric(unit: 0.001))
  }

  @Test func ticksAreNumbersAtTheirPlaces() {
    func labels(_ range: ClosedRange<Double>, _ scale: AxisScale, _ cells: Int) -> [String] {
      let ticks = Ticks(scale.places(of: range), on: scale, cells: cells, direction: .horizontal)
      for tick in ticks.ticks {
        let number = NumberText.parse(tick.label) ?? .nan
        #expect(abs(scale.place(number) - tick.value) < 1e-12, "\(tick.label)")
      }
      return ticks.ticks.map(\.label)
    }
    #expect(labels(0.01...100, .logarithmic, 60) == ["0.01", "0.1", "1", "10", "100"])
    #expect(
      labels(1...100, .logarithmic, 60) == ["1", "2", "5", "10", "20", "50", "100"])
    #expect(labels(0...10, .symmetric(unit: 0.01), 45) == ["0", "0.1", "1", "10"])
    #expect(labels(1e-12...1e12, .logarithmic, 40).count >= 3)
    #expect(
      labels(-100...100, .symmetric(unit: 0.1), 60) == ["−100", "−10", "−1", "0", "1", "10", "100"])
  }

  @Test func theExponentialIsAStraightLine() throws {
    guard case .scalar(let function) = try Catalogue.standard.resolve("exponential").function
    else { return }
    var plot = Plot(
      curves: [Curve(function: function, order: .value, role: .curve1, label: "f")], x: -6...6)
    plot.scales.y = .logarithmic
    let scene = PlotScene(
      plot, viewport: plot.viewport, resolution: Resolution(columns: 120, rows: 80))
    let line = try #require(scene.strokes.first?.pieces.first)
    let rates = zip(line, line.dropFirst()).map { ($1.y - $0.y) / ($1.x - $0.x) }
    #expect(rates.allSatisfy { abs($0 - 0.4342944819) < 1e-6 })
  }

  @Test func aJumpKeepsItsEndsOnAnotherAxis() throws {
    guard case .scalar(let step) = try Catalogue.standard.resolve("step").function else { return }
    var plot = Plot(
      curves: [Curve(function: step, order: .value, role: .curve1, label: "f")], x: -100...100)
    plot.scales.x = AxisScale(byMagnitudeOf: plot.x)
    let scene = PlotScene(
      plot, viewport: plot.viewport, resolution: Resolution(columns: 120, rows: 80))
    #expect(Set(scene.marks.map(\.shape)) == [.open, .closed])
    #expect(scene.marks.allSatisfy { $0.at.x == 0 })
    #expect(scene.strokes[0].pieces.count == 2)
  }

  @Test func dataStayNumbers() throws {
    guard case .scalar(let function) = try Catalogue.standard.resolve("relu").function else {
      return
    }
    var plot = Plot(
      curves: [Curve(function: function, order: .value, role: .curve1, label: "f")], x: 0.01...100)
    plot.scales.x = .logarithmic
    let data = PlotData(plot, count: 5)
    #expect(data.x.map { NumberText.short($0) } == ["0.01", "0.1", "1", "10", "100"])
    #expect(data.columns[0].y == data.x)
  }
}
