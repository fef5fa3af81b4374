import ActivationMath
import Plotting
import TerminalGrid
import ViewSpec

/// A command of the program itself: its word, its arguments, its action.
struct ProgramCommand: Sendable {
  let usage: CommandUsage
  let candidates: @Sendable (Model) -> [String]
  let run: @Sendable (inout Model, CommandArgument) throws(CommandMistake) -> [Effect]

  init(
    _ usage: String, _ help: String,
    candidates: @escaping @Sendable (Model) -> [String] = { _ in [] },
    run: @escaping @Sendable (inout Model, CommandArgument) throws(CommandMistake) -> [Effect]
  ) {
    self.usage = CommandUsage(usage, help)
    (self.candidates, self.run) = (candidates, run)
  }
}

extension Model {
  /// The commands of the program itself.
  static let commands = [
    ProgramCommand("plot FILE", "write what is shown; its suffix says how") {
      model, argument throws(CommandMistake) in [try model.export(to: argument.required())]
    },
    ProgramCommand("state [LINE]", "print what is shown, or take it up") {
      model, argument throws(CommandMistake) in
      try model.takeState(argument.text)
      return []
    },
    ProgramCommand("bookmark NAME", "give what is shown a name") {
      model, argument throws(CommandMistake) in try model.bookmark(argument.required())
    },
    ProgramCommand(
      "go NAME", "show what has that name", candidates: { $0.bookmarks.names }
    ) { model, argument throws(CommandMistake) in
      try model.go(to: argument.required())
      return []
    },
    ProgramCommand(
      "canvas NAME", "braille, block or ascii",
      candidates: { _ in CanvasKind.allCases.map(\.rawValue) }
    ) { model, argument throws(CommandMistake) in
      guard let kind = CanvasKind(rawValue: argument.text) else {
        let names = CanvasKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandMistake(
          description: "there is no canvas '\(argument.text)'; there are \(names)")
      }
      model.canvas = kind
      return []
    },
    ProgramCommand("theme NAME", "colours", candidates: { _ in Theme.all.map(\.name) }) {
      _, argument throws(CommandMistake) in
      let name = try argument.required()
      guard let theme = Theme.named(name) else {
        let names = Theme.all.map(\.name).joined(separator: ", ")
        throw CommandMistake(description: "there is no theme '\(name)'; there are \(names)")
      }
      return [.theme(theme)]
    },
    ProgramCommand("help", "all keys and commands") { model, argument throws(CommandMistake) in
      try argument.none()
      model.help = HelpModel()
      return []
    },
    ProgramCommand("quit", "leave") { _, argument throws(CommandMistake) in
      try argument.none()
      return [.quit]
    },
  ]

  /// Every command in the order of help: those of the instruments, the screens, the program's own.
  var commandUsages: [CommandUsage] {
    instruments.flatMap { type(of: $0).commandUsages }
      + screens.map { CommandUsage($0.word, "go to \($0.title)") } + Self.commands.map(\.usage)
  }

  /// Takes an input while the prompt is open.
  mutating func updateCommand(_ input: Input) -> [Effect] {
    guard var open = command else { return [] }
    switch input {
    case .key(.escape), .control("c"): command = nil
    case .key(.enter):
      command = nil
      return run(open.editor.text)
    case .key(.backspace) where open.editor.text.isEmpty: command = nil
    default:
      _ = open.update(input, words: completions(of: open.editor.text))
      command = open
    }
    return []
  }

  /// The completions at the prompt's cursor.
  private func completions(of text: String) -> [String] {
    guard text.contains(" ") else { return commandUsages.map(\.word) + context.functionNames }
    let word = String(text.prefix { $0 != " " })
    if let own = Self.commands.first(where: { $0.usage.word == word }) {
      return own.candidates(self)
    }
    return instruments.lazy.compactMap { $0.candidates(after: word, in: context) }.first ?? []
  }

  private mutating func run(_ line: String) -> [Effect] {
    let line = line.trimmed
    guard !line.isEmpty else { return [] }
    commandHistory.removeAll { $0 == line }
    commandHistory.append(line)
    do throws(CommandMistake) {
      return try carryOut(line)
    } catch {
      message = error.description
      return []
    }
  }

  /// Carries a command out; a line that does not begin with a command's word names functions to show.
  private mutating func carryOut(_ line: String) throws(CommandMistake) -> [Effect] {
    let word = String(line.prefix { $0.isLetter || $0 == "_" })
    let rest = String(line.dropFirst(word.count))
    if let own = Self.commands.first(where: { $0.usage.word == word }) {
      return try own.run(&self, argument(rest, own.usage))
    }
    if let chosen = screens.first(where: { $0.word == word }) {
      try argument(rest, CommandUsage(chosen.word, "")).none()
      screen = chosen
      return []
    }
    if let effects = try carryOut(word, rest) { return effects }
    let functions = try argument(line, CommandUsage("", "")).functions()
    return try show(functions)
  }

  /// Shows functions: those of one number on Explore as it is, others where they are shown.
  private mutating func show(_ functions: [Function]) throws(CommandMistake) -> [Effect] {
    let scalars = functions.compactMap(\.activation)
    if scalars.count == functions.count {
      screen = .explore
      self[ExploreModel.self].show(scalars)
      return []
    }
    do throws(UnfitFunctions) {
      _ = show(try ViewSpec(showing: functions))
    } catch {
      throw CommandMistake(description: error.description)
    }
    return []
  }

  /// Carries out a command of the instrument that is shown, else of the first that has it; nil if none has.
  private mutating func carryOut(
    _ word: String, _ rest: String
  ) throws(CommandMistake) -> [Effect]? {
    let owner = ([instrument] + instruments).first { known in
      type(of: known).commandUsages.contains { $0.word == word }
    }
    guard let owner else { return nil }
    return try on(owner.screen) { instrument, context throws(CommandMistake) in
      try instrument.run(word, rest, in: &context) ?? .ignored
    }
  }

  private func argument(_ text: String, _ usage: CommandUsage) -> CommandArgument {
    CommandArgument(text, usage: usage, catalogue: context.catalogue)
  }

  /// Goes to a screen and lets something happen there; without success the screen stays.
  private mutating func on(
    _ target: Screen,
    _ body: (inout any Instrument, inout Context) throws(CommandMistake) -> Outcome
  ) throws(CommandMistake) -> [Effect] {
    let before = screen
    screen = target
    do throws(CommandMistake) {
      return try onInstrument(body)
    } catch {
      screen = before
      throw error
    }
  }
}
