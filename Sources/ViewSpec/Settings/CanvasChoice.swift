/// A way of drawing that a view asks for, by the name of a canvas of the plots.
package enum CanvasChoice: String, CaseIterable, Sendable {
  /// 2 × 4 dots in a cell.
  case braille
  /// 2 × 4 dots in a cell without space between them.
  case octant
  /// 2 × 2 thick dots in a cell.
  case block
  /// Strokes of ASCII.
  case ascii
}

extension ViewSetting {
  /// The setting `canvas`, which every kind of view has.
  static func canvas(_ field: Field<CanvasChoice?>) -> ViewSetting {
    ViewSetting(
      "canvas", field, .choice, neutral: "that of the terminal", example: "block",
      "the dots that it is drawn with")
  }
}
