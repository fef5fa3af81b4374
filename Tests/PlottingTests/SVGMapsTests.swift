import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct SVGMapsTests {
  @Test func everyTileHasItsColourAndItsNumber() {
    let map = HeatMap(
      [[0.25, -0.25], [0, 0.1]], rowLabels: ["f1", "f2"], columnLabels: ["a", "b"])
    let document = SVG().document(MatrixScene(map, title: "J"))
    #expect(document.count(of: "class=\"cell\"") == 4)
    for text in [">0.250<", ">−0.250<", ">0.000<", ">0.100<", ">f2<", ">b<"] {
      #expect(document.contains(text), "\(text)")
    }
    #expect(document.contains(">J: 2 rows, 2 columns. f1: 0.25, −0.25. f2: 0, 0.1.<"))
  }

  @Test func aMatrixOfAnySizeStaysInside() {
    for count in [1, 3, 40] {
      let map = HeatMap(Array(repeating: Array(repeating: 1, count: count), count: count))
      let document = SVG(width: 300, height: 200).document(MatrixScene(map, title: ""))
      for tile in document.matches(of: /M([0-9.]+) ([0-9.]+)h([0-9.]+)v([0-9.]+)/) {
        #expect((Double(tile.1) ?? 0) + (Double(tile.3) ?? 0) <= 300)
        #expect((Double(tile.2) ?? 0) + (Double(tile.4) ?? 0) <= 200)
      }
    }
  }

  @Test func longLabelsLeaveTheNumbersTheirRoom() {
    let name = String(repeating: "long", count: 20)
    let bars = BarScene(BarChart([1, 0.5], labels: [name, "b"]), title: "v")
    let drawing = SVG(width: 240, height: 200).document(bars)
    #expect(drawing.contains(">longlonglonglon…<") && !drawing.contains(">\(name)<"))
    let shapes = drawing.matches(of: /M([0-9.]+) [0-9.]+L([0-9.]+) [0-9.L ]+Z/)
    #expect(shapes.count == 2 && shapes.allSatisfy { (Double($0.2) ?? 999) <= 240 })
    let map = HeatMap([[1, 2], [3, 4]], rowLabels: [name, "b"], columnLabels: ["a", name])
    let matrix = SVG(width: 300, height: 200).document(MatrixScene(map, title: "J"))
    #expect(matrix.count(of: "class=\"cell\"") == 4 && matrix.contains(">4.00"))
    #expect(!matrix.contains(">\(name)<"))
  }

  @Test func barsOfBothSignsMeetAtZero() {
    let document = SVG().document(
      BarScene(BarChart([1, -1], labels: ["up", "down"]), title: "v"))
    let bars = document.matches(of: /M([0-9.]+) [0-9.]+L([0-9.]+) [0-9.L ]+Z/)
      .map { (Double($0.1) ?? 0, Double($0.2) ?? 0) }
    #expect(bars.count == 2 && bars[0].0 == bars[1].1)
    #expect(document.contains("The largest is up; their sum is 0."))
  }

  @Test func aFieldHasAScale() {
    guard case .vector(let product)? = Catalogue.standard.function(id: "bilinear_glu") else {
      Issue.record("the catalogue has no bilinear_glu")
      return
    }
    let document = SVG().document(
      FieldScene(product, x: -2...2, y: -2...2))
    #expect(document.contains(">4<") && document.contains(">−4<"))
    #expect(document.contains("Across from −2 to 2, upwards from −2 to 2."))
  }

  @Test func aStackSharesItsEdges() {
    let plots = [Order.value, .slope].map {
      Plot(
        curves: [Curve(function: Sample.square, order: $0, role: .curve1, label: $0.symbol)],
        x: -100...100)
    }
    let document = SVG().document(CurveScene(PlotStack(plots)))
    let axes = document.matches(of: /axis s-axis" d="M([0-9.]+) [0-9.]+L([0-9.]+) [0-9.]+"/)
      .filter { (Double($0.2) ?? 0) - (Double($0.1) ?? 0) > 100 }
    #expect(axes.count == 2 && axes[0].1 == axes[1].1 && axes[0].2 == axes[1].2)
    // A tick of the x axis alone: 100 stands on the slopes' axis, too.
    #expect(document.count(of: ">80</text>") == 1)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
