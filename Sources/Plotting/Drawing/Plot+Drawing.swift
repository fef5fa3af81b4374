public import TerminalGrid

extension Plot {
  /// Draws the plot into a rectangle of a grid and returns its layout.
  ///
  /// Nothing is written outside the rectangle, whatever its size. `blank` fills the empty cells
  /// between the axes: U+2800 keeps braille pictures aligned in proportional fonts.
  @discardableResult
  public func draw(
    in rect: Rect, on grid: inout Grid, canvas kind: CanvasKind, blank: Character = " "
  ) -> PlotLayout {
    let painter = Painter(self, in: rect, canvas: kind)
    let notes = notes(of: painter)
    guard !notes.isEmpty else { return draw(painter, on: &grid, blank: blank) }
    let (room, below) = rect.split(top: rect.size.rows - notes.count)
    for (row, note) in notes.enumerated() {
      grid.write(
        note, at: Point(column: below.origin.column, row: below.origin.row + row), clip: below)
    }
    return draw(in: room, on: &grid, canvas: kind, blank: blank, sharing: .none)
  }

  func draw(
    in rect: Rect, on grid: inout Grid, canvas kind: CanvasKind, blank: Character,
    sharing shared: Shared
  ) -> PlotLayout {
    draw(Painter(self, in: rect, canvas: kind, sharing: shared), on: &grid, blank: blank)
  }

  private func draw(_ painter: Painter, on grid: inout Grid, blank: Character) -> PlotLayout {
    let layout = painter.layout
    guard !layout.area.isEmpty else { return layout }
    if let title { painter.drawTitle(title, on: &grid) }
    painter.drawAxisLabels(of: self, on: &grid)
    if layout.hasAxes { painter.drawAxes(on: &grid) }
    painter.drawGuides(on: &grid)
    painter.drawCurves(on: &grid)
    painter.drawMarks(on: &grid)
    painter.drawLabels(on: &grid)
    painter.drawAnnotations(placedAnnotations(in: layout.viewport), on: &grid)
    if blank != " " { grid.replaceSpaces(in: layout.area, with: blank) }
    return layout
  }
}

extension Grid {
  fileprivate mutating func replaceSpaces(in area: Rect, with blank: Character) {
    let area = area.intersection(bounds)
    for row in area.rows {
      for column in area.columns where self[column: column, row: row].grapheme == " " {
        let style = self[column: column, row: row].style
        set(Cell(blank, style), at: Point(column: column, row: row))
      }
    }
  }
}

/// The work of drawing a plot's scene into a rectangle of a grid.
struct Painter {
  let scene: PlotScene
  let layout: PlotLayout
  let kind: CanvasKind
  let rect: Rect
  /// The dots of the curves, among which labels find free places.
  let strokes: Canvas

  /// A painter that has traced the curves, and written nothing yet.
  init(
    _ plot: Plot, in rect: Rect, canvas kind: CanvasKind, sharing shared: Plot.Shared = .none
  ) {
    (self.kind, self.rect) = (kind, rect)
    layout = plot.layout(in: rect.size, sharing: shared).moved(by: rect.origin)
    let room = layout.area.size
    scene = PlotScene(
      plot, viewport: layout.viewport,
      resolution: Resolution(
        columns: max(1, room.columns * kind.dots.across), rows: max(1, room.rows * kind.dots.down)))
    strokes = Canvas(scene, kind, size: room)
  }

  var area: Rect { layout.area }
  var glyphs: PlotGlyphs { kind.isASCII ? .ascii : .unicode }

  func drawTitle(_ title: String, on grid: inout Grid) {
    guard let row = layout.titleRow else { return }
    let text = TextWidth.truncate(kind.charset.spelled(title), to: area.size.columns)
    grid.write(
      text, at: Point(column: area.origin.column, row: row), style: Style(.title), clip: rect)
  }

  /// The names of the axes: y above its axis, x under the middle of its own.
  func drawAxisLabels(of plot: Plot, on grid: inout Grid) {
    if let label = plot.yLabel, let row = layout.yLabelRow {
      let text = TextWidth.truncate(kind.charset.spelled(label), to: rect.size.columns)
      grid.write(
        text, at: Point(column: rect.origin.column, row: row), style: Style(.axis), clip: rect)
    }
    if let label = plot.xLabel, let row = layout.xLabelRow {
      let text = TextWidth.truncate(kind.charset.spelled(label), to: area.size.columns)
      let column = area.origin.column + (area.size.columns - TextWidth.of(text)) / 2
      grid.write(text, at: Point(column: column, row: row), style: Style(.axis), clip: rect)
    }
  }

  /// Points of somebody's own, a dot for each.
  private func drawCloud(on grid: inout Grid) {
    guard !scene.cloud.isEmpty else { return }
    var canvas = Canvas(kind, size: area.size)
    let across = Scale(range: scene.viewport.x, count: canvas.columns)
    let up = Scale(range: scene.viewport.y, count: canvas.rows)
    for point in scene.cloud {
      guard let column = across.index(point.x), let row = up.index(point.y) else { continue }
      canvas.set(column: column, row: canvas.rows - 1 - row, layer: 0)
    }
    canvas.draw(on: &grid, at: area.origin, roles: [.axis])
  }

  func drawCurves(on grid: inout Grid) {
    drawCloud(on: &grid)
    drawGhosts(on: &grid)
    guard !scene.strokes.isEmpty else { return }
    strokes.draw(on: &grid, at: area.origin, roles: scene.strokes.map(\.role))
    drawLetters(on: &grid)
  }

  private func drawGhosts(on grid: inout Grid) {
    guard !scene.ghosts.isEmpty else { return }
    var ghosts = Canvas(kind, size: area.size)
    for ghost in scene.ghosts {
      for piece in ghost.pieces {
        ghosts.stroke(piece, window: scene.viewport, style: ghost.style, layer: 0)
      }
    }
    // Beside a solid line a ghost would read as dirt, and each step would redraw it.
    let solid = scene.strokes.indices.filter { scene.strokes[$0].style == .solid }
    ghosts.recede(from: strokes, layers: solid)
    ghosts.draw(on: &grid, at: area.origin, roles: [.ghost], hidesGaps: false)
  }

  func drawMarks(on grid: inout Grid) {
    for stroke in scene.strokes {
      for exit in stroke.exits {
        let isTop = exit.y > (scene.viewport.y.lowerBound + scene.viewport.y.upperBound) / 2
        put(isTop ? glyphs.above : glyphs.below, at: exit, role: stroke.role, on: &grid)
      }
    }
    for mark in scene.marks {
      put(mark.glyph(ascii: kind.isASCII), at: mark.at, role: mark.role, on: &grid)
    }
  }

  private func put(
    _ glyph: Character, at vertex: Vertex, role: Role, on grid: inout Grid
  ) {
    guard let column = layout.column(forX: vertex.x), let row = layout.row(forY: vertex.y)
    else { return }
    grid.set(Cell(glyph, Style(role)), at: Point(column: column, row: row))
  }
}

extension Canvas {
  /// In fewer rows a heavy line would hide solid ones beside it.
  private static let rowsOfHeavyLines = 16

  /// The dots of a scene's curves, each in a layer of its own.
  fileprivate init(_ scene: PlotScene, _ kind: CanvasKind, size: Size) {
    self.init(kind, size: size)
    guard !Rect(size).isEmpty else { return }
    let hasRoomForHeavyLines =
      size.rows >= Self.rowsOfHeavyLines || scene.strokes.count { $0.style == .solid } == 1
    for (layer, line) in scene.strokes.enumerated() {
      for piece in line.pieces {
        stroke(
          piece, window: scene.viewport, style: line.style,
          isHeavy: line.isHeavy && hasRoomForHeavyLines, layer: layer)
      }
    }
  }
}
