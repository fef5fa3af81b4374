import ActivationMath
import TerminalGrid
import Testing

@testable import Plotting

@Suite struct LettersTests {
  private func text(
    _ second: Double, third: Double? = nil, showsLetters: Bool = false
  ) -> String {
    var below = Curve(.line(slope: 0, intercept: second), role: .curve2, label: "")
    below.letter = "A"
    var plot = Plot(
      curves: [Curve(.line(slope: 0, intercept: 0), role: .curve1, label: ""), below], x: 0...1,
      y: -2...2, showsGuides: false, axes: .none)
    if let third {
      plot.curves.append(Curve(.line(slope: 0, intercept: third), role: .curve3, label: ""))
    }
    plot.showsLetters = showsLetters
    var grid = Grid(Size(columns: 30, rows: 5))
    plot.draw(in: Rect(grid.size), on: &grid, canvas: .braille)
    return grid.text
  }

  @Test func aCurveThatAnotherHidesHasItsLetterOnTheSideWhereItRuns() {
    let below = text(-0.1).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(below[3].contains("A") && !below[1].contains("A") && !below[2].contains("A"))
    let above = text(0.1).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(above[1].contains("A") && !above[3].contains("A"))
  }

  @Test func aLetterDoesNotStandBeyondAThirdLine() {
    #expect(text(-0.1).contains("A"))
    #expect(!text(-0.1, third: -0.8).contains("A"))
    #expect(text(-0.1, third: 0.8).contains("A"))
  }

  @Test func aCurveThatIsSeenHasLettersOnRequest() {
    #expect(!text(-1.6).contains("A"))
    #expect(text(-1.6, showsLetters: true).contains("A"))
  }

  @Test func aCurveThatIsTheSameHasNoSide() { #expect(!text(0).contains("A")) }
}
