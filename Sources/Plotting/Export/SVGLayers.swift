package import TerminalGrid

/// A table of layers as a drawing: for each a histogram, numbers, and a bar with a mark.
package struct SVGLayers: Sendable {
  /// A layer.
  package struct Row: Sendable {
    /// Its name.
    package var label: String
    /// The heights of the histogram's columns, 0 … 1.
    package var histogram: [Double]
    /// The numbers before the bar.
    package var numbers: [String]
    /// The length of the bar, 0 … 1.
    package var bar: Double
    /// Where the mark stands on it, 0 … 1; nil for none.
    package var mark: Double?
    /// The number behind the bar.
    package var end: String

    package init(
      label: String, histogram: [Double], numbers: [String], bar: Double, mark: Double?, end: String
    ) {
      (self.label, self.histogram, self.numbers) = (label, histogram, numbers)
      (self.bar, self.mark, self.end) = (bar, mark, end)
    }
  }

  private let title: String
  /// What stands above: the histograms, the numbers, the bars, the numbers behind them.
  private let header: Row
  private let rows: [Row]
  private let role: Role

  /// A table in one colour; of the header's row only texts are shown, the bars' title is its `label`.
  package init(title: String, header: Row, rows: [Row], role: Role) {
    (self.title, self.header, self.rows, self.role) = (title, header, rows, role)
  }

  private static let rowHeight = 18.0
  private static let headHeight = 76
  private static let labelWidth = 46.0
  private static let histogramWidth = 150.0
  private static let numberWidth = 84.0
  private static let endWidth = 84.0

  /// The table as wide as there is room.
  package func drawing(width: Int) -> SVGDrawing {
    var body = SVGBody()
    body.addTitle(title)
    let numbers = Self.labelWidth + Self.histogramWidth + 12
    let bars = numbers + Double(header.numbers.count) * Self.numberWidth + 12
    let barWidth = max(40, Double(width) - bars - Self.endWidth - 12)
    body.addText("f-axis", Self.labelWidth, 46, header.label)
    for (index, name) in header.numbers.enumerated() {
      body.addText(
        "f-axis", numbers + Double(index + 1) * Self.numberWidth, 46, name, anchor: "end")
    }
    body.addText("f-axis", bars + barWidth + Self.endWidth, 46, header.end, anchor: "end")
    for (index, row) in rows.enumerated() {
      let bottom = 70 + Double(index) * Self.rowHeight
      body.addText("f-axis", Self.labelWidth - 8, bottom, row.label, anchor: "end")
      add(row.histogram, bottom: bottom, to: &body)
      for (place, number) in row.numbers.enumerated() {
        body.addText(
          "f-text", numbers + Double(place + 1) * Self.numberWidth, bottom, number, anchor: "end")
      }
      add(row, from: bars, width: barWidth, bottom: bottom, to: &body)
    }
    return SVGDrawing(
      body: body, width: width, height: Self.headHeight + Int(Self.rowHeight) * rows.count)
  }

  /// How many rows a drawing of a height has room for.
  package static func rows(in height: Int) -> Int {
    max(1, (height - headHeight) / Int(rowHeight))
  }

  /// Columns as one shape.
  private func add(_ heights: [Double], bottom: Double, to body: inout SVGBody) {
    guard !heights.isEmpty else { return }
    let step = Self.histogramWidth / Double(heights.count)
    var corners = [(Self.labelWidth, bottom)]
    for (index, height) in heights.enumerated() {
      let top = bottom - height * (Self.rowHeight - 4)
      let left = Self.labelWidth + Double(index) * step
      corners += [(left, top), (left + step, top)]
    }
    corners.append((Self.labelWidth + Self.histogramWidth, bottom))
    body.addShape("f", role, corners)
  }

  private func add(
    _ row: Row, from left: Double, width: Double, bottom: Double, to body: inout SVGBody
  ) {
    let (top, right) = (bottom - Self.rowHeight + 6, left + row.bar * width)
    body.addShape("f", role, [(left, bottom), (left, top), (right, top), (right, bottom)])
    if let mark = row.mark {
      body.addLine("s-probe", left + mark * width, top - 2, left + mark * width, bottom + 2)
    }
    body.addText("f-text", left + width + Self.endWidth, bottom, row.end, anchor: "end")
  }
}
