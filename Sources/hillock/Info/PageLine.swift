import TerminalGrid

/// A line of a page before it is broken to the page's width.
struct PageLine {
  private var text: StyledLine
  private var hanging: Int

  /// A line; what does not fit goes on below, indented by `hanging`.
  init(_ text: StyledLine = StyledLine(), hanging: Int = 0) {
    self.text = text
    self.hanging = hanging
  }

  /// A line in the style of ordinary text.
  init(_ text: String, hanging: Int = 0) {
    self.init(StyledLine(text), hanging: hanging)
  }

  /// The title of a section.
  static func title(_ text: String) -> PageLine { PageLine(StyledLine(text, .title)) }

  /// A name, and its text at `indent`.
  static func field(_ name: String, _ text: StyledLine, indent: Int) -> PageLine {
    let gap = String(repeating: " ", count: indent - 2 - TextWidth.of(name))
    return PageLine(StyledLine("  " + name + gap, .dim) + text, hanging: indent)
  }

  /// The lines that it takes at this width.
  func wrapped(width: Int) -> [StyledLine] { text.wrapped(to: width, hanging: hanging) }
}
