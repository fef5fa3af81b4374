/// Quadrants and half blocks by their dots: upper left, upper right, lower left, lower right.
enum BlockGlyphs {
  static let table: [Character] = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
}
