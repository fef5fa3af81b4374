/// The ASCII character that looks most like a set of 3 × 3 dots.
enum ASCIIGlyphs {
  static let table: [Character] = (0..<512).map { glyph(Dots(mask: $0)) }

  /// Three rows of three dots, bit 0 being the upper left one.
  private struct Dots {
    var mask: Int

    /// The dots of a row, bit 0 on the left.
    func row(_ row: Int) -> Int { mask >> (3 * row) & 7 }
    var count: Int { mask.nonzeroBitCount }
    var rows: [Int] { (0..<3).filter { row($0) != 0 } }
    var columns: Int { row(0) | row(1) | row(2) }

    /// The middle of a row's dots, −1 … 1.
    func center(_ row: Int) -> Double {
      let bits = self.row(row)
      return Double((bits >> 2 & 1) - (bits & 1)) / Double(max(1, bits.nonzeroBitCount))
    }
  }

  private static func glyph(_ dots: Dots) -> Character {
    switch dots.rows.count {
    case 0: " "
    case 1: level(dots, dots.rows[0])
    case 2 where dots.rows == [0, 2]: "="
    case 2: gentle(dots)
    default: steep(dots)
    }
  }

  /// A stroke on one height.
  private static func level(_ dots: Dots, _ row: Int) -> Character {
    switch row {
    case 0: dots.count > 2 ? "\"" : "'"
    case 1: "-"
    default: dots.count > 1 ? "_" : "."
    }
  }

  /// A stroke over two neighbouring heights: the one with more dots decides.
  private static func gentle(_ dots: Dots) -> Character {
    let (upper, lower) = (dots.rows[0], dots.rows[1])
    let (above, below) = (dots.row(upper).nonzeroBitCount, dots.row(lower).nonzeroBitCount)
    if above == 3, below == 3 { return "=" }
    if dots.columns.nonzeroBitCount < 3 { return upper == 0 ? "'" : "." }
    if upper == 0 { return above > below ? "'" : "-" }
    return above >= below ? "-" : "_"
  }

  /// A stroke from the top to the bottom: its lean decides.
  private static func steep(_ dots: Dots) -> Character {
    if dots.count >= 8 { return "#" }
    if dots.row(1) == 7, dots.count > 4 { return "+" }
    if dots.count > 5 || (0..<3).contains(where: { dots.row($0) == 5 }) { return "X" }
    let lean = dots.center(0) - dots.center(2)
    return lean > 0.6 ? "/" : lean < -0.6 ? "\\" : "|"
  }
}
