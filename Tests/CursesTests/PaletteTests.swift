import TerminalGrid
import Testing

@testable import Curses

@Suite("Palette")
struct PaletteTests {
  @Test(
    "the depth in use is what the terminal has of what is wanted",
    arguments: [
      (.trueColor, 0, .mono), (.trueColor, 8, .sixteen), (.trueColor, 88, .sixteen),
      (.trueColor, 256, .indexed256), (.sixteen, 256, .sixteen), (.mono, 256, .mono),
      (.sixteen, 0x100_0000, .trueColor), (.mono, 0x100_0000, .mono),
    ] as [(ColorDepth, Int32, ColorDepth)])
  func depth(wanted: ColorDepth, colors: Int32, expected: ColorDepth) {
    #expect(Palette.depth(wanted: wanted, colors: colors) == expected)
  }
}
