import ActivationMath
import RealModule

extension Ticks {
  /// Ticks of a short range far from 0, each counted from one round number of it: `1e16−4`, `1e16`,
  /// `1e16+4`. Written out, such numbers fill the plot or have more digits than a Double.
  ///
  /// None where the range is not far from 0.
  init(
    farFromZero range: ClosedRange<Double>, cells: Int, direction: Direction,
    minus: Character = "−"
  ) {
    self = .none
    guard let base = Base(of: range) else { return }
    let offsets = range.lowerBound - base.value...range.upperBound - base.value
    ticks = Ticks(offsets, cells: cells, direction: direction, minus: minus).ticks.map { tick in
      let sign = tick.value > 0 ? "+" : ""
      let label = base.label(minus) + (tick.value == 0 ? "" : sign + tick.label)
      return Tick(value: base.value + tick.value, label: label, cell: tick.cell)
    }
    if !Ticks.isLoose(ticks, cells, direction) { ticks = [] }
  }

  /// The roundest number of a range.
  private struct Base {
    let value: Double
    private let digits: Int
    private let exponent: Int

    init?(of range: ClosedRange<Double>) {
      let largest = max(abs(range.lowerBound), abs(range.upperBound))
      let length = range.upperBound - range.lowerBound
      guard largest.isFinite, largest > 1e4 * length else { return nil }
      let leading = Int(clamping: Double.log10(largest).rounded(.down))
      for exponent in stride(from: leading, through: leading - 15, by: -1) {
        let unit = NumberText.parse("1e\(exponent)") ?? .infinity
        let digits = (range.upperBound / unit).rounded(.down)
        guard let value = NumberText.parse("\(Int(clamping: digits))e\(exponent)"),
          range.contains(value), value != 0
        else { continue }
        (self.value, self.digits, self.exponent) = (value, Int(clamping: digits), exponent)
        return
      }
      return nil
    }

    func label(_ minus: Character) -> String {
      (digits < 0 ? String(minus) : "") + Step.scientific(String(abs(digits)), exponent)
    }
  }
}
