import ActivationMath
import LessonKit
import Plotting
import TerminalGrid

/// A learner's guess as it is drawn in a question: a curve through points, or bars; the truth beside it once
/// the guess is given.
struct PredictionChart {
  let prediction: Prediction
  /// The guessed heights.
  let heights: [Double]
  /// The height that the keys move.
  let chosen: Int?
  let showsTruth: Bool
  let charset: Charset
  /// The rows of the pane around it; nil where there is none.
  let rows: Int?

  /// Whether heights are those of a curve.
  private var isCurve: Bool { !prediction.curve.isEmpty }

  /// The rows of a curve: all of it is in sight, and a line of the question where there is room.
  private static let curveRows = 5...10

  /// The room that it takes of so many columns.
  private func size(columns: Int) -> Size {
    let fitting = (rows ?? .max) - 2
    let curveRows = max(Self.curveRows.lowerBound, min(Self.curveRows.upperBound, fitting))
    return Size(columns: min(columns, 60), rows: isCurve ? curveRows : heights.count)
  }

  func lines(columns: Int) -> [StyledLine] {
    guard isCurve else { return bars(columns: columns) }
    var grid = Grid(size(columns: columns))
    plot.draw(in: grid.bounds, on: &grid, canvas: charset == .ascii ? .ascii : .braille)
    return grid.lines
  }

  /// The height that a point of the drawing means, and what it is the height of.
  func handle(row: Int, column: Int, columns: Int) -> (index: Int, height: Double)? {
    let size = size(columns: columns)
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
    let range = prediction.range
    if isCurve {
      let layout = plot.layout(in: size)
      let x = layout.x(atColumn: column)
      let distances = prediction.handles.map { abs(($0.x ?? 0) - x) }
      guard let index = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
        return nil
      }
      return (index, min(max(range.lowerBound, layout.y(atRow: row)), range.upperBound))
    }
    let track = track(columns: columns)
    let share = Double(column - track.lowerBound) / Double(max(1, track.count - 1))
    let height = range.lowerBound + share * (range.upperBound - range.lowerBound)
    return (row, min(max(range.lowerBound, height), range.upperBound))
  }

  // MARK: Curves

  private var plot: Plot {
    let guess = prediction.drawn(through: heights)
    var curves = [curve(guess, .curve1, "guess")]
    if showsTruth { curves.append(curve(prediction.curve, .good, "truth")) }
    let marks = zip(prediction.handles, heights).enumerated().compactMap { index, pair -> Mark? in
      guard let x = pair.0.x else { return nil }
      return Mark(
        index == chosen ? .probe : .closed, at: Vertex(x, pair.1),
        role: index == chosen ? .probe : .curve1)
    }
    let range = prediction.range
    let margin = (range.upperBound - range.lowerBound) / 20
    let x = (prediction.curve.first?.x ?? -1)...(prediction.curve.last?.x ?? 1)
    return Plot(
      curves: curves, x: x, y: range.lowerBound - margin...range.upperBound + margin, marks: marks)
  }

  private func curve(_ points: [Prediction.Point], _ role: Role, _ label: String) -> Curve {
    Curve(.samples(points.map { Vertex($0.x, $0.y) }), role: role, label: label)
  }

  // MARK: Bars

  private var nameColumns: Int {
    min(16, prediction.handles.map { TextWidth.of($0.label) }.max() ?? 0) + 3
  }

  /// The columns of a bar, between the name and the number.
  private func track(columns: Int) -> Range<Int> {
    nameColumns..<max(nameColumns + 1, size(columns: columns).columns - 9)
  }

  private func bars(columns: Int) -> [StyledLine] {
    let width = track(columns: columns).count
    return prediction.handles.indices.map { index in
      let isChosen = index == chosen
      let name = TextWidth.truncate(prediction.handles[index].label, to: nameColumns - 3)
      var line = StyledLine(
        (isChosen ? "▸ " : "  ") + TextWidth.pad(name, to: nameColumns - 2),
        isChosen ? Style(.selection, .bold) : .plain)
      let range = prediction.range
      let share = (heights[index] - range.lowerBound) / (range.upperBound - range.lowerBound)
      let bar = Bar(fraction: share, columns: width).text(charset)
      line.append(TextWidth.pad(bar, to: width), Style(.bar))
      line.append(" " + NumberText.short(heights[index], digits: 3), Style(.probe))
      return line
    }
  }
}
