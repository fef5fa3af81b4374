extension Unicode.Scalar {
  /// Whether the scalar is one narrow, visible cell whatever stands before it, and joins with a
  /// follower only if that one is not simple: text of simple scalars needs no grapheme breaking.
  ///
  /// Covers ASCII, Latin, Greek, general punctuation, arrows, mathematics, box drawing, blocks,
  /// geometric shapes and braille: all that the program itself draws.
  @inline(__always)
  var isSimple: Bool {
    switch value {
    case 0x20...0x7E: true
    case 0x2800...0x28FF, 0x2500...0x25FC: true
    case 0xA1...0xAC, 0xAE...0x2FF, 0x391...0x3A1, 0x3A3...0x482: true
    case 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x2071, 0x2074...0x208E: true
    case 0x2190...0x2319, 0x25FF: true
    default: false
    }
  }

  /// The cells that the scalar takes by itself: 0 for marks, 2 for wide ones, else 1.
  var cells: Int {
    if isSimple { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    if properties.isDefaultIgnorableCodePoint || (0x1160...0x11FF).contains(value) { return 0 }
    return properties.isEmojiPresentation && !isRegionalIndicator || EastAsianWide.contains(self)
      ? 2 : 1
  }

  /// Whether the scalar is half of a flag.
  var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
