/// Characters that a terminal or a reader may take for something other than text.
package enum UnsafeCharacters {
  /// Whether a scalar is a control, a bidirectional control or an invisible one.
  ///
  /// The joiners U+200C and U+200D are text: emoji and several scripts need them.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The first such scalar of a text.
  package static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: contains)
  }
}
