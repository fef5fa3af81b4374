extension Theme {
  /// Every theme that comes with the program.
  public static let all: [Theme] = [.default, .light, .highContrast, .mono]

  /// The theme of a name, or nil.
  public static func named(_ name: String) -> Theme? {
    all.first { $0.name == name }
  }

  /// For dark and light terminals alike: colours of middle lightness, in the manner of Okabe and Ito
  /// (2008), moved apart where colour-blind people would confuse two of them.
  public static let `default` = Theme(
    name: "default",
    [
      .text: Paint(nil), .emphasis: Paint(nil, .bold), .title: Paint(nil, .bold),
      .dim: Paint(0x858585, 8), .axis: Paint(0x8A8A8A, 7), .guide: Paint(0x6C6C6C, 8),
      .frame: Paint(0x767676, 8), .focusedFrame: Paint(0x0087D7, 4, .bold),
      .selection: Paint(
        Tint(RGB(0xFFFFFF), ansi: 15), on: Tint(RGB(0x1F5F99), ansi: 4), .bold),
      .key: Paint(0x1B9E8F, 6, .bold), .slider: Paint(0x1B9E8F, 6), .code: Paint(0x1B9E8F, 6),
      .link: Paint(0x0087D7, 4, .underline),
      .curve1: Paint(0x0087D7, 6), .slope: Paint(0xE8912D, 3), .curvature: Paint(0xB23E94, 5),
      .curve2: Paint(0xDE8F05, 3), .curve3: Paint(0x029E73, 2), .curve4: Paint(0x986090, 5),
      .curve5: Paint(0xD55E00, 1), .curve6: Paint(0xA39B00, 4),
      .ghost: Paint(0x7878A0, 8), .probe: Paint(0xE0457B, 1, .bold),
      .bar: Paint(0x0087D7, 6), .highlight: Paint(0xE8912D, 3, .bold),
      .good: Paint(0x1B9E77, 2, .bold), .bad: Paint(0xCC3311, 1, .bold),
      .warning: Paint(0xC98A00, 3),
    ])

  /// For white paper: the same hues, darker.
  public static let light = Theme(
    name: "light",
    [
      .text: Paint(nil), .emphasis: Paint(nil, .bold), .title: Paint(nil, .bold),
      .dim: Paint(0x666666, 8), .axis: Paint(0x5C5C5C, 8), .guide: Paint(0x868686, 8),
      .frame: Paint(0x8A8A8A, 8), .focusedFrame: Paint(0x0B5CAD, 4, .bold),
      .selection: Paint(
        Tint(RGB(0xFFFFFF), ansi: 15), on: Tint(RGB(0x0B5CAD), ansi: 4), .bold),
      .key: Paint(0x0A6B60, 6, .bold), .slider: Paint(0x0A6B60, 6), .code: Paint(0x0A6B60, 6),
      .link: Paint(0x0B5CAD, 4, .underline),
      .curve1: Paint(0x0B5CAD, 4), .slope: Paint(0xC95F00, 1), .curvature: Paint(0x580068, 5),
      .curve2: Paint(0xA86500, 3), .curve3: Paint(0x00724F, 2), .curve4: Paint(0x700048, 5),
      .curve5: Paint(0xB32A00, 1), .curve6: Paint(0x6B6500, 6),
      .ghost: Paint(0x8080A0, 8), .probe: Paint(0xC2185B, 1, .bold),
      .bar: Paint(0x0B5CAD, 4), .highlight: Paint(0xC95F00, 1, .bold),
      .good: Paint(0x007860, 2, .bold), .bad: Paint(0xB3261E, 1, .bold),
      .warning: Paint(0x8A5A00, 3),
    ])

  /// For a projector and weak eyes: bright and heavy on black, whatever the terminal's ground.
  public static let highContrast = Theme(
    name: "high-contrast", canvas: Tint(RGB(0), ansi: 0),
    [
      .text: Paint(0xFFFFFF, 15), .emphasis: Paint(0xFFFFFF, 15, .bold),
      .title: Paint(0xFFFFFF, 15, .bold), .dim: Paint(0xC8C8C8, 7), .axis: Paint(0xDADADA, 7),
      .guide: Paint(0x9A9A9A, 7), .frame: Paint(0xC8C8C8, 7),
      .focusedFrame: Paint(0xFFE14D, 11, .bold),
      .selection: Paint(
        Tint(RGB(0), ansi: 0), on: Tint(RGB(0xFFE14D), ansi: 11), .bold),
      .key: Paint(0xFFE14D, 11, .bold), .slider: Paint(0x5CFFE0, 14), .code: Paint(0x5CFFE0, 14),
      .link: Paint(0x4FC3FF, 14, .underline),
      .curve1: Paint(0x4FC3FF, 14, .bold), .slope: Paint(0xFFE14D, 11, .bold),
      .curvature: Paint(0xFF5FB0, 13, .bold), .curve2: Paint(0xFFB000, 11, .bold),
      .curve3: Paint(0x40E0A0, 10, .bold), .curve4: Paint(0xE070A8, 13, .bold),
      .curve5: Paint(0xFF7A3D, 9, .bold), .curve6: Paint(0xF0E442, 15, .bold),
      .ghost: Paint(0xA8A8C8, 7), .probe: Paint(0xFFFFFF, 15, [.bold, .reverse]),
      .bar: Paint(0x4FC3FF, 14), .highlight: Paint(0xFFE14D, 11, .bold),
      .good: Paint(0x70F868, 10, .bold), .bad: Paint(0xFF6B6B, 9, .bold),
      .warning: Paint(0xFFB000, 11, .bold),
    ])

  /// No colour at all, at any depth.
  public static let mono = Theme(
    name: "mono",
    Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, Paint(nil, $0.plainAttributes)) }))
}
