import ActivationMath

/// The marked positions of one axis: multiples of 1, 2 or 5 times a power of ten.
///
/// A label is written with as many digits as the step needs, and the tick stands on the cell that
/// contains its value; steps are chosen so that the middle of that cell is within half of the
/// label's last digit.
public struct Ticks: Hashable, Sendable {
  /// One marked position.
  public struct Tick: Hashable, Sendable {
    /// Where, in data units.
    public var value: Double
    /// The value in words, exact.
    public var label: String
    /// The cell that contains the value, counted from the lower end of the axis.
    public var cell: Int
  }

  /// The direction in which the labels follow each other.
  public enum Direction: Sendable {
    /// Labels are side by side, centred on their ticks.
    case horizontal
    /// Labels are above each other.
    case vertical
  }

  /// From the lower to the upper end.
  public var ticks: [Tick]

  /// The densest ticks that fit an axis of `cells` cells without two labels touching.
  ///
  /// `minus` is what stands before negative numbers. An axis without cells has no ticks.
  public init(
    _ range: ClosedRange<Double>, cells: Int, direction: Direction, minus: Character = "−"
  ) {
    ticks = []
    guard cells > 0, range.lowerBound < range.upperBound else { return }
    let scale = Scale(range: Viewport.drawable(range), count: cells)
    let candidates = Step.candidates(from: scale.step).map {
      ($0, $0.ticks(on: scale, minus: minus))
    }
    let fitting = candidates.filter { step, ticks in
      Ticks.isLoose(ticks, cells, direction) && ticks.allSatisfy { step.isHonest($0, on: scale) }
    }
    let centered = fitting.first { _, ticks in
      direction == .vertical && ticks.count > 1
        && ticks.allSatisfy { abs(scale.center($0.cell) - $0.value) < scale.step * 1e-6 }
    }
    ticks = (centered ?? fitting.first { !$0.1.isEmpty })?.1 ?? []
  }

  /// Whether labels keep their distance.
  static func isLoose(_ ticks: [Tick], _ cells: Int, _ direction: Direction) -> Bool {
    let gap = direction == .vertical ? rowGap(cells) : columnGap(cells, ticks)
    return zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      // The tick at the very end stands in the last cell, half a step early.
      right.cell - left.cell >= (right.cell == cells - 1 ? gap - 1 : gap)
    }
  }

  /// An axis without ticks.
  static let none = Ticks(0...1, cells: 0, direction: .vertical)

  /// The longest label's length.
  public var labelWidth: Int { ticks.map(\.label.count).max() ?? 0 }

  /// The rows between two labels at least.
  static func rowGap(_ rows: Int) -> Int { rows < 14 ? 2 : rows < 26 ? 3 : 4 }

  private static func columnGap(_ columns: Int, _ ticks: [Tick]) -> Int {
    max(columns / 14, 3 + (ticks.map(\.label.count).max() ?? 0))
  }
}

/// The distance between ticks: `mantissa` · 10^`exponent`.
struct Step {
  var mantissa: Int
  var exponent: Int

  /// Steps from about the length of a cell upwards; none where that is no length.
  static func candidates(from cell: Double) -> [Step] {
    guard cell > 0, cell.isFinite else { return [] }
    var exponent = Int(clamping: Double(cell.exponent) * 0.30103) - 2
    while power(exponent) < cell * 0.1 { exponent += 1 }
    return (exponent...exponent + 6).flatMap { exponent in
      [1, 2, 5].map { Step(mantissa: $0, exponent: exponent) }
    }
  }

  /// Whether the middle of the tick's cell is within half of the label's last digit.
  func isHonest(_ tick: Ticks.Tick, on scale: Scale) -> Bool {
    abs(scale.center(tick.cell) - tick.value) <= Step.power(exponent) * (0.5 + 1e-9)
  }

  func ticks(on scale: Scale, minus: Character) -> [Ticks.Tick] {
    let first = (scale.range.lowerBound / length - 1e-9).rounded(.up)
    let last = (scale.range.upperBound / length + 1e-9).rounded(.down)
    guard first <= last, last - first <= Double(scale.count), abs(first) < 1e15, abs(last) < 1e15
    else { return [] }
    let largest = max(abs(scale.range.lowerBound), abs(scale.range.upperBound))
    return (Int(clamping: first)...Int(clamping: last)).compactMap { multiple in
      let value = value(multiple)
      let inside = min(scale.range.upperBound, max(scale.range.lowerBound, value))
      guard let cell = scale.index(inside) else { return nil }
      let label = label(multiple, largest: largest, minus: minus)
      return Ticks.Tick(value: value, label: label, cell: cell)
    }
  }

  /// The distance in data units.
  var length: Double { value(1) }

  /// The multiple, correctly rounded while the power of ten is exact.
  private func value(_ multiple: Int) -> Double {
    let units = Double(multiple * mantissa)
    return exponent < 0 ? units / Step.power(-exponent) : units * Step.power(exponent)
  }

  private func label(_ multiple: Int, largest: Double, minus: Character) -> String {
    guard multiple != 0 else { return "0" }
    let digits = String(abs(multiple) * mantissa)
    let scientific = largest >= 1e6 || exponent < -4 && largest < 1e-2
    let text = scientific ? Step.scientific(digits, exponent) : Step.plain(digits, exponent)
    return multiple < 0 ? String(minus) + text : text
  }

  private static func plain(_ digits: String, _ exponent: Int) -> String {
    guard exponent < 0 else { return digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return String(padded.dropLast(places)) + "." + String(padded.suffix(places))
  }

  static func scientific(_ digits: String, _ exponent: Int) -> String {
    let power = exponent + digits.count - 1
    var rest = digits.dropFirst()
    while rest.last == "0" { rest.removeLast() }
    return digits.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e" + String(power)
  }

  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}
