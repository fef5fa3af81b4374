import TestSupport
import Testing

@testable import Plotting

@Suite struct RowGridTests {
  @Test func theRangeIsHeldAndTicksStandInTheMiddleOfRows() throws {
    var random = SplitMix(seed: 5)
    for _ in 0..<500 {
      let lower: Double = random.next(-10...10)
      let heights = lower...lower + random.next(0.01...20)
      let rows = Int(random.next(5...60) as Double)
      let range = try #require(RowGrid(heights, rows: rows)).range
      #expect(range.lowerBound <= heights.lowerBound && range.upperBound >= heights.upperBound)
      let ticks = Ticks(range, cells: rows, direction: .vertical).ticks
      let row = (range.upperBound - range.lowerBound) / Double(rows)
      if ticks.count > 1 {
        for tick in ticks {
          let center = range.lowerBound + (Double(tick.cell) + 0.5) * row
          #expect(abs(center - tick.value) < row * 1e-6)
        }
      }
    }
  }

  @Test func tooFewRowsHaveNoGrid() {
    #expect(RowGrid(0...1, rows: 4) == nil)
    #expect(RowGrid(1...1, rows: 20) == nil)
  }
}
