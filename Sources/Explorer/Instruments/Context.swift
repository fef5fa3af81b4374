import ActivationMath
import Plotting
import TerminalGrid

/// What surrounds an instrument: its room, the time, and what all instruments share.
struct Context: Sendable {
  /// Where the instrument is drawn, as the mouse and what scrolls must know.
  var room = Rect(Size(columns: 80, rows: 22))
  /// The functions that can be named.
  var catalogue: Catalogue
  /// The present time in milliseconds since 1970: an instrument has no clock of its own.
  var now: Int64 = 1
  /// Whether the instrument stands beside a text, where only the picture has room.
  var isPane = false
  /// What curves are drawn with.
  var canvas: CanvasKind

  init(catalogue: Catalogue, canvas: CanvasKind = .braille) {
    self.catalogue = catalogue
    self.canvas = canvas
  }
}
