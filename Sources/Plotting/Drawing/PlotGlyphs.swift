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
    guard isASCII else { return text }
    return text.reduce(into: "") {
      $0 += PlotGlyphs.spelling[$1] ?? ($1.isASCII ? String($1) : "?")
    }
  }

  private static let spelling: [Character: String] = [
    "−": "-", "′": "'", "″": "''", "·": "*", "×": "x", "…": "...", "≥": ">=", "≤": "<=",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "λ": "lambda", "μ": "mu", "σ": "sigma",
    "τ": "tau", "θ": "theta", "ω": "omega",
  ]
}
