import ActivationMath
import TerminalGrid

extension Plot {
  /// The notes under the plot: what unusual parameters cost, and where it wants a legend what the marks
  /// mean, whose the points are, and which curve is not seen; nothing where there is no room.
  func notes(in size: Size, canvas kind: CanvasKind) -> [StyledLine] {
    notes(of: Painter(self, in: Rect(size), canvas: kind))
  }

  /// The notes under the plot that the painter would draw if there were none.
  func notes(of painter: Painter) -> [StyledLine] {
    let (size, kind) = (painter.rect.size, painter.kind)
    guard size.rows >= 8, size.columns >= 20 else { return [] }
    let items = showsLegend && !painter.area.isEmpty ? legend(of: painter) : []
    var lines = departures.flatMap { departure in
      StyledText(kind.charset.spelled(departure), .warning).wrapped(to: size.columns, hanging: 2)
    }
    let own = lines.count
    for item in items {
      let item = item.truncated(to: size.columns)
      if lines.count > own, let last = lines.last, last.width + 3 + item.width <= size.columns {
        lines[lines.count - 1] = last + StyledLine("   ", .dim) + item
      } else {
        lines.append(item)
      }
    }
    return Array(lines.prefix(max(1, size.rows * 2 / 5)))
  }

  /// The cost of each function's parameters beyond their usual values.
  var departures: [String] { showsDepartures ? functions.departures : [] }

  /// The functions whose curves are drawn.
  var functions: [Function] {
    curves.compactMap { curve in
      guard !curve.isGhost, case .function(let function, _) = curve.source else { return nil }
      return .scalar(function)
    }
  }

  private func legend(of painter: Painter) -> [StyledLine] {
    painter.namedLines(painter.labelPlaces.unplaced) + painter.unseenLines
      + (showsPoints ? painter.markLegend : [])
      + painter.cloudLegend(cloud)
  }
}

extension Painter {
  /// The curves whose labels found no place beside them.
  fileprivate func namedLines(_ labels: [String]) -> [StyledLine] {
    scene.strokes.filter { labels.contains(glyphs.text($0.label)) }.map { stroke in
      StyledLine(
        glyphs.sample(stroke.style) + " " + glyphs.text(stroke.label), Style(stroke.role))
    }
  }

  /// The curves that are nowhere to be seen, and why.
  fileprivate var unseenLines: [StyledLine] {
    scene.strokes.enumerated().compactMap { layer, stroke in
      guard !stroke.label.isEmpty else { return nil }
      let name = glyphs.text(stroke.label)
      if stroke.pieces.isEmpty {
        return StyledLine("\(name) has no point in this window", Style(stroke.role))
      }
      guard !stroke.isStraight, !strokes.hasCell(ofItsOwn: layer) else { return nil }
      return StyledLine("\(name) lies under other curves", Style(stroke.role))
    }
  }

  /// The shapes of the points of interest that are there.
  fileprivate var markLegend: [StyledLine] {
    let shapes = Set(scene.marks.map(\.shape))
    return Mark.Shape.named.filter { shapes.contains($0.shape) }.map { shape, name in
      let glyph = Mark(shape, at: Vertex(0, 0), role: .dim).glyph(ascii: kind.isASCII)
      return StyledLine("\(glyph) \(name)", .dim)
    }
  }

  fileprivate func cloudLegend(_ cloud: PointCloud?) -> [StyledLine] {
    guard let cloud else { return [] }
    let hidden = cloud.points.count - scene.cloud.count
    let beyond = hidden > 0 ? ", \(hidden) of them outside" : ""
    let dot = kind.isASCII ? "." : "⠂"
    let label = kind.charset.spelled(cloud.label)
    return [StyledLine("\(dot) \(label): \(cloud.points.count) points\(beyond)", Style(.axis))]
  }
}

extension Mark.Shape {
  /// The points of interest in words.
  static let named: [(shape: Mark.Shape, name: String)] = [
    (.root, "root"), (.minimum, "minimum"), (.maximum, "maximum"), (.inflection, "inflection"),
    (.kink, "kink"), (.open, "end without the point"), (.closed, "end with the point"),
  ]
}
