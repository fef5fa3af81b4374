import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid

/// What a network says of every place of the plane, with the points that it learns from.
///
/// Two classes are blue and orange, more have a colour each; half a cell is a pixel.
struct BoundaryScene: Scene {
  let title: String
  private let run: TrainRun
  private let plane: Plane
  /// The numbers of a prediction.
  private let outputs: Int
  /// Whether one of two classes is predicted, so that the shade of one colour says all.
  private let isOfTwoClasses: Bool

  /// The picture of a run; nil where its points are in no plane.
  init?(_ run: TrainRun, _ plane: Plane, title: String) {
    guard run.training.data.inputs == 2, !run.field.isEmpty else { return nil }
    (self.run, self.plane, self.title) = (run, plane, title)
    // Once, since every pixel asks.
    outputs = run.outputs
    let hasLabels = if case .labels = run.training.data.kind { true } else { false }
    isOfTwoClasses = outputs == 1 || outputs == 2 && !hasLabels
  }

  /// The class of a point, for its colour and its shape; nil where it has none.
  private func label(_ point: Int) -> Int {
    let data = run.training.data
    switch data.kind {
    case .classes: return Int(clamping: data.targets[point])
    case .labels(let count):
      let targets = data.targets[(point * count)..<((point + 1) * count)]
      return targets.enumerated().reduce(0) { $0 + ($1.element > 0.5 ? 1 << $1.offset : 0) }
    case .values: return 0
    }
  }

  // MARK: Cells

  /// How strongly the second of two classes is predicted by the numbers from a place on, −1 … 1.
  private func strength(from start: Int) -> Double {
    outputs == 1
      ? 2 * min(1, max(0, Double(run.field[start]))) - 1
      : Double(run.field[start + 1] - run.field[start])
  }

  /// The colour of a pixel.
  func ink(_ column: Int, _ row: Int) -> Ink {
    let start = (row * run.side + column) * outputs
    if isOfTwoClasses {
      return .heat(Int8(clamping: Int((max(-1, min(1, strength(from: start))) * 100).rounded())))
    }
    let shares = run.field[start..<(start + outputs)]
    guard let most = shares.max(), let place = shares.firstIndex(of: most), most > 0.5 else {
      return .heat(0)
    }
    return .role(Role.palette[(place - start) % Role.palette.count])
  }

  func draw(
    in rect: Rect, on grid: inout Grid, canvas: CanvasKind, blank: Character
  ) -> Rect {
    var room = rect
    if rect.size.rows >= 5 {
      let text = TextWidth.truncate(canvas.charset.spelled(title), to: rect.size.columns)
      grid.write(text, at: rect.origin, style: Style(.title), clip: rect)
      room = rect.inset(top: 1)
    }
    drawPixels(in: room, on: &grid, canvas.charset)
    drawPoints(in: room, on: &grid, canvas.charset)
    return rect
  }

  /// The pixels and the points, without a title.
  func drawPicture(in room: Rect, on grid: inout Grid, _ charset: Charset) {
    drawPixels(in: room, on: &grid, charset)
    drawPoints(in: room, on: &grid, charset)
  }

  private func drawPixels(in room: Rect, on grid: inout Grid, _ charset: Charset) {
    HalfBlocks(charset: charset).draw(in: room, on: &grid) { column, row, size in
      ink(column * run.side / size.columns, row * run.side / size.rows)
    }
  }

  private func drawPoints(in room: Rect, on grid: inout Grid, _ charset: Charset) {
    guard room.size.rows >= 3, room.size.columns >= 6 else { return }
    let points = run.training.data.points
    // More than a fifth of the cells would hide what is behind them.
    let most = room.size.rows * room.size.columns / 6
    for index in 0..<min(run.training.data.count, most) {
      let column = Int(clamping: plane.x.share(of: points[2 * index]) * Double(room.size.columns))
      let row = Int(
        clamping: (1 - plane.y.share(of: points[2 * index + 1])) * Double(room.size.rows))
      guard (0..<room.size.columns).contains(column), (0..<room.size.rows).contains(row) else {
        continue
      }
      let place = Point(column: room.origin.column + column, row: room.origin.row + row)
      let ground = grid[column: place.column, row: place.row].style.ground
      grid.set(
        Cell(Self.glyph(label(index), charset), Style(.role(.text), on: ground, .bold)), at: place)
    }
  }

  /// The mark of a class's points.
  static func glyph(_ label: Int, _ charset: Charset) -> Character {
    let glyphs: [Character] =
      charset == .ascii
      ? ["o", "x", "^", "*", "+", "%", "&", "#"] : ["∘", "×", "△", "•", "+", "◇", "□", "✶"]
    return glyphs[label % glyphs.count]
  }

  // MARK: Other forms

  var description: Description {
    let shares = run.training.records.last?.accuracy.map { FlowReport.percent($0) }
    return Description(words: [
      "\(title): what the network says of every place of the plane"
        + (shares.map { "; \($0) of the points lie where it says their class." } ?? ".")
    ])
  }

  var csv: String {
    let rows = (0..<run.side).flatMap { row in
      (0..<run.side).map { column in
        let start = (row * run.side + column) * outputs
        let x = plane.x.value(at: (Double(column) + 0.5) / Double(run.side))
        let y = plane.y.value(at: 1 - (Double(row) + 0.5) / Double(run.side))
        let numbers = run.field[start..<(start + outputs)].map(Double.init)
        return ([x, y] + numbers).map { NumberText.exact($0) }.joined(separator: ",") + "\n"
      }
    }
    return "x,y," + (1...max(1, outputs)).map { "p\($0)" }.joined(separator: ",") + "\n"
      + rows.joined()
  }

  var json: JSON {
    .object([
      ("function", .string(title)), ("side", .number(run.side)),
      ("predictions", .array(run.field.map { .number(Double($0)) })),
    ])
  }

  var naturalRows: Int? { 18 }

  func drawing(width: Int, height: Int) -> SVGDrawing {
    let side = run.side
    let points = (0..<min(300, run.training.data.count)).map { index in
      SVGPixels.Point(
        x: plane.x.share(of: run.training.data.points[2 * index]),
        y: 1 - plane.y.share(of: run.training.data.points[2 * index + 1]), kind: label(index))
    }
    let inks = (0..<(side * side)).map { ink($0 % side, $0 / side) }
    return SVGPixels(title: title, side: side, inks: inks, points: points)
      .drawing(width: width, height: height)
  }
}
