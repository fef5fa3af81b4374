package import ActivationMath
package import TerminalGrid

/// A vector as bars under a title, with a remark below where there is one.
package struct BarScene: Scene {
  package let title: String
  private let bars: BarChart
  private let remark: String?

  /// Bars, what they are, and what else is to be said of them.
  package init(_ bars: BarChart, title: String, remark: String? = nil) {
    (self.bars, self.title, self.remark) = (bars, title, remark)
  }

  package var description: Description {
    let words = Description(bars, title: title).paragraphs
    return Description(paragraphs: words + (remark.map { [$0 + "."] } ?? []))
  }

  package var csv: String {
    let rows = bars.values.enumerated().map { index, value in
      (index < bars.labels.count ? [CSV.quoted(bars.labels[index])] : []) + [
        NumberText.exact(value)
      ]
    }
    return rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  package var json: JSON {
    .object([
      ("title", .string(title)), ("labels", .array(bars.labels.map(JSON.string))),
      ("values", .array(bars.values.map(JSON.number))),
    ])
  }

  package var naturalRows: Int? { 1 + bars.values.count + (remark == nil ? 0 : 1) }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    let hasTitle = rect.size.rows > bars.values.count
    if hasTitle { grid.write(title, canvas.charset, Style(.title), in: rect) }
    let room = rect.inset(top: hasTitle ? 1 : 0)
    var taken = bars.draw(in: room, on: &grid, charset: canvas.charset)
    if let remark, taken.rows.upperBound < rect.rows.upperBound {
      let below = rect.split(top: taken.rows.upperBound - rect.origin.row).rest
      grid.write(remark, canvas.charset, Style(.dim), in: below)
      taken.size.rows += 1
    }
    return rect.split(top: taken.rows.upperBound - rect.origin.row).top
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    SVGDrawing(bars, title: title, remark: remark, width: width, height: height)
  }
}

extension Grid {
  /// A line of text in the first row of a rectangle, cut where it does not fit.
  mutating func write(_ text: String, _ charset: Charset, _ style: Style, in rect: Rect) {
    write(
      TextWidth.truncate(charset.spelled(text), to: rect.size.columns), at: rect.origin,
      style: style, clip: rect)
  }
}
