import ActivationMath
import TerminalGrid

extension Model {
  /// Opens the palette.
  mutating func openPalette(_ text: String = "", withCommands: Bool = false) {
    var source = paletteSource()
    source.beginsWithCommands = withCommands
    palette = Palette(source, text: text)
  }

  /// Takes an input while the palette is open.
  mutating func updatePalette(_ input: Input) -> [Effect] {
    guard var open = palette else { return [] }
    switch input {
    case .key(.escape), .control("c"): palette = nil
    case .key(.backspace) where open.editor.text.isEmpty: palette = nil
    case .key(.enter): return decide(open)
    case .mouse(let event): return click(event, open)
    default:
      if !open.update(input) { message = "Enter does it, Tab completes, Esc closes" }
      palette = open
    }
    return []
  }

  private mutating func decide(_ open: Palette) -> [Effect] {
    switch open.decision {
    case .leave: palette = nil
    case .fill(let text): palette?.fill(text)
    case .run(let line): return run(line)
    }
    return []
  }

  /// A press takes the match under it, the wheel goes through them.
  private mutating func click(_ event: MouseEvent, _ open: Palette) -> [Effect] {
    switch event.action {
    case .scrollUp: _ = palette?.update(.key(.up))
    case .scrollDown: _ = palette?.update(.key(.down))
    case .press:
      guard let row = PaletteView(palette: open).match(at: event.at, in: popupRoom) else {
        palette = nil
        return []
      }
      var chosen = open
      chosen.choose(row)
      palette = chosen
      return decide(chosen)
    case .drag, .release: break
    }
    return []
  }

  /// Carries a line out; a line that cannot be is kept to be mended.
  private mutating func run(_ line: String) -> [Effect] {
    let open = palette
    palette = nil
    commandHistory.removeAll { $0 == line }
    commandHistory.append(line)
    do throws(CommandMistake) {
      return try carryOut(line)
    } catch {
      palette = open
      palette?.refuse()
      message = error.description
      return []
    }
  }
}

// MARK: - What it knows

extension Model {
  mutating func paletteSource() -> PaletteSource {
    let own = instrument.offeredCommands(in: context)
    let others = instruments.filter { $0.screen != screen }
      .flatMap { $0.offeredCommands(in: context) }
    let program =
      Self.commands.map {
        PaletteSource.Command(usage: $0.usage, candidates: $0.candidates(self))
      }
      + screens.map {
        PaletteSource.Command(
          usage: CommandUsage($0.word, "go to \($0.title)"), candidates: .words([]))
      }
    var words: Set<String> = []
    let commands = (own + others + program).filter { words.insert($0.usage.word).inserted }
    return PaletteSource(
      catalogue: context.catalogue, commands: commands,
      entries: context.catalogue.functions.map(PaletteEntry.init) + commands.flatMap(\.entries),
      lessons: lessons.prepareIndex(), history: commandHistory, prefersLessons: screen == .lessons)
  }
}

extension PaletteEntry {
  /// A function under all of its names; its formula stands beside it.
  init(_ function: Function) {
    let profile = function.profile
    let qualified = profile.spellings.flatMap { spelling in
      spelling.library.prefixes.map { "\($0).\(spelling.name)" }
    }
    let kind: Kind = if case .scalar = function { .function } else { .vector }
    self.init(
      kind, line: profile.id, title: profile.title, detail: profile.formula,
      names: [profile.id] + profile.spellings.map(\.name), qualified: qualified,
      about: "\(profile.family.title) \(profile.purpose)")
  }
}

extension PaletteSource.Command {
  /// The command, and with each of its choices and of the words that are explained; lessons have entries of
  /// their own.
  fileprivate var entries: [PaletteEntry] {
    var own = PaletteEntry(
      .command, line: usage.word, title: ":" + usage.usage, detail: usage.help,
      names: [usage.word] + usage.aliases, about: usage.help)
    own.needsMore = usage.needsArgument
    guard usage.word != "lesson" else { return [own] }
    let found = candidates.all.filter { candidates.isClosed || !$0.detail.isEmpty }
    let values = found.map { choice in
      PaletteEntry(
        .command, line: "\(usage.word) \(choice.text)", title: ":\(usage.word) \(choice.text)",
        detail: choice.detail.isEmpty ? usage.help : choice.detail,
        names: [choice.text, "\(usage.word) \(choice.text)"], about: usage.help)
    }
    return [own] + values
  }
}
