import ActivationMath
import TerminalGrid

/// The elements of a drawing, in the order in which they cover each other.
struct SVGBody {
  private(set) var elements: [String] = []

  mutating func addTitle(_ title: String) {
    elements.append(
      "<text class=\"title f-text\" x=\"12\" y=\"22\" xml:space=\"preserve\">"
        + "\(Markup.escape(title))</text>")
  }

  // MARK: Elements

  mutating func addLine(
    _ classes: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) {
    elements.append(
      "<path class=\"\(classes)\" d=\"M\(pixels(x1)) \(pixels(y1))L\(pixels(x2)) \(pixels(y2))\"/>")
  }

  mutating func addText(
    _ classes: String, _ x: Double, _ y: Double, _ text: String, anchor: String = "start"
  ) {
    let side = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    elements.append(
      "<text class=\"\(classes)\" x=\"\(pixels(x))\" y=\"\(pixels(y))\"\(side)>"
        + "\(Markup.escape(text))</text>")
  }

  mutating func addCircle(
    _ classes: String, _ role: Role, _ x: Double, _ y: Double, _ radius: Int
  ) {
    elements.append(
      "<circle class=\"\(classes)-\(SVGStyle.name(role))\" cx=\"\(pixels(x))\" "
        + "cy=\"\(pixels(y))\" r=\"\(radius)\"/>")
  }

  mutating func addShape(
    _ classes: String, _ role: Role, _ corners: [(Double, Double)]
  ) {
    let path = corners.map { pixels($0.0) + " " + pixels($0.1) }.joined(separator: "L")
    elements.append("<path class=\"\(classes)-\(SVGStyle.name(role))\" d=\"M\(path)Z\"/>")
  }

  /// A line through many points, piece by piece; nothing where there is none.
  mutating func addPath(_ classes: String, _ pieces: [[Vertex]]) {
    guard !pieces.isEmpty else { return }
    let path = pieces.map { piece in
      "M" + piece.map { pixels($0.x) + " " + pixels($0.y) }.joined(separator: "L")
    }
    elements.append("<path class=\"\(classes)\" d=\"\(path.joined())\"/>")
  }

  /// Rectangles in one colour.
  mutating func addTiles(_ tiles: [SVGTile], fill: String, classes: String = "tile") {
    let path = tiles.map { tile in
      "M\(pixels(tile.x)) \(pixels(tile.y))h\(pixels(tile.width))v\(pixels(tile.height))"
        + "h\(pixels(-tile.width))z"
    }
    elements.append("<path class=\"\(classes)\" fill=\"\(fill)\" d=\"\(path.joined())\"/>")
  }

  /// Text in a colour of its own, in the middle of a place.
  mutating func addText(_ x: Double, _ y: Double, _ text: String, fill: String) {
    elements.append(
      "<text x=\"\(pixels(x))\" y=\"\(pixels(y))\" text-anchor=\"middle\" fill=\"\(fill)\">"
        + "\(Markup.escape(text))</text>")
  }
}

/// A rectangle of a drawing, in pixels.
struct SVGTile {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

/// A length with at most two decimals, which is finer than any screen.
private func pixels(_ value: Double) -> String {
  let hundredths = Int(clamping: (value * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return sign + String(whole) }
  let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
  return sign + String(whole) + "." + decimals
}
