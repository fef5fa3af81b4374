package import ActivationMath
package import TerminalGrid

/// A table whose cells are samples: the median, each number as a dot on an axis that all cells share, and
/// how many runs have a number.
package struct SampleTableScene: Scene {
  /// What one cell came to.
  package struct Cell: Sendable {
    /// The numbers of the runs that have one.
    package var values: [Double]
    /// How many runs there were.
    package var runs: Int
    /// The number in the middle; nil if the run in the middle has none.
    package var median: Double?

    package init(values: [Double], runs: Int, median: Double?) {
      (self.values, self.runs, self.median) = (values, runs, median)
    }
  }

  /// The cell that is looked at, and the number of the run that is.
  package struct Choice: Sendable {
    /// Its row, from 0.
    package var row: Int
    /// Its column, from 0.
    package var column: Int
    /// The number of one of its runs.
    package var value: Double?

    package init(row: Int, column: Int, value: Double? = nil) {
      (self.row, self.column, self.value) = (row, column, value)
    }
  }

  package let title: String
  let subtitle: String
  let columnTitle: String
  let rows: [String]
  let columns: [String]
  let cells: [[Cell]]
  /// What is looked at, if anything is.
  let chosen: Choice?

  /// A table of as many rows and columns as there are names of them.
  package init(
    title: String, subtitle: String, columnTitle: String, rows: [String], columns: [String],
    cells: [[Cell]], chosen: Choice? = nil
  ) {
    precondition(
      cells.count == rows.count && cells.allSatisfy { $0.count == columns.count },
      "each row has a cell for each column")
    (self.title, self.subtitle, self.columnTitle) = (title, subtitle, columnTitle)
    (self.rows, self.columns, self.cells, self.chosen) = (rows, columns, cells, chosen)
  }

  /// More runs than these are a share rather than dots.
  private static let mostDots = 50
  private static let axisColumns = 8

  // MARK: Text

  /// How much a cell says.
  enum Detail: CaseIterable { case dots, count, median }

  /// The table as lines of text, with everything in its cells.
  package func lines(_ charset: Charset) -> [String] {
    let layout = Layout(self, .dots, charset)
    return layout.lines.map { line in
      var text = line.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The texts of a table, those of a column of one width.
  struct Layout {
    let lines: [[String]]
    var width: Int { lines[0].reduce(2 * (lines[0].count - 1)) { $0 + TextWidth.of($1) } }

    init(_ scene: SampleTableScene, _ detail: Detail, _ charset: Charset) {
      let columns =
        [[scene.columnTitle] + scene.rows]
        + scene.columns.indices.map { column in
          [scene.columns[column]] + scene.cells.map { scene.text($0[column], detail, charset) }
        }
      let padded = columns.map { column in
        let texts = column.map(charset.spelled)
        let width = texts.map { TextWidth.of($0) }.max() ?? 0
        return texts.map { TextWidth.pad($0, to: width) }
      }
      lines = (0...scene.rows.count).map { row in padded.map { $0[row] } }
    }
  }

  private func text(_ cell: Cell, _ detail: Detail, _ charset: Charset) -> String {
    guard cell.runs > 0 else { return "·" }
    guard cell.runs <= Self.mostDots else {
      return NumberText.fixed(100 * Double(cell.values.count) / Double(cell.runs), decimals: 1)
        + " %"
    }
    let isWhole = cell.values.count == cell.runs
    let parts = [
      cell.median.map { NumberText.short($0, digits: 3) } ?? "—",
      detail == .dots ? axis(cell, columns: Self.axisColumns, charset).map { "[\($0)]" } : nil,
      isWhole || detail == .median ? nil : "\(cell.values.count)/\(cell.runs)",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// The smallest and the largest number of the table.
  var extent: ClosedRange<Double>? {
    let all = cells.joined().flatMap(\.values).filter(\.isFinite)
    guard let low = all.min(), let high = all.max(), high > low else { return nil }
    return low...high
  }

  /// The runs of a cell between the smallest and the largest number of the whole table.
  func axis(_ cell: Cell, columns: Int, _ charset: Charset) -> String? {
    guard extent != nil, columns > 0 else { return nil }
    var counts = [Int](repeating: 0, count: columns)
    for value in cell.values {
      if let place = place(of: value, columns: columns) { counts[place] += 1 }
    }
    let glyphs: [Character] = charset == .ascii ? [" ", ".", ":", "#"] : [" ", "·", ":", "▪"]
    return String(counts.map { glyphs[min(3, $0)] })
  }

  /// The column of a number on the axis.
  func place(of value: Double, columns: Int) -> Int? {
    guard let extent, value.isFinite else { return nil }
    let share = (value - extent.lowerBound) / (extent.upperBound - extent.lowerBound)
    return min(columns - 1, Int(clamping: share * Double(columns)))
  }

  // MARK: Other forms

  package var description: Description {
    let words = zip(rows, cells).map { name, cells in
      "\(name): "
        + zip(columns, cells).map { "\(columnTitle) \($0) \(Self.words($1))" }
        .joined(separator: ", ") + "."
    }
    return Description(words: [title, subtitle + "."] + words)
  }

  private static func words(_ cell: Cell) -> String {
    guard cell.runs > 0 else { return "not measured" }
    let count = "\(cell.values.count) of \(cell.runs)"
    guard let median = cell.median, cell.runs <= mostDots else { return "has a number in \(count)" }
    return NumberText.short(median, digits: 3)
      + (cell.values.count == cell.runs ? "" : " (\(count) have a number)")
  }

  /// A row a run.
  package var csv: String {
    "row,column,value\n"
      + zip(rows, cells).flatMap { row, cells in
        zip(columns, cells).flatMap { column, cell in
          cell.values.map {
            [CSV.quoted(row), CSV.quoted(column), NumberText.exact($0)].joined(separator: ",")
              + "\n"
          }
        }
      }.joined()
  }

  package var json: JSON {
    let cells = zip(rows, cells).flatMap { row, cells in
      zip(columns, cells).map { column, cell in
        JSON.object(
          [
            ("row", .string(row)), ("column", .string(column)), ("runs", .number(cell.runs)),
            ("reached", .number(cell.values.count)),
            ("values", .array(cell.values.map(JSON.number))),
          ] + (cell.median.map { [("median", JSON.number($0))] } ?? []))
      }
    }
    return .object([("title", .string(title)), ("cells", .array(cells))])
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    var body = SVGBody()
    body.addTitle(title)
    body.addText("f-axis", 12, 42, subtitle)
    let left = 24 + Double(rows.map { TextWidth.of($0) }.max() ?? 0) * SVGFrame.digit
    let step = max(60, (Double(width) - left - 12) / Double(max(1, columns.count)))
    body.addText("f-axis", 12, 70, columnTitle)
    for (column, name) in columns.enumerated() {
      body.addText("f-axis", left + Double(column) * step, 70, name)
    }
    for (row, name) in rows.enumerated() {
      let y = 98 + Double(row) * 34
      body.addText("f-text", 12, y, name)
      for (column, cell) in cells[row].enumerated() {
        add(cell, row, at: (left + Double(column) * step, y), width: step - 18, to: &body)
      }
    }
    return SVGDrawing(body: body, width: width, height: 98 + 34 * rows.count)
  }

  private func add(
    _ cell: Cell, _ row: Int, at place: (x: Double, y: Double), width: Double,
    to body: inout SVGBody
  ) {
    body.addText("f-text", place.x, place.y, text(cell, .count, .unicode))
    guard let extent, cell.runs <= Self.mostDots else { return }
    body.addLine("guide s-guide", place.x, place.y + 10, place.x + width, place.y + 10)
    for value in cell.values where value.isFinite {
      let share = (value - extent.lowerBound) / (extent.upperBound - extent.lowerBound)
      let role = Role.palette[row % Role.palette.count]
      body.addCircle("f", role, place.x + share * width, place.y + 10, 3)
    }
  }
}
