import ActivationMath
import TerminalGrid

/// A plot as a drawing in SVG: paths for curves, text for labels, shapes for marks.
///
/// It is drawn from the same scene as the terminal's picture. Colours follow the reader's light or
/// dark scheme, and the title and the description in words serve screen readers.
public struct SVG: Sendable {
  /// The width in pixels.
  public var width: Int
  /// The height in pixels.
  public var height: Int

  /// Drawings of a size in pixels; the least is 160 × 120.
  public init(width: Int = 720, height: Int = 440) {
    self.width = max(160, width)
    self.height = max(120, height)
  }

  /// The document.
  public func document(_ plot: Plot) -> String {
    let viewport = plot.viewport
    let frame = SVGFrame(plot, viewport: viewport, width: width, height: height)
    let scene = Scene(
      plot, viewport: viewport,
      resolution: Resolution(columns: Int(frame.width), rows: Int(frame.height)))
    var body = SVGBody(frame: frame)
    body.addAxes()
    body.addGuides(scene)
    for stroke in scene.asymptotes + scene.ghosts + scene.strokes { body.add(stroke) }
    for stroke in scene.strokes { body.addExits(stroke) }
    for mark in scene.marks { body.add(mark) }
    body.addLabels(scene.strokes)
    let title = plot.title ?? plot.curves.map(\.label).joined(separator: ", ")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title description">
      <title id="title">\(Markup.escape(title))</title>
      <desc id="description">\(Markup.escape(Description(plot).text))</desc>
      <style>\(SVGStyle.css)</style>
      <rect class="paper" width="\(width)" height="\(height)"/>
      \(heading(plot.title, frame) + body.elements.joined(separator: "\n"))
      </svg>

      """
  }

  private func heading(_ title: String?, _ frame: SVGFrame) -> String {
    guard let title else { return "" }
    return
      "<text class=\"title f-text\" x=\"\(frame.left)\" y=\"22\">\(Markup.escape(title))</text>\n"
  }
}

/// Where the plot's area stands in the drawing, in pixels.
struct SVGFrame {
  let left: Double
  let top: Double
  let width: Double
  let height: Double
  let viewport: Viewport
  let xTicks: Ticks
  let yTicks: Ticks

  /// The width of a digit at the labels' size, about.
  private static let digit = 7.0

  init(_ plot: Plot, viewport: Viewport, width: Int, height: Int) {
    self.viewport = viewport
    top = plot.title == nil ? 14 : 36
    self.height = Double(height) - top - 32
    yTicks = Ticks(viewport.y, cells: max(1, Int(self.height / 20)), direction: .vertical)
    left = 18 + Double(yTicks.labelWidth) * SVGFrame.digit
    let labels = plot.curves.filter { !$0.isGhost }.map { TextWidth.of($0.label) }
    self.width = Double(width) - left - 16 - Double(labels.max() ?? 0) * SVGFrame.digit
    xTicks = Ticks(
      viewport.x, cells: max(1, Int(self.width / SVGFrame.digit)), direction: .horizontal)
  }

  var right: Double { left + width }
  var bottom: Double { top + height }

  func x(_ x: Double) -> Double {
    left + (x - viewport.x.lowerBound) / (viewport.x.upperBound - viewport.x.lowerBound) * width
  }

  func y(_ y: Double) -> Double {
    bottom - (y - viewport.y.lowerBound) / (viewport.y.upperBound - viewport.y.lowerBound) * height
  }
}
