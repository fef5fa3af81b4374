import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct SVGTests {
  @Test func aJumpIsTwoPathsAndTwoEnds() {
    let document = SVG().document(Plot(curves: [.slope(Sample.relu)], x: -8...8))
    let path = document.split(separator: "\n").first { $0.contains("s-slope dashed") } ?? ""
    #expect(path.filter { $0 == "M" }.count == 2)
    #expect(document.contains("<circle class=\"hollow s-slope\""))
    #expect(document.contains("<circle class=\"f-slope\""))
  }

  @Test func straightLinesNeedFewPoints() {
    let document = SVG().document(Plot(curves: [.f(Sample.relu)], x: -8...8))
    let path = document.split(separator: "\n").first { $0.contains("s-curve1 solid") } ?? ""
    #expect(path.filter { $0 == "L" }.count < 12)
  }

  @Test func textIsEscaped() {
    let curve = Curve(function: Sample.relu, order: .value, role: .curve1, label: "<f & \"g\">")
    let document = SVG().document(Plot(curves: [curve], x: -8...8, title: "a < b\u{1B}"))
    #expect(document.contains(">&lt;f &amp; &quot;g&quot;&gt;</text>"))
    #expect(document.contains("<title>a &lt; b␛</title>"))
  }

  @Test(arguments: ["exponential", "step", "gelu", "hard_shrink", "sine(omega=10)"])
  func everyElementIsClosedAndEveryNumberFinite(reference: String) throws {
    let function = try Sample.named(reference)
    let plot = Plot(
      curves: Curve.overlay([function], orders: Order.allCases), x: -4...800, probe: 1,
      showsPoints: true, title: reference)
    let document = SVG().document(plot)
    #expect(!document.contains("nan") && !document.contains("inf\""))
    let tags = document.split(separator: "<").map { $0.prefix { $0 != ">" } }
    let opened = tags.filter { !$0.hasPrefix("/") && !$0.hasSuffix("/") }
    #expect(opened.count == tags.filter { $0.hasPrefix("/") }.count)
  }

  @Test func simplifyingKeepsTheShape() {
    let arc = (0...400).map { Vertex(Double($0), Double($0 * $0) / 400) }
    let simple = SVGBody.simplified(arc)
    #expect(simple.count < 120)
    #expect(simple.first == arc.first && simple.last == arc.last)
    for (a, b) in zip(simple, simple.dropFirst()) {
      let middle = (a.x + b.x) / 2
      #expect(abs((a.y + b.y) / 2 - middle * middle / 400) < 0.15)
    }
  }

  @Test func aPageHoldsTheDrawingAndTheWords() {
    let page = HTML().document(Plot(curves: [.f(Sample.relu)], x: -8...8, title: "ReLU"))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<svg ") && page.contains("<figcaption>"))
    #expect(page.contains("<title>ReLU</title>"))
  }
}
