import ActivationMath
import TerminalGrid

/// Glyphs for a signed strength, so that a heat map can be read without colour.
enum Shade {
  /// The glyph of −1 … 1: blocks that grow denser above zero, lines below, blank at zero.
  static func glyph(_ value: Double, _ charset: Charset) -> Character {
    let level = min(4, Int(clamping: (abs(value) * 4).rounded(.up)))
    guard level > 0, abs(value) >= 0.02 else { return " " }
    let isASCII = charset == .ascii
    let above: [Character] = isASCII ? [".", ":", "*", "#"] : ["░", "▒", "▓", "█"]
    let below: [Character] = isASCII ? ["-", "~", "=", "%"] : ["╴", "─", "═", "≡"]
    return (value > 0 ? above : below)[level - 1]
  }
}
