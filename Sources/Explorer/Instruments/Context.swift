import ActivationMath
import Plotting
import TerminalGrid

/// The surroundings of an instrument: its room, the time, and what all instruments share.
struct Context: Sendable {
  /// The rectangle in which the instrument is drawn; the mouse and scrolling need it.
  var room = Rect(Size(columns: 80, rows: 22))
  /// The functions that can be named.
  var catalogue: Catalogue
  /// The present time in milliseconds since 1970: an instrument has no clock of its own.
  var now: Int64 = 1
  /// Whether the instrument is beside a text, where only the picture has room.
  var isPane = false
  /// Whether the picture is for the back row of a class.
  var isProjected = false
  /// Whether the terminal has colours, so that they tell curves apart.
  var hasColours = true
  /// The kind of dots that curves are drawn with.
  var canvas: CanvasKind

  init(catalogue: Catalogue, canvas: CanvasKind = .braille) {
    self.catalogue = catalogue
    self.canvas = canvas
  }
}
