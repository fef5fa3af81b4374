import ActivationMath

/// The curves of a drawing as points in pixels, close enough to each other that no label fits
/// between them, to find what a label would cover.
///
/// A curve may go up and down in every pixel: of the points in one small square the first stands for
/// all, so that there are never more than about four hundred thousand.
struct SVGInk {
  /// The points.
  private(set) var points: [Vertex] = []
  private let frame: SVGFrame
  /// The side of a square.
  private let side: Double
  private let columns: Int
  private var isTaken: [Bool]

  /// No curves yet.
  init(_ frame: SVGFrame) {
    self.frame = frame
    side = max(1, (frame.width * frame.height / 400_000).squareRoot())
    columns = 1 + max(0, Int(clamping: frame.width / side))
    let rows = 1 + max(0, Int(clamping: frame.height / side))
    isTaken = Array(repeating: false, count: columns * rows)
  }

  /// Adds a polyline in pixels.
  mutating func add(_ vertices: [Vertex]) {
    for (a, b) in zip(vertices, vertices.dropFirst()) {
      let steps = min(1000, max(1, Int(clamping: max(abs(b.x - a.x), abs(b.y - a.y)) / 6)))
      for step in 0...steps {
        let part = Double(step) / Double(steps)
        add(Vertex(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part))
      }
    }
  }

  private mutating func add(_ point: Vertex) {
    let column = Int(clamping: (point.x - frame.left) / side)
    let row = Int(clamping: (point.y - frame.top) / side)
    guard (0..<columns).contains(column), row >= 0, row < isTaken.count / columns,
      !isTaken[row * columns + column]
    else { return }
    isTaken[row * columns + column] = true
    points.append(point)
  }
}
