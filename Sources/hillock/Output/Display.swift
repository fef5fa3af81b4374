import Curses
import Host
import TerminalGrid

/// The abilities of standard output: its width, colours and characters.
struct Display {
  /// The terminal's size, or nil where the output is a file or a pipe.
  var size: Size?
  /// How many colours to write.
  var depth: ColorDepth
  /// Which characters to write.
  var charset: Charset
  /// The colours of the roles.
  private var theme = Theme.default

  /// Standard output as it is, and the person's wish about colour.
  static func standardOutput(color: ColorChoice = .auto) -> Display {
    Display(size: terminalSize(), color: color)
  }

  /// A file, and the person's wish about colour.
  static func file(color: ColorChoice) -> Display { Display(size: nil, color: color) }

  private init(size: Size?, color: ColorChoice) {
    let names = ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM"]
    let variables = names.compactMap { name in Variable.value(name).map { (name, $0) } }
    let environment = Dictionary(uniqueKeysWithValues: variables)
    self.size = size
    depth = color.depth(environment: environment, isTerminal: size != nil)
    charset = environment["TERM"] == "dumb" ? .ascii : Curses.localeCharset
  }

  /// The display in the colours that the person wants: of the theme that the environment or the
  /// configuration names, else of one for the terminal's ground.
  ///
  /// - Throws: a usage failure if there are colours and the environment names no theme.
  func themed() throws -> Display {
    guard depth > .mono else { return self }
    var display = self
    let theme = try Configuration(theme: nil).theme
    let isLight = theme.isChosenByGround && groundIsLight
    display.theme = theme.fitting(isLight: isLight).withoutCanvas
    return display
  }

  /// Whether the ground is light, from the terminal, else from the environment.
  private var groundIsLight: Bool {
    let answer = size == nil ? nil : TerminalGround.ask()
    let variable = Variable.value("COLORFGBG").flatMap(TerminalGround.isLight(colorFgBg:))
    return answer ?? variable ?? false
  }

  /// The footprint of a picture when nobody says one: the terminal without its prompt line.
  var pictureSize: Size {
    size.map { Size(columns: $0.columns, rows: $0.rows - 1) } ?? Size(columns: 80, rows: 24)
  }

  /// A grid as text for this display, each row ended by a newline.
  func text(of grid: Grid) -> String {
    AnsiText.lines(of: grid, theme: theme, depth: depth, charset: charset)
  }

  /// The lines as text for this display, each ended by a newline.
  func text(of lines: [StyledLine]) -> String {
    // In ASCII a line gets longer, as `>=` and `inf` do.
    let columns = (lines.map(\.width).max() ?? 0) * (charset == .ascii ? 2 : 1)
    var grid = Grid(Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { grid.write(line, at: Point(column: 0, row: row)) }
    return text(of: grid)
  }

  private static func terminalSize() -> Size? {
    guard Descriptors.isTerminal(Descriptors.output) else { return nil }
    let window = Descriptors.windowSize(of: Descriptors.output)
    return window.map { Size(columns: $0.columns, rows: $0.rows) } ?? Size(columns: 80, rows: 24)
  }
}
