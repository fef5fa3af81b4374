import TerminalGrid

/// The places of the labels of a drawing's curves, in pixels; none covers another.
///
/// A label stands right of the line's end; beside its exit where the line leaves early; at its left
/// end where the lines run into one another on the right.
struct SVGLabels {
  /// A label in its place.
  struct Label {
    var text: String
    var role: Role
    var x: Double
    var baseline: Double

    /// The height of a line of labels.
    static let height = 16.0

    var tile: SVGTile {
      SVGTile(
        x: x - 3, y: baseline - 12, width: Double(TextWidth.of(text)) * SVGFrame.digit + 6,
        height: Label.height)
    }
  }

  /// The labels, placed.
  private(set) var placed: [Label] = []
  private let frame: SVGFrame
  /// The curves.
  private let ink: SVGInk

  init(_ scene: PlotScene, _ frame: SVGFrame) {
    self.frame = frame
    let lines = scene.strokes.filter { !$0.label.isEmpty && !$0.pieces.isEmpty }
    var ink = SVGInk(frame)
    for piece in scene.strokes.flatMap(\.pieces) {
      ink.add(piece.map { Vertex(frame.x($0.x), frame.y($0.y)) })
    }
    self.ink = ink
    var rest = lines.filter { stroke in
      let end = stroke.pieces.last?.last
      guard let end, frame.x(end.x) < frame.right - 24 else { return true }
      return !place(stroke, candidates: besideExit(end))
    }
    rest = placeAtStarts(rest)
    placeInMargin(rest)
  }

  // MARK: Candidates

  /// Right of the place where a line leaves, a little inside.
  private func besideExit(_ end: Vertex) -> [(Double, Double)] {
    let (x, y) = (frame.x(end.x), frame.y(end.y))
    let isTop = y < (frame.top + frame.bottom) / 2
    return (0..<6).map { index in
      (x + 10, isTop ? y + 12 + Double(index) * Label.height : y - 4 - Double(index) * Label.height)
    }
  }

  /// Under or above the left part of a line.
  private func besideStart(_ stroke: PlotScene.Stroke) -> [(Double, Double)] {
    guard let piece = stroke.pieces.first, let start = piece.first else { return [] }
    let places = [0, 24, 48, 72, 96].compactMap { distance in
      piece.first { frame.x($0.x) >= frame.x(start.x) + distance }
    }
    return places.flatMap { place in
      [14, -6, 18, -10].map { (frame.x(place.x) + 10, frame.y(place.y) + $0) }
    }
  }

  /// Labels the lines that run into one another on the right at their left ends, if all of them
  /// begin apart and find room, and returns the others.
  private mutating func placeAtStarts(_ lines: [PlotScene.Stroke]) -> [PlotScene.Stroke] {
    let ends = lines.map { $0.pieces.last?.last.map { frame.y($0.y) } ?? 0 }
    let shared = lines.indices.filter { index in
      ends.indices.contains { $0 != index && abs(ends[$0] - ends[index]) < 4 }
    }
    let starts = shared.map { lines[$0].pieces.first?.first.map { frame.y($0.y) } ?? 0 }.sorted()
    guard zip(starts, starts.dropFirst()).allSatisfy({ $1 - $0 >= Label.height }) else {
      return lines
    }
    let before = placed
    for index in shared
    where !place(lines[index], candidates: besideStart(lines[index])) {
      placed = before
      return lines
    }
    return lines.indices.filter { !shared.contains($0) }.map { lines[$0] }
  }

  private mutating func place(_ stroke: PlotScene.Stroke, candidates: [(Double, Double)]) -> Bool {
    for (x, baseline) in candidates {
      let label = Label(text: stroke.label, role: stroke.role, x: x, baseline: baseline)
      if isFree(label.tile) {
        placed.append(label)
        return true
      }
    }
    return false
  }

  /// Whether the tile lies in the area, over no curve and no other label.
  private func isFree(_ tile: SVGTile) -> Bool {
    tile.x >= frame.left && tile.x + tile.width <= frame.right && tile.y >= frame.top
      && tile.y + tile.height <= frame.bottom && !placed.contains { $0.tile.overlaps(tile) }
      && !ink.points.contains { tile.contains($0) }
  }

  // MARK: Margin

  /// Labels right of the lines' ends, pushed apart where lines end close to each other.
  private mutating func placeInMargin(_ strokes: [PlotScene.Stroke]) {
    let lines = strokes.compactMap { stroke in
      stroke.pieces.last?.last.map { (stroke: stroke, height: frame.y($0.y)) }
    }.sorted { ($0.height, -$0.stroke.meanHeight) < ($1.height, -$1.stroke.meanHeight) }
    var heights = lines.map { $0.height + 4 }
    for index in heights.indices.dropFirst() {
      heights[index] = max(heights[index], heights[index - 1] + Label.height)
    }
    for (fromEnd, index) in heights.indices.reversed().enumerated() {
      heights[index] = min(heights[index], frame.bottom - Double(fromEnd) * Label.height)
    }
    for ((stroke, _), height) in zip(lines, heights) {
      placed.append(
        Label(text: stroke.label, role: stroke.role, x: frame.right + 8, baseline: height))
    }
  }
}

extension SVGTile {
  fileprivate func overlaps(_ other: SVGTile) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  fileprivate func contains(_ point: Vertex) -> Bool {
    (x...x + width).contains(point.x) && (y...y + height).contains(point.y)
  }
}
