import TerminalGrid

/// The elements of a drawing, in the order in which they cover each other.
struct SVGBody {
  let frame: SVGFrame
  private(set) var elements: [String] = []

  init(frame: SVGFrame) {
    self.frame = frame
  }

  // MARK: Axes and guides

  mutating func addAxes() {
    let (left, bottom) = (frame.left, frame.bottom)
    addLine("axis s-axis", left, frame.top, left, bottom)
    addLine("axis s-axis", left, bottom, frame.right, bottom)
    for tick in frame.xTicks.ticks {
      let x = frame.x(tick.value)
      addLine("axis s-axis", x, bottom, x, bottom + 5)
      addText("f-axis", x, bottom + 19, tick.label, anchor: "middle")
    }
    for tick in frame.yTicks.ticks {
      let y = frame.y(tick.value)
      addLine("axis s-axis", left - 5, y, left, y)
      addText("f-axis", left - 9, y + 4, tick.label, anchor: "end")
    }
  }

  mutating func addGuides(_ scene: Scene) {
    for guide in scene.guides {
      switch guide {
      case .horizontal(let height):
        addLine("guide s-guide", frame.left, frame.y(height), frame.right, frame.y(height))
      case .vertical(let place):
        addLine("guide s-guide", frame.x(place), frame.top, frame.x(place), frame.bottom)
      }
    }
    guard let probe = scene.probe else { return }
    addLine("guide s-probe", frame.x(probe), frame.top, frame.x(probe), frame.bottom)
  }

  // MARK: Curves

  mutating func add(_ stroke: Scene.Stroke) {
    let path = stroke.pieces.map { piece in
      let points = SVGBody.simplified(piece.map { Vertex(frame.x($0.x), frame.y($0.y)) })
      return "M" + points.map { pixels($0.x) + " " + pixels($0.y) }.joined(separator: "L")
    }
    guard !path.isEmpty else { return }
    let classes = "curve s-\(SVGStyle.name(stroke.role)) \(SVGStyle.name(stroke.style))"
    elements.append("<path class=\"\(classes)\" d=\"\(path.joined())\"/>")
  }

  /// The vertices without those that lie on the line between their neighbours, to a twentieth of a
  /// pixel.
  static func simplified(_ vertices: [Vertex]) -> [Vertex] {
    guard vertices.count > 2 else { return vertices }
    var kept = [vertices[0]]
    var skipped: [Vertex] = []
    for (vertex, next) in zip(vertices.dropFirst(), vertices.dropFirst(2)) {
      skipped.append(vertex)
      let from = kept[kept.count - 1]
      if skipped.count > 250 || skipped.contains(where: { distance($0, from, next) > 0.05 }) {
        kept.append(vertex)
        skipped = []
      }
    }
    return kept + vertices.suffix(1)
  }

  /// From a point to the line through two others.
  private static func distance(_ point: Vertex, _ a: Vertex, _ b: Vertex) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return 0 }
    return abs(dx * (point.y - a.y) - dy * (point.x - a.x)) / length
  }

  mutating func addExits(_ stroke: Scene.Stroke) {
    for exit in stroke.exits {
      let (x, y) = (frame.x(exit.x), frame.y(exit.y))
      let isTop = y < (frame.top + frame.bottom) / 2
      let base = isTop ? y + 8 : y - 8
      addShape("f", stroke.role, [(x, y), (x - 5, base), (x + 5, base)])
    }
  }

  // MARK: Marks

  mutating func add(_ mark: Mark) {
    let (x, y) = (frame.x(mark.at.x), frame.y(mark.at.y))
    switch mark.shape {
    case .open: addCircle("hollow s", mark.role, x, y, 4)
    case .closed: addCircle("f", mark.role, x, y, 4)
    case .inflection: addCircle("faint hollow s", mark.role, x, y, 4)
    case .probe: addShape("f", mark.role, SVGBody.diamond(x, y, 6))
    case .root: addShape("hollow s", mark.role, SVGBody.diamond(x, y, 5))
    case .maximum: addShape("hollow s", mark.role, [(x, y - 5), (x - 5, y + 4), (x + 5, y + 4)])
    case .minimum: addShape("hollow s", mark.role, [(x, y + 5), (x - 5, y - 4), (x + 5, y - 4)])
    case .kink:
      addShape(
        "hollow s", mark.role,
        [(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)])
    }
  }

  private static func diamond(_ x: Double, _ y: Double, _ r: Double) -> [(Double, Double)] {
    [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
  }

  // MARK: Labels

  /// Labels right of the lines' ends, pushed apart where lines end close to each other.
  mutating func addLabels(_ strokes: [Scene.Stroke]) {
    let ends = strokes.compactMap { stroke -> (stroke: Scene.Stroke, end: Vertex)? in
      guard !stroke.label.isEmpty, let end = stroke.pieces.last?.last else { return nil }
      return (stroke, end)
    }.sorted { $0.end.y > $1.end.y }
    var heights = ends.map { frame.y($0.end.y) + 4 }
    for index in heights.indices.dropFirst() {
      heights[index] = max(heights[index], heights[index - 1] + 16)
    }
    for (fromEnd, index) in heights.indices.reversed().enumerated() {
      heights[index] = min(heights[index], frame.bottom - Double(fromEnd) * 16)
    }
    for ((stroke, _), height) in zip(ends, heights) {
      addText("f-\(SVGStyle.name(stroke.role))", frame.right + 8, height, stroke.label)
    }
  }

  // MARK: Elements

  private mutating func addLine(
    _ classes: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
  ) {
    elements.append(
      "<path class=\"\(classes)\" d=\"M\(pixels(x1)) \(pixels(y1))L\(pixels(x2)) \(pixels(y2))\"/>")
  }

  private mutating func addText(
    _ classes: String, _ x: Double, _ y: Double, _ text: String, anchor: String = "start"
  ) {
    elements.append(
      "<text class=\"\(classes)\" x=\"\(pixels(x))\" y=\"\(pixels(y))\" "
        + "text-anchor=\"\(anchor)\">\(Markup.escape(text))</text>")
  }

  private mutating func addCircle(
    _ classes: String, _ role: Role, _ x: Double, _ y: Double, _ radius: Int
  ) {
    elements.append(
      "<circle class=\"\(classes)-\(SVGStyle.name(role))\" cx=\"\(pixels(x))\" "
        + "cy=\"\(pixels(y))\" r=\"\(radius)\"/>")
  }

  private mutating func addShape(
    _ classes: String, _ role: Role, _ corners: [(Double, Double)]
  ) {
    let path = corners.map { pixels($0.0) + " " + pixels($0.1) }.joined(separator: "L")
    elements.append("<path class=\"\(classes)-\(SVGStyle.name(role))\" d=\"M\(path)Z\"/>")
  }
}

/// A length with at most two decimals, which is finer than any screen.
private func pixels(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return sign + String(whole) }
  let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
  return sign + String(whole) + "." + decimals
}
