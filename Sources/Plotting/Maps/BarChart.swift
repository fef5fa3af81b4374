import ActivationMath
public import TerminalGrid

/// A vector as horizontal bars with labels and numbers; negative values grow to the left of zero.
public struct BarChart: Sendable {
  /// The numbers.
  public var values: [Double]
  /// The labels left of the bars; may be empty.
  public var labels: [String]
  /// The value of a full bar, or nil for the largest magnitude.
  public var scale: Double?
  /// The highlighted row, if any.
  public var highlighted: Int?

  /// Bars for a vector.
  public init(
    _ values: [Double], labels: [String] = [], scale: Double? = nil, highlighted: Int? = nil
  ) {
    self.values = values
    self.labels = labels
    self.scale = scale
    self.highlighted = highlighted
  }

  /// Draws a row for each number into the upper left of a rectangle and returns the cells it took.
  ///
  /// Where there is little room, labels go first, then bars; numbers stay.
  @discardableResult
  public func draw(in rect: Rect, on grid: inout Grid, charset: Charset) -> Rect {
    let numbers = values.map { charset.transliterate(NumberText.fixed($0, decimals: 3)) }
    let numberWidth = numbers.map { TextWidth.of($0) }.max() ?? 0
    let widest = labels.map { TextWidth.of($0) }.max() ?? 0
    let labelWidth = rect.size.columns >= numberWidth + widest + 10 ? widest : 0
    let left = labelWidth == 0 ? 0 : labelWidth + 2
    let (largest, zeroPart) = (largest, zeroPart)
    for (index, number) in numbers.prefix(rect.size.rows).enumerated() {
      let row = rect.origin.row + index
      let style = Style(index == highlighted ? .highlight : .bar)
      if labelWidth > 0, index < labels.count {
        let label = charset.transliterate(labels[index])
        grid.write(label, at: Point(column: rect.origin.column, row: row), clip: rect)
      }
      let start = rect.origin.column + left
      grid.write(
        TextWidth.pad(number, to: numberWidth, alignment: .right),
        at: Point(column: start, row: row), clip: rect)
      let bars = Rect(
        column: start + numberWidth + 1, row: row,
        columns: rect.columns.upperBound - start - numberWidth - 1, rows: 1)
      drawBar(values[index], of: largest, zeroPart, in: bars, style, on: &grid, charset)
    }
    return rect.split(top: values.count).top
  }

  /// The place of zero between the left and the right end of the bars, 0, 0.5 or 1.
  var zeroPart: Double {
    guard values.contains(where: { $0 < 0 }) else { return 0 }
    return values.contains { $0 > 0 } ? 0.5 : 1
  }

  /// The value of a full bar.
  var largest: Double { scale ?? values.filter(\.isFinite).map(abs).max() ?? 0 }

  private func drawBar(
    _ value: Double, of largest: Double, _ zeroPart: Double, in room: Rect, _ style: Style,
    on grid: inout Grid, _ charset: Charset
  ) {
    guard !room.isEmpty, largest > 0, !value.isNaN else { return }
    let left = Int(clamping: Double(room.size.columns) * zeroPart)
    let right = room.size.columns - left
    let bar = Bar(fraction: abs(value) / largest, columns: value < 0 ? left : right)
    let zero = room.origin.column + left
    guard value < 0 else {
      let text = bar.text(charset)
      grid.write(text, at: Point(column: zero, row: room.origin.row), style: style, clip: room)
      return
    }
    let text = bar.textToTheLeft(charset)
    let start = Point(column: zero - TextWidth.of(text), row: room.origin.row)
    grid.write(text, at: start, style: style, clip: room)
  }
}
