import ActivationMath
import TerminalGrid

/// The geometry of a plot in data coordinates: the one place that computes lines, marks and guides.
///
/// Canvases turn it into cells, `SVG` into paths.
struct PlotScene {
  /// A line, cut to the window.
  struct Stroke {
    var pieces: [[Vertex]]
    /// The points at which the line leaves through the top or the bottom.
    var exits: [Vertex]
    var role: Role
    var style: LineStyle
    var label: String
    /// Whether it is a straight line that belongs to a curve, as a tangent does.
    var isStraight = false
    var isHeavy = false
    var letter: Character?

    /// The height at `x`; nil where the line does not pass.
    func height(at x: Double) -> Double? {
      for piece in pieces {
        guard let next = piece.firstIndex(where: { $0.x >= x }) else { continue }
        let right = piece[next]
        guard next > 0 else {
          if right.x == x { return right.y }
          continue
        }
        let left = piece[next - 1]
        return left.y + (right.y - left.y) * (x - left.x) / (right.x - left.x)
      }
      return nil
    }

    /// The mean height, which orders lines that end at one point.
    var meanHeight: Double {
      let heights = pieces.joined().map(\.y)
      return heights.isEmpty ? 0 : heights.reduce(0, +) / Double(heights.count)
    }
  }

  /// A thin line under the curves.
  enum Guide: Hashable {
    /// y = height, as far as it holds
    case horizontal(Double, over: ClosedRange<Double>)
    /// x = place
    case vertical(Double)
  }

  var viewport: Viewport
  var guides: [Guide] = []
  /// Oblique asymptotes.
  var asymptotes: [Stroke] = []
  /// Curves that a moved parameter set out from, or runs through.
  var ghosts: [Stroke] = []
  var strokes: [Stroke] = []
  /// Points of somebody's own, under the curves.
  var cloud: [Vertex] = []
  var marks: [Mark] = []
  /// Whether letters stand along all lines that have one.
  let showsLetters: Bool
  /// The x of the probe, if that is inside.
  var probe: Double?

  /// The content of a plot in a window, computed for a number of dots across and up.
  init(_ plot: Plot, viewport: Viewport, resolution: Resolution) {
    let plot = plot.scaled
    self.viewport = viewport
    showsLetters = plot.showsLetters
    let clipper = Clipper(
      window: viewport,
      tolerance: 0.5 * Scale(range: viewport.y, count: resolution.rows).step)
    let sampler = Sampler(window: viewport, resolution: resolution)
    for curve in plot.curves {
      let stroke = PlotScene.stroke(curve, sampler, clipper)
      if curve.isGhost { ghosts.append(stroke) } else { strokes.append(stroke) }
    }
    cloud = plot.cloud?.points.filter(viewport.contains) ?? []
    if plot.showsGuides { addGuides(plot, clipper) }
    probe = plot.probe.flatMap { viewport.x.contains($0) ? $0 : nil }
    marks = (pointMarks(plot) + jumpMarks(plot) + plot.marks + probeMarks(plot)).filter {
      viewport.contains($0.at)
    }
  }

  private static func stroke(_ curve: Curve, _ sampler: Sampler, _ clipper: Clipper) -> Stroke {
    var stroke = Stroke(
      pieces: [], exits: [], role: curve.role, style: curve.style, label: curve.label)
    (stroke.isHeavy, stroke.letter) = (curve.isHeavy, curve.letter)
    if case .line = curve.source { stroke.isStraight = true }
    for piece in sampler.pieces(of: curve) {
      let result = clipper.clip(piece)
      stroke.pieces += result.pieces
      stroke.exits += result.exits + (result.pieces.isEmpty ? clipper.nearestExit(of: piece) : [])
    }
    return stroke
  }

  // MARK: Guides

  private mutating func addGuides(_ plot: Plot, _ clipper: Clipper) {
    var limits: [(height: Double, isLeft: Bool)] = []
    var lines: [(slope: Double, offset: Double, isLeft: Bool)] = []
    let functions = plot.curves.filter { !$0.isGhost }.compactMap { curve in
      if case .function(let function, .value) = curve.source { function } else { nil }
    }
    // Asymptotes of a whole family of curves would hide more than they show.
    for function in functions where functions.count <= 2 {
      let facts = function.facts
      for (end, isLeft) in [(facts.leftEnd, true), (facts.rightEnd, false)] {
        if case .limit(let height) = end { limits.append((plot.scales.y.place(height), isLeft)) }
        if case .line(let slope, let offset) = end, plot.scales.isLinear {
          lines.append((slope, offset, isLeft))
        }
      }
    }
    let middle = plot.scales.x.place(0)
    addHorizontals(limits, axis: plot.scales.y.place(0), middle: middle)
    if viewport.x.contains(middle) { guides.append(.vertical(middle)) }
    asymptotes = lines.compactMap { asymptote($0.slope, $0.offset, $0.isLeft, clipper) }
  }

  /// The zero axis from end to end, and each limit on the side of the middle where f goes towards it.
  private mutating func addHorizontals(
    _ limits: [(height: Double, isLeft: Bool)], axis: Double, middle: Double
  ) {
    if viewport.y.contains(axis) { guides.append(.horizontal(axis, over: viewport.x)) }
    var drawn = [axis]
    for (height, _) in limits where viewport.y.contains(height) && !drawn.contains(height) {
      drawn.append(height)
      let sides = limits.filter { $0.height == height }.map(\.isLeft)
      let from = sides.contains(true) ? viewport.x.lowerBound : max(middle, viewport.x.lowerBound)
      let to = sides.contains(false) ? viewport.x.upperBound : min(middle, viewport.x.upperBound)
      if from < to { guides.append(.horizontal(height, over: from...to)) }
    }
  }

  /// The half of an oblique asymptote that the curve follows.
  private func asymptote(
    _ slope: Double, _ offset: Double, _ isLeft: Bool, _ clipper: Clipper
  ) -> Stroke? {
    let from = isLeft ? viewport.x.lowerBound : max(0, viewport.x.lowerBound)
    let to = isLeft ? min(0, viewport.x.upperBound) : viewport.x.upperBound
    guard from < to, slope != 0 else { return nil }
    let line = [from, to].map { Vertex($0, slope * $0 + offset) }
    return Stroke(
      pieces: clipper.clip(line).pieces, exits: [], role: .guide, style: .dotted, label: "")
  }

  // MARK: Marks

  /// ○ and ● at both ends of every jump.
  private func jumpMarks(_ plot: Plot) -> [Mark] {
    plot.curves.flatMap { curve -> [Mark] in
      guard !curve.isGhost, case .function(_, let order) = curve.source else { return [] }
      return curve.breakpoints.filter { viewport.x.contains($0.x) }.flatMap { point -> [Mark] in
        let value = curve.value(at: point.x)
        let isLonely = value.isFinite && !PlotScene.isSame(value, point.left[order])
        guard point.jumps(order) || isLonely else { return [] }
        return PlotScene.ends(of: point, value, order, curve.role)
      }
    }
  }

  /// The ends of one jump; which of them is closed is the convention's choice, `value`.
  private static func ends(
    of jump: Breakpoint, _ value: Double, _ order: Order, _ role: Role
  ) -> [Mark] {
    let ends = jump.jumps(order) ? [jump.left[order], jump.right[order]] : [jump.left[order]]
    let open = ends.filter { !isSame($0, value) }
    let marks = open.map { Mark(.open, at: Vertex(jump.x, $0), role: role) }
    return (marks + [Mark(.closed, at: Vertex(jump.x, value), role: role)])
      .filter { $0.at.isFinite }
  }

  private static func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(abs(a), abs(b))
  }

  private func probeMarks(_ plot: Plot) -> [Mark] {
    guard let probe else { return [] }
    return plot.curves.filter { !$0.isGhost }.map {
      Mark(.probe, at: Vertex(probe, $0.value(at: probe)), role: $0.role)
    }
  }
}
