@testable import Plotting
import TerminalGrid
import TestSupport
import Testing

@Suite struct TicksTests {
  @Test(arguments: [
    (-8.0...8.0, 72, "−8 −6 −4 −2 0 2 4 6 8"),
    (-8...8, 36, "−5 0 5"),
    (0...1, 60, "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0"),
    (-0.2...0.4, 40, "−0.2 0 0.2 0.4"),
    (1000...1001, 60, "1000.0 1000.2 1000.4 1000.6 1000.8 1001.0"),
    (0...3_000_000, 60, "0 5e5 1e6 1.5e6 2e6 2.5e6 3e6"),
    (0...0.00004, 60, "0 1e-5 2e-5 3e-5 4e-5"),
  ])
  func labelsHaveTheDigitsOfTheStep(range: ClosedRange<Double>, cells: Int, labels: String) {
    let ticks = Ticks(range, cells: cells, direction: .horizontal).ticks
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
  }

  @Test func labelsOfRowsStandTwoRowsApart() {
    let ticks = Ticks(-0.4...8.4, cells: 10, direction: .vertical).ticks
    #expect(ticks.map(\.label) == ["0", "2", "4", "6", "8"])
    #expect(ticks.map(\.cell) == [0, 2, 5, 7, 9])
  }

  @Test(arguments: [
    (1e16, 250_000.0, "1e16−200000 1e16−100000 1e16 1e16+100000 1e16+200000"),
    (-1e15, 2e5, "−1e15−200000 −1e15−100000 −1e15 −1e15+100000 −1e15+200000"),
    (1.25e100, 1e90, "1.25e100−1e90 1.25e100 1.25e100+1e90"),
  ])
  func numbersFarFromZeroAreCountedFromARoundOne(middle: Double, reach: Double, labels: String) {
    let range = middle - reach...middle + reach
    let ticks = Ticks(range, on: .linear, cells: 10, direction: .vertical, widest: 14).ticks
    #expect(ticks.map(\.label).joined(separator: " ") == labels)
    #expect(ticks.allSatisfy { range.contains($0.value) })
  }

  @Test func anAxisWithoutCellsHasNoTicks() {
    #expect(Ticks(0...1, cells: 0, direction: .vertical).ticks.isEmpty)
  }

  /// The law of an honest axis: a label, read back, is where it stands to half of its last digit.
  @Test func aLabelNamesThePositionWhereItStands() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<800 {
      let lower = (random.next(-1...1) as Double) * power(random.next(-6...6))
      let range = lower...lower + random.next(0.1...10) * power(random.next(-3...6))
      let cells = Int(random.next(1...240) as Double)
      let direction: Ticks.Direction = random.next(0...1) < 0.5 ? .horizontal : .vertical
      let ticks = Ticks(range, cells: cells, direction: direction, minus: "-").ticks
      let digit = ticks.map { lastDigit($0.label) }.min() ?? 0
      let width = (range.upperBound - range.lowerBound) / Double(cells)
      for tick in ticks {
        let value = try #require(Double(tick.label))
        let center = range.lowerBound + (Double(tick.cell) + 0.5) * width
        let slack = (abs(value) + abs(range.upperBound)) * 1e-12
        #expect(abs(value - center) <= digit / 2 * 1.000001 + slack, "\(tick) in \(range)")
        #expect(abs(value - tick.value) <= slack)
        #expect(tick.label != "-0")
      }
      for (left, right) in zip(ticks, ticks.dropFirst()) {
        let length = direction == .vertical ? 1 : max(left.label.count, right.label.count) + 1
        #expect(right.cell - left.cell >= length)
      }
    }
  }

  /// What the last digit of a label that is not zero counts.
  private func lastDigit(_ label: String) -> Double {
    guard label != "0" else { return .infinity }
    let parts = label.split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let zeros = digits.count > 1 ? 0 : parts[0].reversed().prefix { $0 == "0" }.count
    let places = digits.count > 1 ? digits[1].count : -zeros
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return power(Double(exponent - places))
  }

  private func power(_ exponent: Double) -> Double {
    let whole = Int(exponent.rounded())
    return whole < 0
      ? 1 / (0..<(-whole)).reduce(1.0) { power, _ in power * 10 }
      : (0..<whole).reduce(1.0) { power, _ in power * 10 }
  }
}
