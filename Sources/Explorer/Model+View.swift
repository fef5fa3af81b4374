package import TerminalGrid

extension Model {
  /// The screen at a size. Any size is drawn: smaller means less.
  package func view(_ size: Size) -> Grid {
    var grid = Grid(size)
    let frame = frame(size)
    if let tabs = frame.tabs { tabBar.draw(in: tabs, on: &grid) }
    instrument.draw(in: frame.body, on: &grid, context)
    if let help { help.page(of: self, in: frame.body).draw(scroll: help.scroll, on: &grid) }
    if let card { card.page(of: instrument.functions, in: frame.body).draw(card, on: &grid) }
    if let bottom = frame.bottom { bottomLine(frame).draw(in: bottom, on: &grid) }
    drawPopups(frame, on: &grid)
    return grid
  }

  private func drawPopups(_ frame: ScreenFrame, on grid: inout Grid) {
    let notice = self.notice.map(Notice.init)
    if isAsking {
      let room = notice?.draw(above: frame.body, on: &grid) ?? frame.body
      if let palette { PaletteView(palette: palette).draw(in: room, on: &grid) }
    } else if let tabs = frame.tabs {
      notice?.draw(beside: tabBar, in: tabs, on: &grid)
    }
  }

  /// The room for the palette.
  var popupRoom: Rect { frame(size).body }

  /// The tabs.
  var tabBar: TabBar { TabBar(screens: screens, shown: screen) }

  /// The message to show.
  private var notice: String? {
    palette == nil && valuePrompt == nil ? message ?? instrument.message : message
  }

  /// Whether a line of the program's own is being typed, so that what is said belongs beside it.
  private var isAsking: Bool { palette != nil || typedValue != nil || instrument.typing != nil }

  /// How the screen is divided at a size; where it has no tabs, what is said takes the bottom line.
  func frame(_ size: Size) -> ScreenFrame {
    let isTyping = typed != nil
    let plain = ScreenFrame(size, isBottomUrgent: isTyping, isBare: instrument.isBare)
    guard plain.tabs == nil, notice != nil else { return plain }
    return ScreenFrame(size, isBottomUrgent: true, isBare: instrument.isBare)
  }

  /// The line that is being typed.
  private var typed: TypedLine? {
    let search = help?.isTyping == true ? help?.search : nil
    return palette.map { TypedLine(label: ":", editor: $0.editor) }
      ?? typedValue ?? search.map { TypedLine(label: "search ", editor: $0) } ?? instrument.typing
  }

  private func bottomLine(_ frame: ScreenFrame) -> BottomLine {
    BottomLine(
      prompt: typed, message: frame.tabs == nil ? notice : nil, hints: hints,
      pane: instrument.pane)
  }

  private var hints: [Hint] {
    if overwriting != nil {
      return [Hint(keys: ["y"], word: "overwrites"), Hint(keys: ["any other key"], word: "leaves")]
    }
    if help != nil { return HelpModel.hints }
    if card != nil { return CardAction.keys.hints + programKeys.hints.suffix(1) }
    return instrument.hints + programKeys.hints
  }

  /// The help of the place that has the keys, then of the whole program.
  var helpGroups: [HelpGroup] {
    let commands = commandUsages.map { usage in
      HelpRow(keys: ([usage.usage] + usage.aliases).map { ":" + $0 }, text: usage.help)
    }
    return instrument.help + programKeys.help + CardAction.keys.help + remappedHelp
      + [HelpGroup(title: "Commands", rows: commands)]
  }
}
