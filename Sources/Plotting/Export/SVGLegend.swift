import TerminalGrid

/// The line under a drawing that says what its marks mean and whose its points are.
struct SVGLegend {
  private let items: [StyledLine]

  /// The legend of plots that want one, as far as it fits.
  init(_ stack: PlotStack, width: Int) {
    let size = Size(columns: max(1, Int(Double(width) / SVGFrame.digit)), rows: 40)
    items =
      stack.plots.count == 1
      ? stack.plots[0].notes(in: size, canvas: .braille)
      : stack.notes(in: Rect(size), canvas: .braille)
  }

  /// The pixels that it takes.
  var height: Double { Double(items.count) * SVGLabels.Label.height }

  /// Adds its lines, the last one on the bottom.
  func draw(in body: inout SVGBody, bottom: Double) {
    for (index, item) in items.reversed().enumerated() {
      let text = item.text.replacing("\u{2802} ", with: "· ")
      body.addText("f-axis", 12, bottom - Double(index) * SVGLabels.Label.height, text)
    }
  }
}
