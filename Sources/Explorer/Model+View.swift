public import TerminalGrid

extension Model {
  /// The screen at a size. Any size is drawn: smaller means less.
  public func view(_ size: Size) -> Grid {
    var grid = Grid(size)
    let frame = frame(size)
    if let tabs = frame.tabs { TabBar(screen: screen).draw(in: tabs, on: &grid) }
    drawScreen(in: frame.body, on: &grid)
    if let help {
      HelpView(title: placeName, groups: help.filtered(helpGroups), scroll: help.scroll)
        .draw(in: frame.body, on: &grid)
    }
    if let bottom = frame.bottom { bottomLine.draw(in: bottom, on: &grid) }
    return grid
  }

  /// How the screen is divided at a size.
  func frame(_ size: Size) -> ScreenFrame {
    ScreenFrame(
      size, isBottomUrgent: bottomLine.isUrgent,
      isBare: screen == .explore && explore.isListHidden)
  }

  private func drawScreen(in rect: Rect, on grid: inout Grid) {
    switch screen {
    case .explore: ExploreView(model: explore, canvas: canvas).draw(in: rect, on: &grid)
    case .vectors: VectorsView(model: vectors, canvas: canvas).draw(in: rect, on: &grid)
    case .lessons: LessonsView(model: lessons, canvas: canvas).draw(in: rect, on: &grid)
    }
  }

  private var bottomLine: BottomLine {
    let place = place
    let search = help?.isTyping == true ? help?.search.map { ("search ", $0) } : nil
    let prompt = command.map { (":", $0.editor) } ?? search
    return BottomLine(
      prompt: prompt ?? place.prompt, message: message ?? place.message,
      hints: place.tables.flatMap(\.hints) + programKeys.hints, pane: place.pane)
  }

  /// The help of the place that has the keys, then of the whole program.
  var helpGroups: [HelpGroup] {
    let commands = CommandWord.all.map { HelpRow(keys: [":" + $0.usage], text: $0.help) }
    return place.tables.flatMap(\.groups) + programKeys.help + remappedHelp
      + [HelpGroup(title: "Commands", rows: commands)]
  }

  private var placeName: String { place.pane ?? screen.title }
}

/// What has the keys: the tables that apply there, what is typed and what was said.
private struct Place {
  var tables: [(groups: [HelpGroup], hints: [Hint])] = []
  var prompt: (label: String, editor: LineEditor)?
  var message: String?
  var pane: String?

  mutating func add(_ table: KeyTable<some Sendable & Equatable>) {
    tables.append((table.help, table.hints))
  }
}

extension Model {
  private var place: Place {
    var place = Place()
    switch screen {
    case .explore: describe(explore, in: &place)
    case .vectors: describe(vectors, in: &place)
    case .lessons: describe(lessons, in: &place)
    }
    return place
  }

  private func describe(_ model: ExploreModel, in place: inout Place) {
    place.add(ExploreAction.keys)
    place.prompt = model.prompt.map { ($0.label, $0.editor) }
    place.message = model.message
  }

  private func describe(_ model: VectorsModel, in place: inout Place) {
    if model.gate == nil { place.add(VectorsAction.keys) } else { place.add(GateAction.keys) }
    place.prompt = model.prompt.map { ($0.label, $0.editor) }
    place.message = model.message
  }

  private func describe(_ model: LessonsModel, in place: inout Place) {
    place.message = model.message
    if let search = model.search { place.prompt = ("search ", search.editor) }
    guard let reader = model.reader else { return place.add(CourseAction.keys) }
    guard reader.outline == nil else { return place.add(OutlineAction.keys) }
    if let quiz = reader.question {
      place.add(QuizAction.table(for: quiz))
      place.pane = "question"
    }
    place.add(ReaderAction.steppingKeys)
    if reader.focus == .live, let live = reader.live { return describe(live, in: &place) }
    if reader.question == nil {
      place.add(ReaderAction.proseKeys)
      place.pane = reader.live == nil && reader.questions.isEmpty ? nil : "text"
    }
    place.add(ReaderAction.paneKeys)
  }

  private func describe(_ live: LiveModel, in place: inout Place) {
    let message = place.message
    place.add(ReaderAction.liveKeys)
    switch live {
    case .explore(let model): describe(model, in: &place)
    case .vectors(let model): describe(model, in: &place)
    }
    place.message = message ?? place.message
    place.pane = "live view"
  }
}
