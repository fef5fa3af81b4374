import ActivationMath
import TerminalGrid

/// A parameter drawn as a track with a knob: `0 ├───●───────┤ 1  0.25`.
///
/// A value beyond the track has an arrow out of it in place of the knob: `−5 ◀──────────┤ 5  −10`.
struct SliderBar: Sendable {
  var slider: Slider
  var value: Double
  /// Whether the keys move it.
  var isSelected = false
  /// Whether its value is written beside the track, where there is room.
  var showsValue = true

  /// Draws into one row; the labels of the ends go first when there is little room, then the value.
  func draw(in row: Rect, on grid: inout Grid) {
    let parts = parts(in: row)
    if let place = parts.value {
      grid.write(number, at: place, style: Style(.slider, isSelected ? .bold : []), clip: row)
    }
    if let (low, high) = parts.ends {
      grid.write(lowLabel, at: low, style: Style(.dim), clip: row)
      grid.write(highLabel, at: high, style: Style(.dim), clip: row)
    }
    drawTrack(in: parts.track, on: &grid)
  }

  /// The value under a column of the row, or nil beside the track.
  func value(at column: Int, in row: Rect) -> Double? {
    let track = parts(in: row).track
    guard track.size.columns >= 3, track.columns.contains(column) else { return nil }
    let share = Double(column - track.origin.column) / Double(track.size.columns - 1)
    return slider.value(at: share)
  }

  private struct Parts {
    var track: Rect
    var value: Point?
    var ends: (low: Point, high: Point)?
  }

  private var number: String { NumberText.short(value) }
  private var lowLabel: String { NumberText.short(slider.range.lowerBound) }
  private var highLabel: String { NumberText.short(slider.range.upperBound) }

  private func parts(in row: Rect) -> Parts {
    var parts = Parts(track: row)
    let numberColumns = max(5, TextWidth.of(number))
    if showsValue, row.size.columns >= numberColumns + 6 {
      parts.value = Point(
        column: row.columns.upperBound - TextWidth.of(number), row: row.origin.row)
      parts.track = row.inset(right: numberColumns + 1)
    }
    let (low, high) = (TextWidth.of(lowLabel), TextWidth.of(highLabel))
    if parts.track.size.columns >= low + high + 8 {
      let end = parts.track.columns.upperBound - high
      parts.ends = (row.origin, Point(column: end, row: row.origin.row))
      parts.track = parts.track.inset(left: low + 1, right: high + 1)
    }
    return parts
  }

  private var handle: Character {
    value < slider.range.lowerBound ? "◀" : value > slider.range.upperBound ? "▶" : "●"
  }

  private func drawTrack(in track: Rect, on grid: inout Grid) {
    guard track.size.columns >= 3 else { return }
    let share = slider.fraction(of: value) * Double(track.size.columns - 1)
    let knob = track.origin.column + Int(clamping: share.rounded())
    for column in track.columns {
      let isLow = column == track.columns.lowerBound
      let isHigh = column == track.columns.upperBound - 1
      let glyph = column == knob ? handle : isLow ? "├" : isHigh ? "┤" : "─"
      let style =
        column == knob ? Style(.slider, .bold) : Style(column < knob ? .slider : .frame)
      grid.set(Cell(glyph, style), at: Point(column: column, row: track.origin.row))
    }
  }
}
