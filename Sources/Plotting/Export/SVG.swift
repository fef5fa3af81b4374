import ActivationMath
import TerminalGrid

/// Pictures as drawings in SVG: paths for curves, text for labels, shapes for marks.
///
/// They are drawn from the same scene as the terminal's pictures. Colours follow the reader's light
/// or dark scheme, and the title and the description in words serve screen readers.
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

  /// A plot.
  public func document(_ plot: Plot) -> String { document(CurveScene(plot)) }

  /// The whole document of a scene, which may need less than all the room.
  package func document(_ scene: any Scene) -> String {
    drawing(scene, id: "", style: "<style>\(SVGStyle.css)</style>\n")
  }

  /// A scene as an element of a page that has ``css`` once; its names begin with `id`.
  package func figure(_ scene: any Scene, id: String) -> String {
    drawing(scene, id: id + "-", style: "")
  }

  /// The look of all drawings of a page; on paper they are light.
  package static var css: String {
    SVGStyle.css.replacing(
      "@media (prefers-color-scheme:dark)", with: "@media screen and (prefers-color-scheme:dark)")
  }

  private func drawing(_ scene: any Scene, id: String, style: String) -> String {
    let drawing = scene.drawing(width: width, height: height)
    let (width, height) = (drawing.width, drawing.height)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-label="\(Markup.escape(scene.title))" \
      aria-describedby="\(id)description">
      <title>\(Markup.escape(scene.title))</title>
      <desc id="\(id)description">\(Markup.escape(scene.description.text))</desc>
      \(style)<rect class="paper" width="\(width)" height="\(height)"/>
      \(drawing.body.elements.joined(separator: "\n"))
      </svg>

      """
  }
}

/// The rectangle of a plot's area in the drawing, in pixels.
struct SVGFrame {
  var left: Double
  var top: Double
  var width: Double
  var height: Double
  var viewport: Viewport
  var scales: PlotScales
  var yTicks: Ticks
  /// Whether there are numbers under the area.
  var showsColumnLabels = true

  /// The width of a digit at the labels' size, about.
  static let digit = 8.0

  /// The area for a window that leaves `margin` pixels free on its right.
  init(
    _ viewport: Viewport, scales: PlotScales = PlotScales(), top: Double, width: Int,
    height: Double,
    margin: Double
  ) {
    self.viewport = viewport
    self.scales = scales
    self.top = top
    self.height = height
    yTicks = Ticks(
      viewport.y, on: scales.y, cells: max(1, Int(clamping: height / 20)), direction: .vertical)
    left = 18 + Double(yTicks.labelWidth) * SVGFrame.digit
    self.width = max(1, Double(width) - left - margin)
  }

  /// The area of a plot with its labels at line ends on its right.
  init(_ plot: Plot, top: Double, width: Int, height: Double) {
    let labels = plot.curves.filter { !$0.isGhost }.map { TextWidth.of($0.label) }
    let margin = 20 + Double(labels.max() ?? 0) * SVGFrame.digit
    self.init(
      plot.viewport, scales: plot.scales, top: top, width: width, height: height, margin: margin)
  }

  var xTicks: Ticks {
    Ticks(
      viewport.x, on: scales.x, cells: max(1, Int(clamping: width / SVGFrame.digit)),
      direction: .horizontal)
  }

  var right: Double { left + width }
  var bottom: Double { top + height }

  func x(_ x: Double) -> Double {
    left + (x - viewport.x.lowerBound) / (viewport.x.upperBound - viewport.x.lowerBound) * width
  }

  func y(_ y: Double) -> Double {
    bottom - (y - viewport.y.lowerBound) / (viewport.y.upperBound - viewport.y.lowerBound) * height
  }

  /// The data at a place of the drawing.
  func vertex(_ x: Double, _ y: Double) -> Vertex {
    Vertex(
      viewport.x.lowerBound + (x - left) / width * (viewport.x.upperBound - viewport.x.lowerBound),
      viewport.y.lowerBound
        + (bottom - y) / height * (viewport.y.upperBound - viewport.y.lowerBound))
  }
}
