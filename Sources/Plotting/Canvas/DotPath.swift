import ActivationMath

/// The dots that a line goes through, in order: each touches the next, and none is a corner that
/// would thicken the line.
struct DotPath {
  /// One dot of the path.
  struct Dot: Hashable {
    var column: Int
    var row: Int

    func isDiagonal(to other: Dot) -> Bool {
      abs(column - other.column) == 1 && abs(row - other.row) == 1
    }
  }

  private(set) var dots: [Dot] = []

  /// The path along a polyline in a window that `columns` by `rows` dots cover.
  init(_ vertices: [Vertex], window: Viewport, columns: Int, rows: Int) {
    guard columns > 0, rows > 0, let first = vertices.first else { return }
    let across = Scale(range: window.x, count: columns)
    let up = Scale(range: window.y, count: rows)
    dots.reserveCapacity(columns)
    var from = (across.position(first.x), up.position(first.y))
    func dot(_ u: Double, _ v: Double) -> Dot {
      let column = min(columns - 1, max(0, Int(clamping: u + 1e-9)))
      return Dot(column: column, row: rows - 1 - min(rows - 1, max(0, Int(clamping: v + 1e-9))))
    }
    append(dot(from.0, from.1))
    for vertex in vertices.dropFirst() {
      let to = (across.position(vertex.x), up.position(vertex.y))
      let (start, end) = (dot(from.0, from.1), dot(to.0, to.1))
      let steps = max(abs(end.column - start.column), abs(end.row - start.row))
      for step in stride(from: 1, through: steps, by: 1) where step < steps {
        let t = Double(step) / Double(steps)
        append(dot(from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t))
      }
      append(end)
      from = to
    }
  }

  private mutating func append(_ dot: Dot) {
    guard dot != dots.last else { return }
    if dots.count >= 2, dots[dots.count - 2].isDiagonal(to: dot) { dots.removeLast() }
    dots.append(dot)
  }
}

extension Canvas {
  /// Draws a polyline for a layer, with gaps that are laid out along its length; a heavy one is two dots
  /// thick where glyphs do not follow its slope.
  mutating func stroke(
    _ vertices: [Vertex], window: Viewport, style: LineStyle, isHeavy: Bool = false, layer: Int
  ) {
    let path = DotPath(vertices, window: window, columns: columns, rows: rows)
    guard let (on, off) = kind.dashes(style) else {
      for dot in path.dots {
        set(column: dot.column, row: dot.row, layer: layer)
        guard isHeavy, !kind.isASCII else { continue }
        set(column: dot.column + 1, row: dot.row, layer: layer)
        set(column: dot.column, row: dot.row + 1, layer: layer)
      }
      return
    }
    var length = 0.0
    var last = path.dots.first
    for dot in path.dots {
      if let last { length += distance(last, dot) }
      last = dot
      if length.truncatingRemainder(dividingBy: on + off) < on - 1e-6 {
        set(column: dot.column, row: dot.row, layer: layer)
      } else {
        skip(column: dot.column, row: dot.row)
      }
    }
  }

  /// The distance between two dots in widths of a cell, a cell being twice as high as wide.
  private func distance(_ a: DotPath.Dot, _ b: DotPath.Dot) -> Double {
    let dx = Double(a.column - b.column) / Double(kind.dots.across)
    let dy = 2 * Double(a.row - b.row) / Double(kind.dots.down)
    return (dx * dx + dy * dy).squareRoot()
  }
}
