extension Theme {
  /// Every theme that comes with the program.
  public static let all: [Theme] = [.default, .light, .highContrast, .mono]

  /// The theme of a name, or nil.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }

  /// For dark terminals: readable on black and on the dark greys that terminals come with.
  ///
  /// In every theme curves 1 to 4, the probe and the derivatives of one curve are told apart by normal,
  /// protan and deutan eyes: the hues differ in lightness, too.
  public static let `default` = Theme(
    name: "default",
    [
      .text: Paint(nil), .emphasis: Paint(nil, .bold), .title: Paint(nil, .bold),
      .dim: Paint(0x949494, 7), .axis: Paint(0x9E9E9E, 7), .guide: Paint(0x767676, 8),
      .frame: Paint(0x808080, 8), .focusedFrame: Paint(0x0087FF, 14, .bold),
      .selection: Paint(
        Tint(RGB(0xFFFFFF), ansi: 15), on: Tint(RGB(0x1F5F99), ansi: 4), .bold),
      .key: Paint(0x1DB5A4, 6, .bold), .slider: Paint(0x1DB5A4, 6), .code: Paint(0x1DB5A4, 6),
      .link: Paint(0x5FAFFF, 14, .underline),
      .curve1: Paint(0x0087FF, 14), .slope: Paint(0xFF8800, 3), .curvature: Paint(0xFFAAFF, 13),
      .curve2: Paint(0xFFFF11, 11), .curve3: Paint(0x55FFAA, 2), .curve4: Paint(0xBB7777, 13),
      .curve5: Paint(0xDD7755, 9), .curve6: Paint(0x11DDBB, 6),
      .ghost: Paint(0x8787AF, 8), .probe: Paint(0xFF00AA, 9),
      .bar: Paint(0x0087FF, 14), .highlight: Paint(0xFFD75F, 11, .bold),
      .good: Paint(0x5FD7AF, 10, .bold), .bad: Paint(0xFF6B6B, 9, .bold),
      .warning: Paint(0xE0A000, 11),
    ])

  /// The theme that nobody chose: the default, or the light one where the terminal's ground turns out
  /// to be light.
  public static let automatic: Theme = {
    var theme = Theme.default
    theme.followsGround = true
    return theme
  }()

  /// Dark on white, which it paints, whatever the terminal's ground.
  public static let light = Theme(
    name: "light", canvas: Tint(RGB(0xFFFFFF), ansi: 15),
    [
      .text: Paint(0x1A1A1A, 0), .emphasis: Paint(0x1A1A1A, 0, .bold),
      .title: Paint(0x1A1A1A, 0, .bold), .dim: Paint(0x5F5F5F, 8), .axis: Paint(0x5F5F5F, 8),
      .guide: Paint(0x878787, 8), .frame: Paint(0x808080, 8),
      .focusedFrame: Paint(0x0B5CAD, 4, .bold),
      .selection: Paint(
        Tint(RGB(0xFFFFFF), ansi: 15), on: Tint(RGB(0x0B5CAD), ansi: 4), .bold),
      .key: Paint(0x0A6B60, 6, .bold), .slider: Paint(0x0A6B60, 6), .code: Paint(0x0A6B60, 6),
      .link: Paint(0x0B5CAD, 4, .underline),
      .curve1: Paint(0x0044DD, 4), .slope: Paint(0x996644, 1), .curvature: Paint(0x331155, 5),
      .curve2: Paint(0x554400, 1), .curve3: Paint(0x225544, 2), .curve4: Paint(0x440000, 0),
      .curve5: Paint(0x0022AA, 12), .curve6: Paint(0x116666, 6),
      .ghost: Paint(0x8080A8, 8), .probe: Paint(0xCC1177, 9),
      .bar: Paint(0x0044DD, 4), .highlight: Paint(0x9A4A00, 1, .bold),
      .good: Paint(0x007860, 2, .bold), .bad: Paint(0xB3261E, 1, .bold),
      .warning: Paint(0x8A5A00, 1),
    ])

  /// For a projector and weak eyes: bright and heavy on black, whatever the terminal's ground.
  public static let highContrast = Theme(
    name: "high-contrast", canvas: Tint(RGB(0), ansi: 0),
    [
      .text: Paint(0xFFFFFF, 15), .emphasis: Paint(0xFFFFFF, 15, .bold),
      .title: Paint(0xFFFFFF, 15, .bold), .dim: Paint(0xC8C8C8, 7), .axis: Paint(0xDADADA, 7),
      .guide: Paint(0x9E9E9E, 7), .frame: Paint(0xC8C8C8, 7),
      .focusedFrame: Paint(0xFFE14D, 11, .bold),
      .selection: Paint(
        Tint(RGB(0), ansi: 0), on: Tint(RGB(0xFFE14D), ansi: 11), .bold),
      .key: Paint(0xFFE14D, 11, .bold), .slider: Paint(0x5CFFE0, 14), .code: Paint(0x5CFFE0, 14),
      .link: Paint(0x4FC3FF, 14, .underline),
      .curve1: Paint(0xAACCFF, 14, .bold), .slope: Paint(0xFF9900, 3, .bold),
      .curvature: Paint(0xBB77FF, 13, .bold), .curve2: Paint(0xFFFF33, 11, .bold),
      .curve3: Paint(0x66FFAA, 2, .bold), .curve4: Paint(0xCC8888, 13, .bold),
      .curve5: Paint(0xEE7755, 9, .bold), .curve6: Paint(0x88EEDD, 6, .bold),
      .ghost: Paint(0xA8A8C8, 7), .probe: Paint(0xFF55AA, 9),
      .bar: Paint(0xAACCFF, 14), .highlight: Paint(0xFFE14D, 11, .bold),
      .good: Paint(0x70F868, 10, .bold), .bad: Paint(0xFF6B6B, 9, .bold),
      .warning: Paint(0xFFB000, 11, .bold),
    ])

  /// No colour at all, at any depth.
  public static let mono = Theme(name: "mono") { Paint(nil, $0.plainAttributes) }
}
