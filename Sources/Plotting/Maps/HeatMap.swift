import ActivationMath
public import TerminalGrid

/// A matrix as tiles of colour with numbers where there is room, and shades that can be read without
/// colour where there is none: Jacobians, attention, weights.
public struct HeatMap: Sendable {
  /// The numbers, row by row; all rows have the same length.
  public var values: [[Double]] { didSet { largest = HeatMap.largest(of: values) } }
  /// The labels left of the rows; may be empty.
  public var rowLabels: [String]
  /// The labels above the columns; may be empty.
  public var columnLabels: [String]
  /// The magnitude of the strongest colour, or nil for the largest of the values.
  public var scale: Double?
  /// How far tiles grow where there is room.
  public var largestTile = Size(columns: 11, rows: 3)
  /// The largest magnitude of the values, which every tile asks for.
  private var largest: Double

  /// A map of a matrix.
  ///
  /// - Precondition: all rows have the same length.
  public init(
    _ values: [[Double]], rowLabels: [String] = [], columnLabels: [String] = [],
    scale: Double? = nil
  ) {
    precondition(Set(values.map(\.count)).count <= 1, "rows of a heat map differ in length")
    self.values = values
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
    self.scale = scale
    largest = HeatMap.largest(of: values)
  }

  private static func largest(of values: [[Double]]) -> Double {
    values.joined().lazy.filter(\.isFinite).map(abs).max() ?? 0
  }

  /// Draws the map into the upper left of a rectangle and returns the cells that it took.
  ///
  /// Tiles are at most ``largestTile``; where not all fit, the last ones are left out.
  @discardableResult
  public func draw(in rect: Rect, on grid: inout Grid, charset: Charset) -> Rect {
    guard let width = values.first?.count, width > 0, !rect.isEmpty else {
      return Rect(Size(columns: 0, rows: 0))
    }
    let gutter = gutterWidth(rect, tiles: width)
    let header = columnLabels.isEmpty || rect.size.rows <= values.count ? 0 : 1
    let room = rect.inset(left: gutter, top: header)
    let tile = Size(
      columns: min(largestTile.columns, max(1, room.size.columns / width)),
      rows: min(largestTile.rows, max(1, room.size.rows / values.count)))
    if header == 1 { drawHeader(above: room, tile, on: &grid, charset) }
    let texts = texts(columns: tile.columns)
    for (row, numbers) in values.enumerated() {
      drawRow(row, numbers, texts?[row], in: room, tile, on: &grid, charset)
      guard gutter > 0, row < rowLabels.count else { continue }
      let label = charset.transliterate(TextWidth.truncate(rowLabels[row], to: gutter - 1))
      let place = Point(
        column: rect.origin.column, row: room.origin.row + row * tile.rows + tile.rows / 2)
      grid.write(label, at: place, clip: rect)
    }
    return Rect(
      column: rect.origin.column, row: rect.origin.row, columns: gutter + width * tile.columns,
      rows: header + values.count * tile.rows
    ).intersection(rect)
  }

  /// Draws the scale of colours with the numbers of its ends: `−0.24 ≡═─ ░▒▓ 0.24`.
  package func drawLegend(at place: Point, clip: Rect, on grid: inout Grid, charset: Charset) {
    let end = NumberText.fixed(scale ?? largest, decimals: 2)
    var column = place.column
    column += grid.write("−\(end) ", at: place, style: Style(.dim), clip: clip)
    for step in stride(from: Int8(-100), through: 100, by: 25) {
      let (ink, cell) = (Ink.heat(step), Point(column: column, row: place.row))
      if clip.contains(cell) {
        grid.set(Cell(Shade.glyph(Double(step) / 100, charset), Style(ink, on: ink)), at: cell)
      }
      column += 1
    }
    grid.write(
      " \(end)", at: Point(column: column, row: place.row), style: Style(.dim), clip: clip)
  }

  /// −100 … 100 on the colour scale; 0 where there is no number.
  func step(_ value: Double) -> Int8 {
    let largest = scale ?? largest
    guard largest > 0, !value.isNaN else { return 0 }
    return Int8(clamping: max(-100, min(100, value / largest * 100)).rounded())
  }

  /// The columns of the labels of rows, which give way where numbers stand without them only.
  private func gutterWidth(_ rect: Rect, tiles: Int) -> Int {
    let widest = rowLabels.map { TextWidth.of($0) }.max() ?? 0
    guard widest > 0, rect.size.columns >= 2 * tiles + 4 else { return 0 }
    let wanted = min(widest, max(3, rect.size.columns / 4)) + 1
    func hasNumbers(_ gutter: Int) -> Bool {
      texts(columns: (rect.size.columns - gutter) / tiles) != nil
    }
    return !hasNumbers(wanted) && hasNumbers(0) ? 0 : wanted
  }

  private func drawHeader(
    above room: Rect, _ tile: Size, on grid: inout Grid, _ charset: Charset
  ) {
    for (column, label) in columnLabels.prefix(values[0].count).enumerated() {
      let text = charset.transliterate(
        TextWidth.pad(
          TextWidth.truncate(label, to: tile.columns - 1), to: tile.columns,
          alignment: .center))
      let place = Point(
        column: room.origin.column + column * tile.columns, row: room.origin.row - 1)
      let clip = Rect(
        column: room.origin.column, row: place.row, columns: room.size.columns, rows: 1)
      grid.write(text, at: place, style: Style(.dim), clip: clip)
    }
  }

  private func drawRow(
    _ row: Int, _ numbers: [Double], _ texts: [String]?, in room: Rect, _ tile: Size,
    on grid: inout Grid, _ charset: Charset
  ) {
    for (column, value) in numbers.enumerated() {
      let place = Rect(
        column: room.origin.column + column * tile.columns,
        row: room.origin.row + row * tile.rows, columns: tile.columns, rows: tile.rows
      ).intersection(room)
      let heat = Ink.heat(step(value))
      guard let texts else {
        let shade = Shade.glyph(Double(step(value)) / 100, charset)
        grid.fill(place, with: Cell(shade, Style(heat, on: heat)))
        continue
      }
      let style = Style(.role(.text), on: heat)
      grid.fill(place, with: Cell(" ", style))
      let text = texts[column]
      let start = Point(
        column: place.origin.column + (tile.columns - TextWidth.of(text)) / 2,
        row: place.origin.row + tile.rows / 2)
      grid.write(charset.transliterate(text), at: start, style: style, clip: place)
    }
  }

  /// The numbers with as many decimals as every tile has room for, one column being left free; as the
  /// last resort without the zero before the point, and side by side; nil where there is no room.
  private func texts(columns: Int) -> [[String]]? {
    let wordings = [3, 2].map { decimals in
      values.map { $0.map { NumberText.fixed($0, decimals: decimals) } }
    }
    let bare = wordings[1].map { $0.map(Self.withoutLeadingZero) }
    func width(_ rows: [[String]]) -> Int { rows.joined().map { TextWidth.of($0) }.max() ?? 0 }
    return wordings.first { width($0) < columns } ?? (width(bare) <= columns ? bare : nil)
  }

  private static func withoutLeadingZero(_ number: String) -> String {
    let (sign, digits) = number.hasPrefix("−") ? ("−", number.dropFirst()) : ("", number[...])
    return digits.hasPrefix("0.") ? sign + digits.dropFirst() : number
  }
}
