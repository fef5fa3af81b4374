import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite struct DescriptionTests {
  @Test func aPlotInWords() throws {
    let plot = Plot(
      curves: Curve.overlay([try Sample.named("relu")], orders: [.value, .slope]), x: -8...8)
    #expect(
      Description(plot).paragraphs == [
        "Plot over x from −8 to 8.",
        "relu never falls and takes values from 0 to 8. Towards −∞ it tends to 0, towards +∞ it "
          + "follows y = x. Kink at x = 0, where the slope changes from 0 to 1. Saturated (slope "
          + "under one per cent of its largest) below x = 0.",
        "The slope f′ of relu runs from 0 to 1. Jump at x = 0 from 0 to 1.",
      ])
  }

  @Test func turnsAreTold() throws {
    let text = Description(try Sample.named("gelu"), over: -8...8).text
    #expect(
      text.hasPrefix("gelu falls to x = −0.7518, then rises and takes values from −0.17 to 8."))
    #expect(text.contains("Root at x = 0; minimum at (−0.7518, −0.17)"))
  }

  @Test func oscillationIsNotCounted() throws {
    let text = Description(try Sample.named("sine"), over: -80...80).text
    #expect(text.hasPrefix("sine oscillates, is odd and takes values from −1 to 1."))
    #expect(text.contains("Nearest to zero: root at x = 0"))
  }

  @Test func linesAreWrittenAsPeopleDo() {
    func words(_ slope: Double, _ intercept: Double) -> String {
      let curve = Curve(.line(slope: slope, intercept: intercept), role: .probe, label: "t")
      return Description(Plot(curves: [curve], x: 0...1)).paragraphs[1]
    }
    #expect(words(1, 0) == "t: the line y = x.")
    #expect(words(-0.5, 2) == "t: the line y = −0.5·x + 2.")
    #expect(words(0, -1) == "t: the line y = −1.")
  }

  @Test func aBarWhoseLabelNamesANumberHasAComma() {
    let bars = BarChart([-0.5, -1], labels: ["1: 0.316", "two"])
    #expect(
      Description(bars, title: "log").paragraphs[1] == "1: 0.316, −0.5; two: −1.")
  }
}
