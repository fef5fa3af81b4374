/// The block octants of Unicode 16, U+1CD00 …, and the older characters that complete them.
enum OctantGlyphs {
  static let table: [Character] = {
    var next: UInt32 = 0x1CD00
    return (0..<256).map { mask in
      if let older = older[mask] { return older }
      defer { next += 1 }
      return Unicode.Scalar(next).map(Character.init) ?? " "
    }
  }()

  /// Shapes that had a character before; U+1CD00 … leaves these out.
  private static let older: [Int: Character] = {
    var table: [Int: Character] = [
      0xC0: "▂", 0xFC: "▆", 0x03: "\u{1FB82}", 0x3F: "\u{1FB85}", 0x14: "\u{1FBE6}",
      0x28: "\u{1FBE7}", 0x01: "\u{1CEA8}", 0x02: "\u{1CEAB}", 0x40: "\u{1CEA3}",
      0x80: "\u{1CEA0}",
    ]
    // A quadrant is two dots high: each of its bits stands for bits two rows apart.
    for (quadrants, glyph) in BlockGlyphs.table.enumerated() {
      let upper = quadrants & 3
      let lower = quadrants >> 2
      table[upper | upper << 2 | lower << 4 | lower << 6] = glyph
    }
    return table
  }()
}
