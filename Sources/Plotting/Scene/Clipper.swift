/// Cuts polylines exactly at the edges of a window (Liang & Barsky 1984), and notes where they leave.
struct Clipper {
  let window: Viewport
  /// Excursions beyond the window that stay within this many data units are not worth a mark.
  let tolerance: Double

  /// The visible rest of a polyline.
  struct Result {
    /// The parts inside, in their order.
    var pieces: [[Vertex]] = []
    /// The points at which the line leaves through the top or the bottom, or comes back.
    var exits: [Vertex] = []
  }

  /// The parts of the polyline that lie in the window.
  func clip(_ vertices: [Vertex]) -> Result {
    var result = Result()
    var piece: [Vertex] = []
    piece.reserveCapacity(vertices.count)
    var excursion = Excursion()
    if let first = vertices.first, window.contains(first) { piece.append(first) }
    for (a, b) in zip(vertices, vertices.dropFirst()) {
      guard let (start, end) = segment(a, b) else {
        excursion.reach(max(beyond(a), beyond(b)))
        continue
      }
      if start != a || piece.isEmpty {
        close(&piece, into: &result)
        piece.append(start)
        excursion.reach(beyond(a))
        result.exits += excursion.ended(at: isAtEdge(start) ? start : nil, tolerance)
      }
      if end != start { piece.append(end) }
      guard end != b else { continue }
      close(&piece, into: &result)
      excursion = Excursion(from: isAtEdge(end) ? end : nil, depth: beyond(b))
    }
    close(&piece, into: &result)
    result.exits += excursion.ended(at: nil, tolerance)
    return result
  }

  /// The point of the edge nearest to a line that lies beyond it as a whole.
  func nearestExit(of vertices: [Vertex]) -> [Vertex] {
    let inside = vertices.filter { window.x.contains($0.x) && !$0.y.isNaN }
    guard let nearest = inside.min(by: { beyond($0) < beyond($1) }), beyond(nearest) > tolerance
    else { return [] }
    return [Vertex(nearest.x, min(max(nearest.y, window.y.lowerBound), window.y.upperBound))]
  }

  /// The part of a segment that lies in the window, or nil.
  func segment(_ a: Vertex, _ b: Vertex) -> (Vertex, Vertex)? {
    if window.contains(a) && window.contains(b) { return (a, b) }
    let (near, far) = (Clipper.measurable(a), Clipper.measurable(b))
    guard near.isFinite, far.isFinite else { return nil }
    return segment(a, b, measuredFrom: near, to: far)
  }

  private func segment(
    _ start: Vertex, _ end: Vertex, measuredFrom a: Vertex, to b: Vertex
  ) -> (Vertex, Vertex)? {
    let dx = b.x - a.x
    let dy = b.y - a.y
    var enter = 0.0
    var leave = 1.0
    for (step, room) in [
      (-dx, a.x - window.x.lowerBound), (dx, window.x.upperBound - a.x),
      (-dy, a.y - window.y.lowerBound), (dy, window.y.upperBound - a.y),
    ] {
      if step == 0 {
        if room < 0 { return nil }
      } else if step < 0 {
        enter = max(enter, room / step)
      } else {
        leave = min(leave, room / step)
      }
    }
    guard enter <= leave else { return nil }
    // Beside a very long segment a short way from its start is a share of 0.
    return (
      window.contains(start) ? start : inside(Vertex(a.x + enter * dx, a.y + enter * dy)),
      window.contains(end) ? end : inside(Vertex(a.x + leave * dx, a.y + leave * dy))
    )
  }

  /// The vertex, or the one in its direction from which distances are still finite; NaN stays.
  private static func measurable(_ vertex: Vertex) -> Vertex {
    func measurable(_ number: Double) -> Double {
      number.isNaN ? number : min(max(number, -measure), measure)
    }
    return Vertex(measurable(vertex.x), measurable(vertex.y))
  }

  /// Far beyond every window, and near enough for differences to be finite.
  private static let measure = 1e300

  /// Rounding must not carry a clipped point over the edge again.
  private func inside(_ vertex: Vertex) -> Vertex {
    Vertex(
      min(window.x.upperBound, max(window.x.lowerBound, vertex.x)),
      min(window.y.upperBound, max(window.y.lowerBound, vertex.y)))
  }

  private func close(_ piece: inout [Vertex], into result: inout Result) {
    if !piece.isEmpty { result.pieces.append(piece) }
    piece.removeAll()
  }

  private func isAtEdge(_ vertex: Vertex) -> Bool {
    let slack = (window.y.upperBound - window.y.lowerBound) * 1e-9
    return vertex.y > window.y.upperBound - slack || vertex.y < window.y.lowerBound + slack
  }

  /// How far above or below the window a point lies.
  private func beyond(_ vertex: Vertex) -> Double {
    max(0, vertex.y - window.y.upperBound, window.y.lowerBound - vertex.y)
  }

  /// A stretch outside the window.
  private struct Excursion {
    var from: Vertex?
    var depth = 0.0

    mutating func reach(_ depth: Double) { self.depth = max(self.depth, depth) }

    /// The places worth a mark, once the stretch is over.
    mutating func ended(at end: Vertex?, _ tolerance: Double) -> [Vertex] {
      defer { self = Excursion() }
      return depth > tolerance ? [from, end].compactMap { $0 } : []
    }
  }
}
