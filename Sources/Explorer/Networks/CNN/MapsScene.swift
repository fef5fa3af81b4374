import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid

/// What came out of a layer: its maps as small pictures, or its units as a field of cells; the largest
/// number has the full colour.
struct MapsScene: Scene {
  let title: String
  private let layer: PictureLook.Layer
  private let most: Float

  init(_ layer: PictureLook.Layer, title: String) {
    (self.layer, self.title) = (layer, title)
    most = layer.values.reduce(0) { max($0, $1.isFinite ? $1.magnitude : 0) }
  }

  private func ink(_ value: Float) -> Ink {
    guard most > 0, value.isFinite else { return .heat(0) }
    return .heat(Int8(clamping: Int((value / most * 100).rounded())))
  }

  // MARK: Cells

  func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    var room = rect
    if rect.size.rows >= 4 {
      let text = TextWidth.truncate(canvas.charset.spelled(title), to: rect.size.columns)
      grid.write(text, at: rect.origin, style: Style(.title), clip: rect)
      room = rect.inset(top: 1)
    }
    drawMaps(in: room, on: &grid, canvas.charset)
    return rect
  }

  /// The maps without a title.
  func drawMaps(in rect: Rect, on grid: inout Grid, _ charset: Charset) {
    guard layer.side > 1 else { return drawUnits(in: rect, on: &grid, charset) }
    for (channel, room) in tiles(in: rect).enumerated() {
      let (map, side) = (layer.map(channel), layer.side)
      HalfBlocks(charset: charset).draw(in: room, on: &grid) { column, row, size in
        ink(map[map.startIndex + row * side / size.rows * side + column * side / size.columns])
      }
    }
  }

  /// Squares as large as lets all maps in, or as many as there is room for.
  private func tiles(in rect: Rect) -> [Rect] {
    let (width, rows) = (rect.size.columns, rect.size.rows)
    func across(_ height: Int) -> Int { (width + 1) / (2 * height + 1) }
    func down(_ height: Int) -> Int { (rows + 1) / (height + 1) }
    let largest = min(rows, (layer.side + 1) / 2)
    guard largest > 0, width > 1 else { return [] }
    let height =
      stride(from: largest, through: 3, by: -1)
      .first { across($0) * down($0) >= layer.channels } ?? min(largest, 3)
    guard across(height) > 0, down(height) > 0 else { return [] }
    return (0..<min(layer.channels, across(height) * down(height))).map { index in
      Rect(
        column: rect.origin.column + index % across(height) * (2 * height + 1),
        row: rect.origin.row + index / across(height) * (height + 1), columns: 2 * height,
        rows: height)
    }
  }

  private func drawUnits(in rect: Rect, on grid: inout Grid, _ charset: Charset) {
    let across = max(1, min(16, rect.size.columns / 3))
    for (unit, value) in layer.values.enumerated() {
      let place = Rect(
        column: rect.origin.column + unit % across * 3, row: rect.origin.row + unit / across,
        columns: 2, rows: 1
      ).intersection(rect)
      HalfBlocks(charset: charset).draw(in: place, on: &grid) { _, _, _ in ink(value) }
    }
  }

  // MARK: Other forms

  /// The smallest, the largest and the mean number.
  private var numbers: (low: Double, high: Double, mean: Double) {
    let values = layer.values.filter(\.isFinite).map(Double.init)
    return (
      values.min() ?? .nan, values.max() ?? .nan,
      values.reduce(0, +) / Double(max(1, values.count))
    )
  }

  var description: Description {
    let said = [numbers.low, numbers.high, numbers.mean].map { NumberText.short($0, digits: 3) }
    return Description(words: [
      "\(title): from \(said[0]) to \(said[1]), \(said[2]) in the mean, "
        + "\(FlowReport.percent(layer.zeros)) exactly 0."
    ])
  }

  var csv: String {
    "map,row,column,value\n"
      + layer.values.enumerated().map { index, value in
        let (pixels, side) = (layer.side * layer.side, layer.side)
        return "\(index / pixels + 1),\(index % pixels / side + 1),\(index % side + 1),"
          + NumberText.exact(Double(value)) + "\n"
      }.joined()
  }

  var json: JSON {
    .object([
      ("title", .string(title)), ("side", .number(layer.side)),
      ("channels", .number(layer.channels)),
      ("values", .array(layer.values.map { .number(Double($0)) })),
    ])
  }

  /// Up to sixteen maps in a square.
  func drawing(width: Int, height: Int) -> SVGDrawing {
    let shown = layer.side > 1 ? min(16, layer.channels) : layer.channels
    let across = (1...max(1, shown)).first { $0 * $0 >= shown } ?? 1
    let cell = layer.side > 1 ? layer.side + 1 : 1
    let side = across * cell
    let inks = (0..<(side * side)).map { index -> Ink in
      let (column, row) = (index % side, index / side)
      let channel = row / cell * across + column / cell
      guard channel < shown, column % cell < layer.side, row % cell < layer.side else {
        return .none
      }
      let map = layer.map(channel)
      return ink(map[map.startIndex + row % cell * layer.side + column % cell])
    }
    return SVGPixels(title: title, side: side, inks: inks, points: [])
      .drawing(width: width, height: height)
  }
}
