/// How a cell looks, said by what it means: a theme turns roles into colours at the very edge.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph.
  public var ink: Ink
  /// The colour behind it; the terminal's own unless said otherwise.
  public var ground: Ink
  /// Weight and emphasis.
  public var attributes: Attributes
  /// The number of the link that the cell belongs to, 0 for none; it changes nothing that is seen.
  public var link: UInt8 = 0

  /// A style; plain unless said otherwise.
  public init(_ ink: Ink = .role(.text), on ground: Ink = .none, _ attributes: Attributes = []) {
    self.ink = ink
    self.ground = ground
    self.attributes = attributes
  }

  /// The style of a role.
  public init(_ role: Role, _ attributes: Attributes = []) {
    self.init(.role(role), attributes)
  }

  /// Ordinary text.
  public static let plain = Style()
}

/// The colour of a cell, by its meaning.
public enum Ink: Hashable, Sendable {
  /// The terminal's own default.
  case none
  /// The colour that the theme gives to the role.
  case role(Role)
  /// A step of the heat map's scale, −100 … 100, zero in the middle.
  case heat(Int8)
}

/// The role of a cell, from which a theme chooses its look.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Less important text: hints, units, citations.
  case dim
  /// Headings and the program's name.
  case title
  /// The focus of the keys: the chosen row, the active tab.
  case selection
  /// Key names in hints.
  case key
  /// Frames of panes.
  case frame
  /// The frame of the pane that has the keys.
  case focusedFrame
  /// Axis lines, ticks and their labels.
  case axis
  /// Guides under the curves: zero axes, asymptotes.
  case guide
  /// The first curve, and its derivatives.
  case curve1
  /// The second curve.
  case curve2
  /// The third curve.
  case curve3
  /// The fourth curve.
  case curve4
  /// The fifth curve.
  case curve5
  /// The sixth curve.
  case curve6
  /// f′ where one function is shown.
  case slope
  /// f″ where one function is shown.
  case curvature
  /// The curve that a moved parameter left behind.
  case ghost
  /// The probe and its numbers.
  case probe
  /// A slider's knob and filled track.
  case slider
  /// A bar of a vector.
  case bar
  /// The highlighted bar: argmax, "in".
  case highlight
  /// Right answers, success.
  case good
  /// Wrong answers, errors.
  case bad
  /// Warnings.
  case warning
  /// Emphasis in prose.
  case emphasis
  /// Code in prose.
  case code
  /// Links in prose.
  case link
}

/// Weight and emphasis of a glyph.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Attributes from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter.
  public static let dim = Attributes(rawValue: 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 4)
  /// Ink and ground exchanged.
  public static let reverse = Attributes(rawValue: 8)
  /// Slanted.
  public static let italic = Attributes(rawValue: 16)
  /// Half a picture's cell rather than a letter: its ink stays as it is on whatever ground.
  public static let pixel = Attributes(rawValue: 32)
}
