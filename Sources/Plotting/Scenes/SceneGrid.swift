package import ActivationMath
package import TerminalGrid

/// Scenes that belong together: rows of scenes side by side.
package struct SceneGrid: Scene {
  /// The numbers of the whole.
  package struct Numbers: Sendable {
    /// One table.
    package var csv: String
    /// One object.
    package var json: JSON

    package init(csv: String, json: JSON) { (self.csv, self.json) = (csv, json) }
  }

  package let title: String
  private let rows: [[any Scene]]
  private let numbers: Numbers
  /// Further sentences: what is to be said of the whole.
  package let remarks: [String]

  /// Rows of scenes, none of them empty.
  package init(
    title: String, _ rows: [[any Scene]], numbers: Numbers, remarks: [String] = []
  ) {
    (self.title, self.numbers, self.remarks) = (title, numbers, remarks)
    self.rows = rows.filter { !$0.isEmpty }
  }

  package var description: Description {
    Description(
      paragraphs: [title + "."] + rows.joined().flatMap(\.description.paragraphs) + remarks)
  }

  package var csv: String { numbers.csv }
  package var json: JSON { numbers.json }

  /// The rows that its scenes need, if all of them say; a scene that fills any room gets 18.
  package var naturalRows: Int? { rows.map(Self.height).reduce(rows.count - 1, +) }

  private static func height(_ row: [any Scene]) -> Int {
    row.map { $0.naturalRows ?? 18 }.max() ?? 0
  }

  package func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    var rest = rect
    for row in rows {
      guard !rest.isEmpty else { break }
      let (band, below) = rest.split(top: Self.height(row))
      for (scene, room) in zip(row, band.columns(row.count, gap: 2)) {
        _ = scene.draw(in: room, on: &grid, canvas: canvas, blank: blank)
      }
      rest = below.inset(top: 1)
    }
    return rect.split(top: max(0, rest.rows.lowerBound - 1 - rect.origin.row)).top
  }

  package func drawing(width: Int, height: Int) -> SVGDrawing {
    var body = SVGBody()
    // The first scene may have the title already.
    let isTitled = rows.first?.first?.title == title
    if !isTitled { body.addTitle(title) }
    var top = isTitled ? 0.0 : 34
    for row in rows {
      let drawings = row.map { $0.drawing(width: width / row.count, height: height) }
      for (index, drawing) in drawings.enumerated() {
        body.add(drawing.body, x: Double(index * width / row.count), y: top)
      }
      top += Double(drawings.map(\.height).max() ?? 0)
    }
    return SVGDrawing(body: body, width: width, height: Int(clamping: top.rounded(.up)) + 8)
  }
}

extension Rect {
  /// Equal parts side by side.
  fileprivate func columns(_ count: Int, gap: Int) -> [Rect] {
    let width = max(0, (size.columns - gap * (count - 1)) / max(1, count))
    return (0..<count).map { index in
      Rect(
        column: origin.column + index * (width + gap), row: origin.row, columns: width,
        rows: size.rows)
    }
  }
}
