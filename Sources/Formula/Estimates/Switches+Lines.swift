/// slope·x + offset
struct Line {
  var slope: Double
  var offset: Double

  /// The line's crossings of the thresholds, within the window.
  func places(_ thresholds: Switches.Thresholds) -> [Double] {
    guard slope != 0, slope.isFinite, offset.isFinite else { return [] }
    let window = Switches.window
    let ends = [window.lowerBound, window.upperBound].map { slope * $0 + offset }
    return thresholds.between(min(ends[0], ends[1]), max(ends[0], ends[1]))
      .map { ($0 - offset) / slope }
  }
}

extension Switches {
  /// Every node of f that is a linear function of x, as that line.
  func lines() -> [Line?] {
    let needed = formula.graph.needed(for: [formula.roots[0]])
    var lines: [Line?] = Array(repeating: nil, count: needed.count)
    for id in needed.indices where needed[id] { lines[id] = line(id, lines) }
    return lines
  }

  private func line(_ id: NodeID, _ lines: [Line?]) -> Line? {
    if !formula.graph.varies[id] { return Line(slope: 0, offset: values[id]) }
    switch formula.graph.nodes[id] {
    case .variable: return Line(slope: 1, offset: 0)
    case .unary(.negate, let u):
      return lines[u].map { Line(slope: -$0.slope, offset: -$0.offset) }
    case .binary(let operation, let a, let b):
      guard let left = lines[a], let right = lines[b] else { return nil }
      return Self.combine(operation, left, right)
    default: return nil
    }
  }

  private static func combine(_ operation: Binary, _ a: Line, _ b: Line) -> Line? {
    switch operation {
    case .add: Line(slope: a.slope + b.slope, offset: a.offset + b.offset)
    case .subtract: Line(slope: a.slope - b.slope, offset: a.offset - b.offset)
    case .multiply where a.slope == 0:
      Line(slope: a.offset * b.slope, offset: a.offset * b.offset)
    case .multiply where b.slope == 0:
      Line(slope: a.slope * b.offset, offset: a.offset * b.offset)
    case .divide where b.slope == 0:
      Line(slope: a.slope / b.offset, offset: a.offset / b.offset)
    default: nil
    }
  }

  /// The quantity as a line, if it is one.
  func difference(_ quantity: Quantity, _ lines: [Line?]) -> Line? {
    guard let a = lines[quantity.a] else { return nil }
    guard let other = quantity.b else { return a }
    return lines[other].flatMap { Self.combine(.subtract, a, $0) }
  }
}
