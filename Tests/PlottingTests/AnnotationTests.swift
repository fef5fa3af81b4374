import TerminalGrid
import Testing

@testable import Plotting

@Suite struct AnnotationTests {
  private func plot(_ annotations: [Annotation]) -> Plot {
    var plot = Plot(
      curves: [Curve(.line(slope: 0, intercept: 0), role: .curve1, label: "")], x: -4...4,
      y: -2...2)
    plot.annotations = annotations
    return plot
  }

  private func text(_ annotations: [Annotation], columns: Int = 60, rows: Int = 12) -> String {
    var grid = Grid(Size(columns: columns, rows: rows))
    plot(annotations).draw(in: grid.bounds, on: &grid, canvas: .braille)
    return grid.text
  }

  @Test func wordsStandBesideTheirPoint() {
    let text = text([
      Annotation(x: 2, text: "flat here"), Annotation(x: -2, y: 1, text: "up here"),
    ])
    #expect(text.contains("flat here"))
    #expect(text.contains("up here"))
    #expect(text.count { $0 == "●" } == 2)
  }

  @Test func wordsOfNeighboursDoNotCoverEachOther() {
    let text = text([Annotation(x: 1, text: "one word"), Annotation(x: 1.1, text: "two words")])
    #expect(text.contains("one word"))
    #expect(text.contains("two words"))
  }

  @Test func whatIsOutsideIsLeftOutAndLittleRoomIsNoTrap() {
    #expect(!text([Annotation(x: 9, text: "outside")]).contains("outside"))
    for columns in 1...12 {
      _ = text([Annotation(x: 2, text: "a long word")], columns: columns, rows: 3)
    }
  }

  @Test func everyFormHasTheWords() {
    let scene = CurveScene(plot([Annotation(x: 2, text: "flat")]))
    #expect(scene.description.paragraphs.contains("At x = 2: flat."))
    #expect(SVG().document(scene).contains(">flat<"))
  }
}
