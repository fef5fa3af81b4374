import TerminalGrid

/// The characters of axes, guides and signs in one character set.
struct PlotGlyphs {
  var horizontalAxis: Character
  var verticalAxis: Character
  var corner: Character
  var tickBelow: Character
  var tickLeft: Character
  var horizontalGuide: Character
  var verticalGuide: Character
  var crossing: Character
  /// Where a guide meets an axis without a tick.
  var guideAtLeft: Character
  var guideAtBottom: Character
  var probe: Character
  var above: Character
  var below: Character
  var isASCII: Bool

  static let unicode = PlotGlyphs(
    horizontalAxis: "─", verticalAxis: "│", corner: "└", tickBelow: "┬", tickLeft: "┤",
    horizontalGuide: "┈", verticalGuide: "┊", crossing: "┼", guideAtLeft: "├",
    guideAtBottom: "┴", probe: "╎", above: "▲", below: "▼", isASCII: false)

  static let ascii = PlotGlyphs(
    horizontalAxis: "-", verticalAxis: "|", corner: "+", tickBelow: "+", tickLeft: "+",
    horizontalGuide: ".", verticalGuide: ":", crossing: "+", guideAtLeft: "|",
    guideAtBottom: "-", probe: "!", above: "^", below: "v", isASCII: true)

  /// The text in this character set.
  func text(_ text: String) -> String {
    (isASCII ? Charset.ascii : .unicode).transliterate(text)
  }
}
