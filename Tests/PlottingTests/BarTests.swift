import Plotting
import TerminalGrid
import Testing

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, "", ""), (0.001, "▏", "#"), (0.25, "██", "##"), (0.953, "███████▋", "########"),
    (1, "████████", "########"), (7, "████████", "########"), (-1, "", ""), (.nan, "", ""),
  ])
  func barsAreAnEighthOfACellFine(fraction: Double, unicode: String, ascii: String) {
    let bar = Bar(fraction: fraction, columns: 8)
    #expect(bar.text(.unicode) == unicode)
    #expect(bar.text(.ascii) == ascii)
  }

  @Test func aBarWithoutColumnsIsEmpty() {
    #expect(Bar(fraction: 1, columns: -3).text(.unicode) == "")
  }
}
