import ActivationMath
import Plotting
import TerminalGrid

/// Draws a gated unit: the map of its product over (a, b), and value, gate and product at the point.
struct GateView: Sendable {
  var model: GateModel
  var canvas: CanvasKind

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    let parts = Self.parts(of: rect)
    if let headline = parts.headline { drawHeadline(in: headline, on: &grid) }
    if !parts.map.isEmpty {
      map.draw(in: parts.map, on: &grid, charset: canvas.charset)
      grid.cursor = cursor(in: parts.map)
    }
    drawNumbers(in: parts.numbers, on: &grid)
  }

  /// The map with the point.
  var map: FieldMap {
    let model = model
    return FieldMap(
      x: model.x, y: model.y, title: nil,
      marks: [Mark(.probe, at: Vertex(model.a, model.b), role: .probe)]
    ) { a, b in model.product(a, b) }
  }

  private func cursor(in map: Rect) -> Point? {
    let layout = Plot(curves: [], x: model.x, y: model.y).layout(in: map.size)
    guard let column = layout.column(forX: model.a), let row = layout.row(forY: model.b)
    else { return nil }
    return Point(column: map.origin.column + column, row: map.origin.row + row)
  }

  /// The rectangles of the screen's parts.
  static func parts(of rect: Rect) -> (headline: Rect?, map: Rect, numbers: Rect) {
    let (upper, numbers) = rect.split(bottom: rect.size.rows >= 8 ? 2 : 1)
    guard upper.size.rows >= 4 else { return (nil, upper, numbers) }
    let (headline, map) = upper.split(top: 1)
    return (headline, map, numbers)
  }

  private func drawHeadline(in row: Rect, on grid: inout Grid) {
    let profile = model.unit.profile
    let title = StyledLine(" " + profile.title, Style(.title, .bold))
    let formula = StyledLine("   " + canvas.charset.spelled(profile.formula), Style(.dim))
    let axes = StyledLine("   a across, b upwards", Style(.dim))
    let line = StyledLine.first(
      of: [title + formula + axes, title + axes, title], fitting: row.size.columns)
    grid.write(line, at: row.origin, clip: row)
  }

  private func drawNumbers(in rect: Rect, on grid: inout Grid) {
    let number = { (value: Double) in NumberText.short(value, digits: 4) }
    var line = StyledLine(" value a ", .dim) + StyledLine(number(model.a), Style(.probe, .bold))
    line.append("   b ", .dim)
    line.append(number(model.b), Style(.probe, .bold))
    line.append("   gate ", .dim)
    line.append(number(model.gate), Style(.slope, .bold))
    line.append("   product ", .dim)
    let sum = StyledLine("\(number(model.a)) × \(number(model.gate)) = ", .text)
    let product = StyledLine(number(model.product), Style(.curve1, .bold))
    let fitting = StyledLine.first(
      of: [line + sum + product, line + product], fitting: rect.size.columns)
    grid.write(fitting, at: rect.origin, clip: rect)
    guard rect.size.rows >= 2, model.slopes.count == 2 else { return }
    let left = StyledLine(" back: ∂f/∂a ", .dim) + StyledLine(number(model.slopes[0]), .text)
    let right = StyledLine("   ∂f/∂b ", .dim) + StyledLine(number(model.slopes[1]), .text)
    let remark = StyledLine(" (the gate itself, no f′)", .dim)
    let back = StyledLine.first(
      of: [left + remark + right, left + right], fitting: rect.size.columns)
    let place = Point(column: rect.origin.column, row: rect.origin.row + 1)
    grid.write(back, at: place, clip: rect)
  }
}
