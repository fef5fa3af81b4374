import ActivationMath
import Plotting
import TerminalGrid
import Testing

@Suite struct PlotDataTests {
  let data = PlotData(Plot(curves: [.f(Sample.relu), .slope(Sample.relu)], x: -1...1), count: 5)

  @Test func csvHasAHeaderAndARowForEachPlace() {
    #expect(
      data.csv == """
        x,f,f′
        -1,0,0
        -0.5,0,0
        0,0,0
        0.5,0.5,1
        1,1,1

        """)
  }

  @Test func jsonHasTheSameNumbers() {
    #expect(
      data.json == """
        {"x": [-1, -0.5, 0, 0.5, 1], "curves": [{"label": "f", "y": [0, 0, 0, 0.5, 1]}, \
        {"label": "f′", "y": [0, 0, 0, 1, 1]}]}

        """)
  }

  @Test func breakpointsAreAmongThePlaces() {
    let kink = Breakpoint(x: 0.3, left: Jet(0, 0), right: Jet(0, 1))
    let plot = Plot(curves: [.f(Sample(f: { max(0, $0 - 0.3) }, breakpoints: [kink]))], x: 0...1)
    #expect(PlotData(plot, count: 3).x == [0, 0.3, 0.5, 1])
  }

  @Test func whatIsNoNumberIsAStringInJSON() {
    let pole = Plot(curves: [.f(Sample(f: { 1 / $0 }))], x: 0...1)
    #expect(
      PlotData(pole, count: 2).json
        == "{\"x\": [0, 1], \"curves\": [{\"label\": \"f\", \"y\": [\"inf\", 1]}]}\n")
    #expect(PlotData(pole, count: 2).csv == "x,f\n0,inf\n1,1\n")
  }

  @Test func labelsAreQuoted() {
    let curve = Curve(function: Sample.relu, order: .value, role: .curve1, label: "a,\"b\"\n")
    let data = PlotData(Plot(curves: [curve], x: 0...1), count: 2)
    #expect(data.csv.hasPrefix("x,\"a,\"\"b\"\"\n\"\n"))
    #expect(data.json.contains("\"label\": \"a,\\\"b\\\"\\n\""))
  }
}
