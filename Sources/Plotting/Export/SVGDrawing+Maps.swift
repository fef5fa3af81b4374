import ActivationMath
import TerminalGrid

extension SVGDrawing {
  /// A matrix as coloured tiles with its numbers.
  init(_ map: HeatMap, title: String, width: Int, height: Int) {
    var body = SVGBody()
    body.addTitle(title)
    let (right, bottom) = body.add(map, width: Double(width), height: Double(height))
    let widest = max(right + 12, 24 + SVGBody.titleWidth(title))
    self.init(
      body: body, width: min(width, Int(clamping: widest.rounded(.up))),
      height: min(height, Int(clamping: bottom) + 12))
  }

  /// A vector as horizontal bars with labels and numbers, and a remark below.
  init(_ bars: BarChart, title: String, remark: String?, width: Int, height: Int) {
    var body = SVGBody()
    body.addTitle(title)
    var bottom = body.add(bars, width: Double(width), height: Double(height))
    if let remark {
      bottom += 22
      body.addText("f-axis", 12, bottom, remark)
    }
    self.init(body: body, width: width, height: min(height, Int(clamping: bottom) + 12))
  }

  /// A function of two numbers as bands of colour, with the scale of the colours beside it.
  init(_ field: FieldMap, width: Int, height: Int) {
    let top = field.title == nil ? 14.0 : 36
    let scaleWidth = 90.0
    let frame = SVGFrame(
      Viewport(x: field.x, y: field.y), top: top, width: width,
      height: Double(height) - top - 32, margin: scaleWidth)
    var body = SVGBody()
    if let title = field.title { body.addTitle(title) }
    body.add(field, in: frame)
    self.init(body: body, width: width, height: height)
  }
}

extension SVGBody {
  /// Labels that take at most so much of the width.
  fileprivate static func cut(_ labels: [String], to width: Double) -> [String] {
    labels.map { TextWidth.truncate($0, to: max(2, Int(clamping: width / SVGFrame.digit))) }
  }

  // MARK: Matrix

  /// Draws the tiles and returns their right and lower edges.
  fileprivate mutating func add(
    _ map: HeatMap, width: Double, height: Double
  ) -> (right: Double, bottom: Double) {
    guard let columns = map.values.first?.count, columns > 0 else { return (0, 28) }
    let names = Self.cut(map.rowLabels, to: width / 3)
    let widest = names.map { TextWidth.of($0) }.max() ?? 0
    let left = 12 + (widest == 0 ? 0 : Double(widest) * SVGFrame.digit + 10)
    let top = map.columnLabels.isEmpty ? 40.0 : 58
    let tile = SVGTile(
      x: left, y: top, width: min(110, (width - left - 12) / Double(columns)),
      height: min(64, (height - top - 12) / Double(map.values.count)))
    for (column, label) in Self.cut(map.columnLabels, to: tile.width).prefix(columns).enumerated() {
      addText(
        "f-axis", left + (Double(column) + 0.5) * tile.width, top - 8, label, anchor: "middle")
    }
    for (row, numbers) in map.values.enumerated() {
      let y = top + Double(row) * tile.height
      if row < names.count {
        addText("f-axis", left - 10, y + tile.height / 2 + 4, names[row], anchor: "end")
      }
      for (column, value) in numbers.enumerated() {
        let place = SVGTile(
          x: left + Double(column) * tile.width, y: y, width: tile.width, height: tile.height)
        add(value, step: map.step(value), in: place)
      }
    }
    return (left + Double(columns) * tile.width, top + Double(map.values.count) * tile.height)
  }

  /// One tile with its number, if that fits.
  private mutating func add(_ value: Double, step: Int8, in tile: SVGTile) {
    let colors = SVGStyle.heat(step)
    addTiles([tile], fill: colors.ground, classes: "cell")
    let text = [3, 2, 1].map { NumberText.fixed(value, decimals: $0) }
      .first { Double(TextWidth.of($0)) * SVGFrame.digit + 6 <= tile.width }
    guard let text, tile.height >= 14 else { return }
    addText(tile.x + tile.width / 2, tile.y + tile.height / 2 + 4, text, fill: colors.ink)
  }

  // MARK: Bars

  /// Draws the bars and returns their lower edge.
  fileprivate mutating func add(_ bars: BarChart, width: Double, height: Double) -> Double {
    guard !bars.values.isEmpty else { return 28 }
    let numbers = bars.values.map { NumberText.fixed($0, decimals: 3) }
    let names = Self.cut(bars.labels, to: width * 0.55)
    let labels = Double(names.map { TextWidth.of($0) }.max() ?? 0) * SVGFrame.digit
    let digits = Double(numbers.map { TextWidth.of($0) }.max() ?? 0) * SVGFrame.digit
    let left = 12 + labels + (labels == 0 ? 0 : 14) + digits + 12
    let room = SVGTile(
      x: left, y: 40, width: max(1, width - left - 12),
      height: min(34, (height - 52) / Double(bars.values.count)))
    let largest = bars.largest
    let zero = left + room.width * bars.zeroPart
    let whole = max(zero - left, left + room.width - zero)
    for (index, value) in bars.values.enumerated() {
      let y = room.y + Double(index) * room.height
      let baseline = y + room.height / 2 + 4
      if index < names.count { addText("f-text", 12, baseline, names[index]) }
      addText("f-text", left - 12, baseline, numbers[index], anchor: "end")
      guard !value.isNaN else { continue }
      let share = largest > 0 ? max(-1, min(1, value / largest)) : 0
      let end = zero + share * whole
      let (from, to) = (min(zero, end), max(zero, end))
      let role: Role = index == bars.highlighted ? .slope : .curve1
      addShape(
        "f", role,
        [
          (from, y + 4), (to, y + 4), (to, y + room.height - 4), (from, y + room.height - 4),
        ])
    }
    let bottom = room.y + Double(bars.values.count) * room.height
    addLine("axis s-axis", zero, room.y, zero, bottom)
    return bottom
  }

  // MARK: Field

  fileprivate mutating func add(_ field: FieldMap, in frame: SVGFrame) {
    let rows = max(1, Int(clamping: frame.height / 3))
    let columns = max(1, Int(clamping: frame.width / 3))
    let (width, height) = (frame.width / Double(columns), frame.height / Double(rows))
    let values = (0..<rows).map { row in
      (0..<columns).map { column in
        let at = frame.vertex(
          frame.left + (Double(column) + 0.5) * width, frame.top + (Double(row) + 0.5) * height)
        return field.value(at.x, at.y)
      }
    }
    let largest = field.scale ?? SVGBody.largest(values.joined() + field.corners)
    let map = HeatMap(values, scale: largest)
    var bands: [Int8: [SVGTile]] = [:]
    for (row, numbers) in values.enumerated() {
      let y = frame.top + Double(row) * height
      for run in SVGBody.runs(numbers.map { SVGBody.band(map.step($0)) }) {
        let x = frame.left + Double(run.start) * width
        bands[run.band, default: []].append(
          SVGTile(x: x, y: y, width: Double(run.length) * width + 0.5, height: height + 0.5))
      }
    }
    for (band, tiles) in bands.sorted(by: { $0.key < $1.key }) {
      addTiles(tiles, fill: SVGStyle.heat(band).ground)
    }
    addAxes(frame)
    for mark in field.marks where frame.viewport.contains(mark.at) { add(mark, frame) }
    addScale(largest, right: frame)
  }

  /// The key of the colours: a bar from the least to the largest value.
  private mutating func addScale(_ largest: Double, right frame: SVGFrame) {
    let x = frame.right + 18
    let height = frame.height / 21
    for index in 0...20 {
      let tile = SVGTile(
        x: x, y: frame.top + Double(index) * height, width: 14, height: height + 0.4)
      addTiles([tile], fill: SVGStyle.heat(Int8(100 - 10 * index)).ground)
    }
    for (value, place) in [(largest, 0.5), (0, 10.5), (-largest, 20.5)] {
      addText("f-axis", x + 20, frame.top + place * height + 4, NumberText.short(value, digits: 3))
    }
  }

  private static func largest(_ values: [Double]) -> Double {
    values.filter(\.isFinite).map(abs).max() ?? 0
  }

  /// The nearest of 21 bands, so that equal colours join.
  private static func band(_ step: Int8) -> Int8 {
    Int8(clamping: (Double(step) / 10).rounded()) * 10
  }

  /// Stretches of equal bands.
  private static func runs(_ bands: [Int8]) -> [(band: Int8, start: Int, length: Int)] {
    bands.enumerated().reduce(into: []) { runs, item in
      if let last = runs.last, last.band == item.element {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((item.element, item.offset, 1))
      }
    }
  }
}

extension FieldMap {
  /// The values at the corners, which are often the largest.
  fileprivate var corners: [Double] {
    [x.lowerBound, x.upperBound].flatMap { x in
      [y.lowerBound, y.upperBound].map { y in value(x, y) }
    }
  }
}

extension SVGBody {
  /// The width of a title, about.
  fileprivate static func titleWidth(_ title: String) -> Double {
    Double(TextWidth.of(title)) * 9.1
  }
}
