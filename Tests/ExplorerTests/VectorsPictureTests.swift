import ActivationMath
import TerminalGrid
import Testing

@testable import Explorer

@Suite("The parts of the Vectors picture")
struct VectorsPictureTests {
  private func drawn(_ gauge: Gauge, columns: Int = 10) -> String {
    var grid = Grid(Size(columns: columns, rows: 1))
    gauge.draw(in: Rect(grid.size), on: &grid, charset: .unicode)
    return grid.text
  }

  @Test("A gauge is a bar on a track with its threshold")
  func gauge() {
    let half = Gauge(value: 0.3, scale: .init(0, 1), threshold: 0.5, role: .curve1)
    #expect(drawn(half) == "███··┊····")
    #expect(
      drawn(Gauge(value: 1, scale: .init(0, 1), threshold: 0.5, role: .curve1)) == "██████████")
  }

  @Test("Negative values grow to the left from zero")
  func negative() {
    let scale = Gauge.Scale(fitting: [-4, -1, .nan])
    #expect(scale.negativeShare == 1)
    #expect(drawn(Gauge(value: -4, scale: scale, role: .curve1)) == "██████████")
    #expect(drawn(Gauge(value: -2, scale: scale, role: .curve1)) == "·····█████")
    let both = Gauge.Scale(fitting: [-1, 1])
    #expect(drawn(Gauge(value: 1, scale: both, role: .curve1)) == "·····█████")
    #expect(drawn(Gauge(value: -1, scale: both, role: .curve1)) == "█████·····")
  }

  @Test("Shares of one whole fill it, whatever their rounding")
  func shares() {
    #expect(ShareStack.ends(of: [0.62, 0.376, 0.004], cells: 10) == [6, 10, 10])
    #expect(ShareStack.ends(of: [Double](repeating: 1.0 / 3, count: 3), cells: 10) == [3, 7, 10])
    // A share too small for a row keeps its name; where rows are fewer than names it has none.
    #expect(ShareStack.labelRows([3, 5, 5], of: 5) == [1, 3, 4])
    #expect(ShareStack.labelRows([0, 5, 5], of: 5) == [0, 2, 4])
    #expect(ShareStack.labelRows([5, 5, 5], of: 5) == [2, 3, 4])
    #expect(ShareStack.labelRows([1, 2, 2], of: 2) == [0, 1, nil])
  }

  @Test(
    "Every logit has its whole number at every size",
    arguments: [
      Size(columns: 200, rows: 60), Size(columns: 100, rows: 30), Size(columns: 80, rows: 24),
      Size(columns: 60, rows: 20), Size(columns: 40, rows: 12), Size(columns: 30, rows: 9),
    ])
  func numbers(size: Size) {
    for keys in ["", "x", "x . ."] {
      var model = Fixtures.program(.vectors)
      _ = model.update(.resize(size))
      model.press(keys)
      let text = model.view(size).text
      for number in [" 3", "2.5", "−2"] { #expect(text.contains(number), "\(keys): \(number)") }
      let outputs = model[VectorsModel.self].outputs(side: 1)
      for output in outputs {
        #expect(text.contains(NumberText.fixed(output, decimals: 3)), "\(keys): \(output)")
      }
    }
  }

  @Test("Jacobians of both sides have one scale")
  func scale() {
    let model = VectorsModel(heads: [Head("sigmoid"), Head("softmax")])
    let largest = model.heads.indices.flatMap {
      model.heads[$0].jacobian(model.inputs(side: $0)).joined()
    }.map(\.magnitude).max()
    #expect(model.jacobianScale == largest)
  }
}
