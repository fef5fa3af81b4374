import ActivationMath
import TerminalGrid

extension SVGBody {
  /// Adds a plot: axes, guides, curves, marks and labels.
  mutating func add(_ plot: Plot, in frame: SVGFrame) {
    let scene = PlotScene(
      plot, viewport: frame.viewport,
      resolution: Resolution(
        columns: max(1, Int(clamping: frame.width)), rows: max(1, Int(clamping: frame.height))))
    addAxes(frame)
    addGuides(scene, frame)
    for point in scene.cloud {
      addCircle("point f", .axis, frame.x(point.x), frame.y(point.y), 2)
    }
    for stroke in scene.asymptotes + scene.ghosts + scene.strokes { add(stroke, frame) }
    for stroke in scene.strokes { addExits(stroke, frame) }
    for mark in scene.marks { add(mark, frame) }
    for label in SVGLabels(scene, frame).placed {
      addText("f-\(SVGStyle.name(label.role))", label.x, label.baseline, label.text)
    }
    for note in plot.placedAnnotations(in: frame.viewport) { add(note, frame) }
    addNames(plot, frame)
  }

  /// Words above their point, towards the middle of the picture.
  private mutating func add(_ note: PlacedAnnotation, _ frame: SVGFrame) {
    let (x, y) = (frame.x(note.at.x), frame.y(note.at.y))
    let isLeft = x < (frame.left + frame.right) / 2
    let isLow = y > (frame.top + frame.bottom) / 2
    addCircle("f", .emphasis, x, y, 4)
    addText(
      "f-emphasis", isLeft ? x + 8 : x - 8, isLow ? y - 10 : y + 20, note.text,
      anchor: isLeft ? "start" : "end")
  }

  /// The names of the axes: x under the middle of its own, y above its axis.
  private mutating func addNames(_ plot: Plot, _ frame: SVGFrame) {
    if let label = plot.xLabel {
      addText("f-axis", (frame.left + frame.right) / 2, frame.bottom + 38, label, anchor: "middle")
    }
    if let label = plot.yLabel { addText("f-axis", 12, frame.top - 8, label) }
  }

  // MARK: Axes and guides

  mutating func addAxes(_ frame: SVGFrame) {
    let (left, bottom) = (frame.left, frame.bottom)
    addLine("axis s-axis", left, frame.top, left, bottom)
    addLine("axis s-axis", left, bottom, frame.right, bottom)
    for tick in frame.xTicks.ticks {
      let x = frame.x(tick.value)
      addLine("axis s-axis", x, bottom, x, bottom + 5)
      guard frame.showsColumnLabels else { continue }
      addText("f-axis", x, bottom + 19, tick.label, anchor: "middle")
    }
    for tick in frame.yTicks.ticks {
      let y = frame.y(tick.value)
      addLine("axis s-axis", left - 5, y, left, y)
      addText("f-axis", left - 9, y + 4, tick.label, anchor: "end")
    }
  }

  private mutating func addGuides(_ scene: PlotScene, _ frame: SVGFrame) {
    for guide in scene.guides {
      switch guide {
      case .horizontal(let height, let range):
        let y = frame.y(height)
        addLine("guide s-guide", frame.x(range.lowerBound), y, frame.x(range.upperBound), y)
      case .vertical(let place):
        addLine("guide s-guide", frame.x(place), frame.top, frame.x(place), frame.bottom)
      }
    }
    guard let probe = scene.probe else { return }
    addLine("guide s-probe", frame.x(probe), frame.top, frame.x(probe), frame.bottom)
  }

  // MARK: Curves

  private mutating func add(_ stroke: PlotScene.Stroke, _ frame: SVGFrame) {
    let pieces = stroke.pieces.map { piece in
      SVGBody.simplified(piece.map { Vertex(frame.x($0.x), frame.y($0.y)) })
    }
    let weight = stroke.isHeavy ? " heavy" : ""
    addPath(
      "curve s-\(SVGStyle.name(stroke.role)) \(SVGStyle.name(stroke.style))\(weight)", pieces)
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

  private mutating func addExits(_ stroke: PlotScene.Stroke, _ frame: SVGFrame) {
    for exit in stroke.exits {
      let (x, y) = (frame.x(exit.x), frame.y(exit.y))
      let isTop = y < (frame.top + frame.bottom) / 2
      let base = isTop ? y + 8 : y - 8
      addShape("f", stroke.role, [(x, y), (x - 5, base), (x + 5, base)])
    }
  }

  // MARK: Marks

  mutating func add(_ mark: Mark, _ frame: SVGFrame) {
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
}
