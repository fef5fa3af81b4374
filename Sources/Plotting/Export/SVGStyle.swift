import TerminalGrid

/// The look of drawings: the light theme's colours on paper, the default theme's on black.
///
/// Colours are written out instead of as CSS variables, which converters to PNG do not know.
enum SVGStyle {
  static let css = """

    text{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .title{font-weight:bold;font-size:15px}
    .axis,.guide,.curve{fill:none}
    .guide{stroke-dasharray:2 4}.s-probe.guide{stroke-dasharray:5 4}
    .curve{stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
    .heavy{stroke-width:3.6}
    .s-ghost.curve,.s-guide.curve{stroke-width:1.4}
    .dashed{stroke-dasharray:8 6}.dotted{stroke-dasharray:.1 5}
    .hollow{stroke-width:1.8}.faint{stroke-dasharray:2 2}
    .tile{shape-rendering:crispEdges}.cell{stroke-width:1.5}
    \(rules { $0.light })
    @media (prefers-color-scheme:dark){
    \(rules { $0.dark })
    }

    """

  /// A colour on white and on black.
  private struct Shades {
    var light: String
    var dark: String
  }

  private static let paper = Shades(light: "#fff", dark: "#16181d")

  private static let colors: [(name: String, shades: Shades)] =
    [
      ("text", Shades(light: "#222", dark: "#e6e6e6"))
    ] + painted.map { ("\($0)", Shades(light: color($0, .light), dark: color($0, .default))) }

  /// What has the colours of the themes, which are told apart by every kind of eye.
  private static let painted: [Role] =
    [.axis, .guide, .ghost, .probe, .slope, .curvature] + Role.palette

  private static func color(_ role: Role, _ theme: Theme) -> String {
    theme.look(of: Style(role), depth: .trueColor).foreground.map(hex) ?? "#000"
  }

  /// The classes `s-…` for strokes and `f-…` for what is filled.
  private static func rules(_ shade: (Shades) -> String) -> String {
    let classes = colors.map { name, shades in
      ".s-\(name){stroke:\(shade(shades))}.f-\(name){fill:\(shade(shades))}"
    }
    return ".paper,.hollow{fill:\(shade(paper))}.cell{stroke:\(shade(paper))}\n"
      + classes.joined(separator: "\n")
  }

  /// The part of a class name that means a role.
  static func name(_ role: Role) -> String {
    let name = "\(role)"
    return colors.contains { $0.name == name } ? name : "text"
  }

  /// The colour of a role on paper.
  static func color(of role: Role) -> String { color(role, .light) }

  /// The class of a line style.
  static func name(_ style: LineStyle) -> String { "\(style)" }

  /// The colour of a step of the heat map's scale, and of text on it; the same on any paper.
  static func heat(_ step: Int8) -> (ground: String, ink: String) {
    let look = Theme.light.look(
      of: Style(.role(.text), on: .heat(step)), depth: .trueColor)
    return (look.background.map(hex) ?? "#fff", look.foreground.map(hex) ?? "#000")
  }

  /// A colour as CSS writes it; only 24-bit colours have one.
  private static func hex(_ color: Color) -> String {
    guard case .rgb(let rgb) = color else { return "#000" }
    let digits = [rgb.red, rgb.green, rgb.blue].map { part in
      (part < 16 ? "0" : "") + String(part, radix: 16)
    }
    return "#" + digits.joined()
  }
}
