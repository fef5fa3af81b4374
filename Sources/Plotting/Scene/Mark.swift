public import TerminalGrid

/// A highlighted point of a plot.
public struct Mark: Hashable, Sendable {
  /// How a mark looks and what it says.
  public enum Shape: Hashable, Sendable {
    /// ○: the end of a line that does not belong to it.
    case open
    /// ●: the end of a line that does, or a single value.
    case closed
    /// ◆: the place of the probe.
    case probe
    /// ◇: a root, where the curve is zero.
    case root
    /// ▽: the smallest value nearby.
    case minimum
    /// △: the largest value nearby.
    case maximum
    /// ◌: where the curvature changes sign.
    case inflection
    /// □: where the curve bends.
    case kink
  }

  /// How it looks.
  public var shape: Shape
  /// The place, in data units.
  public var at: Vertex
  /// Its colour.
  public var role: Role

  /// A mark at a point.
  public init(_ shape: Shape, at: Vertex, role: Role) {
    self.shape = shape
    self.at = at
    self.role = role
  }

  /// The glyph in a terminal.
  func glyph(ascii: Bool) -> Character {
    switch shape {
    case .open: ascii ? "o" : "○"
    case .closed: ascii ? "@" : "●"
    case .probe: ascii ? "#" : "◆"
    case .root: ascii ? "0" : "◇"
    case .minimum: ascii ? "u" : "▽"
    case .maximum: ascii ? "n" : "△"
    case .inflection: ascii ? "~" : "◌"
    case .kink: ascii ? "k" : "□"
    }
  }
}
