public import TerminalGrid

extension Model {
  /// The screen at a size. Any size is drawn: smaller means less.
  public func view(_ size: Size) -> Grid {
    var grid = Grid(size)
    let frame = frame(size)
    if let tabs = frame.tabs { TabBar(screens: screens, shown: screen).draw(in: tabs, on: &grid) }
    instrument.draw(in: frame.body, on: &grid, context)
    if let help {
      HelpView(
        title: instrument.pane ?? screen.title, groups: help.filtered(helpGroups),
        scroll: help.scroll
      )
      .draw(in: frame.body, on: &grid)
    }
    if let bottom = frame.bottom { bottomLine.draw(in: bottom, on: &grid) }
    return grid
  }

  /// How the screen is divided at a size.
  func frame(_ size: Size) -> ScreenFrame {
    ScreenFrame(
      size, isBottomUrgent: bottomLine.isUrgent,
      isBare: instrument.isBare)
  }

  private var bottomLine: BottomLine {
    let search = help?.isTyping == true ? help?.search : nil
    let own =
      command.map { TypedLine(label: ":", editor: $0.editor) }
      ?? search.map { TypedLine(label: "search ", editor: $0) }
    return BottomLine(
      prompt: own ?? instrument.typing, message: message ?? instrument.message,
      hints: instrument.hints + programKeys.hints, pane: instrument.pane)
  }

  /// The help of the place that has the keys, then of the whole program.
  var helpGroups: [HelpGroup] {
    let commands = commandUsages.map { HelpRow(keys: [":" + $0.usage], text: $0.help) }
    return instrument.help + programKeys.help + remappedHelp
      + [HelpGroup(title: "Commands", rows: commands)]
  }
}
