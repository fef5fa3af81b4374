import TerminalGrid
import Testing

@testable import Plotting

@Suite struct OctantTests {
  /// Unicode calls each octant by the numbers of its dots: 1 2, 3 4, 5 6, 7 8 from top to bottom.
  @Test func octantsHaveTheDotsOfTheirNames() {
    var octants = 0
    for (mask, glyph) in OctantGlyphs.table.enumerated() {
      guard let name = glyph.unicodeScalars.first?.properties.name,
        name.hasPrefix("BLOCK OCTANT-")
      else { continue }
      octants += 1
      let dots = (1...8).filter { mask & (1 << ($0 - 1)) != 0 }
      let digits = dots.map { "\($0)" }.joined()
      #expect(name == "BLOCK OCTANT-" + digits)
    }
    #expect(octants == 230)
    #expect(Set(OctantGlyphs.table).count == 256)
  }

  @Test func olderCharactersCompleteThem() {
    let older: [Int: Character] = [
      0x00: " ", 0xFF: "█", 0x05: "▘", 0x0F: "▀", 0x55: "▌", 0xF0: "▄", 0xC0: "▂", 0xAA: "▐",
      0x5A: "▞",
    ]
    for (mask, glyph) in older { #expect(OctantGlyphs.table[mask] == glyph) }
  }
}
