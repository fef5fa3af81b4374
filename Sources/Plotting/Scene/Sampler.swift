import ActivationMath

/// Turns a curve into polylines that are as fine as the picture: two samples per dot column, more
/// where the curve is steep, exact vertices at breakpoints, gaps at jumps and where no number is.
struct Sampler {
  let window: Viewport
  /// Dots (or pixels) across and up.
  let resolution: Resolution

  /// How often an interval of half a dot is halved before what remains counts as a jump.
  private static let deepest = 12

  /// How many values such an interval may take: a curve that goes up and down faster than dots can
  /// show fills them all the same.
  private static let patience = 64

  /// The curve within the window's columns as connected pieces.
  func pieces(of curve: Curve) -> [[Vertex]] {
    if let vertices = curve.vertices { return Sampler.split(vertices) }
    if case .line = curve.source, curve.scales.isLinear {
      return [[window.x.lowerBound, window.x.upperBound].map { Vertex($0, curve.value(at: $0)) }]
    }
    var tracer = Tracer(sampler: self, curve: curve)
    tracer.run()
    return tracer.pieces
  }

  private static func split(_ vertices: [Vertex]) -> [[Vertex]] {
    vertices.split { !$0.isFinite }.map { Array($0) }
  }

  /// Dots between two heights.
  private func height(_ a: Double, _ b: Double) -> Double {
    abs(a - b) / (window.y.upperBound - window.y.lowerBound) * Double(resolution.rows)
  }

  /// Whether both lie beyond the same edge, where nobody sees what the curve does.
  private func isHidden(_ a: Double, _ b: Double) -> Bool {
    min(a, b) > window.y.upperBound || max(a, b) < window.y.lowerBound
  }

  /// The work on one curve.
  private struct Tracer {
    let sampler: Sampler
    let curve: Curve
    var pieces: [[Vertex]] = []
    var piece: [Vertex] = []
    /// How many more values the interval at hand may take.
    private var patience = 0

    init(sampler: Sampler, curve: Curve) {
      self.sampler = sampler
      self.curve = curve
    }

    mutating func run() {
      let (x, order) = (sampler.window.x, curve.order)
      let count = max(2, 2 * sampler.resolution.columns)
      let step = (x.upperBound - x.lowerBound) / Double(count)
      let xs = (0...count).map { $0 == count ? x.upperBound : x.lowerBound + Double($0) * step }
      let ys = curve.values(at: xs)
      var breakpoints = curve.breakpoints.filter { x.contains($0.x) }[...]
      piece.reserveCapacity(count + 1)
      for (x, y) in zip(xs, ys) {
        while let breakpoint = breakpoints.first, breakpoint.x <= x {
          add(breakpoint, order)
          breakpoints.removeFirst()
        }
        guard piece.last?.x != x else { continue }
        join(to: Vertex(x, y))
      }
      endPiece()
    }

    private mutating func add(_ breakpoint: Breakpoint, _ order: Order) {
      join(to: Vertex(breakpoint.x, breakpoint.left[order]))
      guard breakpoint.jumps(order) else { return }
      endPiece()
      add(Vertex(breakpoint.x, breakpoint.right[order]))
    }

    /// The end of a piece that a gap follows, so that its exact edge can be looked for.
    private var beforeGap: Vertex?

    private mutating func join(to next: Vertex) {
      if let last = piece.last ?? beforeGap {
        patience = Sampler.patience
        refine(last, next, depth: 0)
      } else {
        add(next)
      }
      beforeGap = next.isFinite ? nil : next
    }

    private mutating func add(_ vertex: Vertex) {
      if vertex.isFinite { piece.append(vertex) } else { endPiece() }
    }

    private mutating func endPiece() {
      if !piece.isEmpty { pieces.append(piece) }
      piece = []
    }

    /// Continues the piece to `b` by as many vertices as the eye can tell apart.
    private mutating func refine(_ a: Vertex, _ b: Vertex, depth: Int) {
      guard a.isFinite || b.isFinite else { return }
      if a.isFinite, b.isFinite, sampler.isHidden(a.y, b.y) || sampler.height(a.y, b.y) <= 1 {
        add(b)
      } else if patience == 0 || depth == Sampler.deepest {
        if patience > 0 || !a.isFinite { endPiece() }
        add(b)
      } else {
        bisect(a, b, depth: depth)
      }
    }

    private mutating func bisect(_ a: Vertex, _ b: Vertex, depth: Int) {
      patience -= 1
      let x = a.x + (b.x - a.x) / 2
      let middle = Vertex(x, curve.value(at: x))
      let chord = a.y + (b.y - a.y) / 2
      if a.isFinite, b.isFinite, sampler.height(middle.y, chord) < 0.25 {
        add(b)
        return
      }
      refine(a, middle, depth: depth + 1)
      refine(middle, b, depth: depth + 1)
    }
  }
}

/// How finely a scene is computed: dots, or pixels, across and up.
struct Resolution: Hashable {
  var columns: Int
  var rows: Int
}
