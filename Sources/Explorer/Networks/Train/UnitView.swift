import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid

/// Draws the units of a layer as small maps over the plane, or one of them with its line and its bend.
struct UnitView: Sendable {
  var run: TrainRun
  var function: Function
  /// The layer, from 0.
  var layer: Int
  /// The unit that is open, from 1; nil for none.
  var chosen: Int?
  var charset: Charset

  func draw(in rect: Rect, on grid: inout Grid) {
    guard rect.size.rows >= 3, rect.size.columns >= 8 else { return }
    let (top, rest) = rect.split(top: 1)
    guard run.training.data.inputs == 2, !run.units.isEmpty else { return }
    if let chosen, run.units.indices.contains(chosen - 1) {
      return drawOpen(chosen - 1, title: top, in: rest, on: &grid)
    }
    let (tiles, all) = (tiles(in: rest), run.units.count)
    let place = "layer \(layer + 1) of \(run.training.settings.hidden.count)"
    let most = tiles.count < all ? "\(tiles.count) of \(all) " : ""
    let titles = ["\(most)units of \(place)", "\(most)units, layer \(layer + 1)", place]
      .map { StyledLine($0, .dim) }
    grid.write(
      StyledLine.first(of: titles, fitting: top.size.columns), at: top.origin, clip: top)
    for (unit, room) in tiles.enumerated() {
      drawMap(unit, in: room, on: &grid)
    }
  }

  /// As many tiles as fit, square and of one size.
  private func tiles(in rect: Rect) -> [Rect] {
    let count = run.units.count
    let rows = (3...max(3, min(6, rect.size.rows))).reversed().first { rows in
      let across = max(1, (rect.size.columns + 1) / (2 * rows + 1))
      return (count + across - 1) / across * (rows + 1) <= rect.size.rows + 1
    }
    let height = rows ?? 3
    let across = max(1, (rect.size.columns + 1) / (2 * height + 1))
    let down = max(1, (rect.size.rows + 1) / (height + 1))
    return (0..<min(count, across * down)).map { index in
      Rect(
        column: rect.origin.column + index % across * (2 * height + 1),
        row: rect.origin.row + index / across * (height + 1), columns: 2 * height, rows: height
      ).intersection(rect)
    }
  }

  /// What the unit says of the plane, its largest number full colour.
  private func drawMap(_ unit: Int, in room: Rect, on grid: inout Grid) {
    let (map, side) = (run.units[unit], run.unitSide)
    let most = map.reduce(Float(0)) { max($0, $1.isFinite ? $1.magnitude : 0) }
    HalfBlocks(charset: charset).draw(in: room, on: &grid) { column, row, size in
      let place = row * side / size.rows * side + column * side / size.columns
      guard most > 0, map[place].isFinite else { return .heat(0) }
      return .heat(Int8(clamping: Int((map[place] / most * 100).rounded())))
    }
  }

  // MARK: One unit

  private func drawOpen(_ unit: Int, title: Rect, in rect: Rect, on grid: inout Grid) {
    let heading = StyledLine("layer \(layer + 1), unit \(unit + 1)", Style(.title, .bold))
    grid.write(
      heading + StyledLine(" of \(run.units.count)", Style(.dim)), at: title.origin, clip: title)
    let rows = min(rect.size.rows, max(3, rect.size.columns / 4))
    let (map, text) = rect.split(left: min(rect.size.columns / 2, 2 * rows))
    drawMap(unit, in: map.split(top: rows).top, on: &grid)
    let lines = Self.words(run, function, layer, unit).flatMap {
      StyledText($0).wrapped(to: max(1, text.size.columns - 1), hanging: 2)
    }
    for (row, line) in zip(text.rows, lines) {
      grid.write(line, at: Point(column: text.origin.column + 1, row: row), clip: text)
    }
  }

  /// The unit's formula, and what it makes of the points.
  static func words(
    _ run: TrainRun, _ function: Function, _ layer: Int, _ unit: Int
  ) -> [String] {
    let (weights, bias) = run.training.weights(ofUnit: unit, layer: layer)
    let names = layer == 0 ? ["x", "y"] : weights.indices.map { "u\($0 + 1)" }
    let own = run.training.settings.hidden[layer].function.profile.id
    let terms = zip(weights, names).map { term($0, $1) }.joined()
    let sum = term(bias, "") + terms
    let formula = "\(own)(\(sum.hasPrefix(" + ") ? String(sum.dropFirst(3)) : sum))"
    let map = run.units[unit].filter(\.isFinite)
    let zero = Double(map.count { $0 == 0 }) / Double(max(1, map.count))
    let ends = [map.min() ?? 0, map.max() ?? 0].map { NumberText.short(Double($0), digits: 3) }
    var lines = [formula, "from \(ends[0]) to \(ends[1])"]
    if zero > 0 { lines.append("0 over \(FlowReport.percent(zero)) of the plane") }
    if layer == 0 { lines.append("its bend lies where the sum is 0: a straight line") }
    return lines
  }

  private static func term(_ weight: Double, _ name: String) -> String {
    let number = NumberText.short(weight.magnitude, digits: 2)
    return (weight < 0 ? " − " : " + ") + number + (name.isEmpty ? "" : "·\(name)")
  }
}
