/// The braille patterns U+2800 … U+28FF by their dots.
enum BrailleGlyphs {
  /// Unicode numbers the dots 1 2 3 7 down the left side and 4 5 6 8 down the right.
  private static let bits: [UInt32] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  static let table: [Character] = (0..<256).map { mask in
    let code = bits.indices.reduce(0x2800 as UInt32) { code, bit in
      mask >> bit & 1 == 1 ? code | bits[bit] : code
    }
    return code == 0x2800 ? " " : Unicode.Scalar(code).map(Character.init) ?? " "
  }
}
