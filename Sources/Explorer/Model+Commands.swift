import ActivationMath
import Formula
import Plotting
import TerminalGrid
import ViewSpec

/// A command of the program itself: its word, its arguments, its action.
struct ProgramCommand: Sendable {
  let usage: CommandUsage
  let candidates: @Sendable (Model) -> Candidates
  let run: @Sendable (inout Model, CommandArgument) throws(CommandMistake) -> [Effect]

  /// A command behind which anything may stand, among it the candidates.
  init(
    _ usage: String, _ help: String, aliases: [String] = [],
    candidates: @escaping @Sendable (Model) -> [String] = { _ in [] },
    run: @escaping @Sendable (inout Model, CommandArgument) throws(CommandMistake) -> [Effect]
  ) {
    self.usage = CommandUsage(usage, help, aliases: aliases)
    self.candidates = { .words(candidates($0).map { Candidate($0) }) }
    self.run = run
  }

  /// A command behind which one of the choices stands.
  init(
    _ usage: String, _ help: String, choices: @escaping @Sendable (Model) -> [Candidate],
    run: @escaping @Sendable (inout Model, CommandArgument) throws(CommandMistake) -> [Effect]
  ) {
    self.usage = CommandUsage(usage, help)
    self.candidates = { .choices(choices($0)) }
    self.run = run
  }
}

extension Model {
  /// The commands of the program itself.
  static let commands = [
    ProgramCommand(
      "plot FILE", "write what is shown; its suffix says how",
      candidates: { model in
        PictureFormat.allCases.map { "\(model.instrument.fileName).\($0.rawValue)" }
      }
    ) { model, argument throws(CommandMistake) in [try model.export(to: argument.required())]
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
      "go NAME", "show what has that name",
      choices: { model in
        model.bookmarks.names.map { Candidate($0, model.bookmarks[$0] ?? "") }
      }
    ) { model, argument throws(CommandMistake) in
      try model.go(to: argument.required())
      return []
    },
    ProgramCommand(
      "set NAME VALUE", "give a slider a value, or ask for one",
      choices: { $0.instrument.sliders.map { Candidate($0.name, $0.standing) } }
    ) { model, argument throws(CommandMistake) in
      let setting = try argument.setting()
      guard let value = setting.value else {
        try model.ask(for: setting.name)
        return []
      }
      return try model.set(setting.name, to: value)
    },
    ProgramCommand(
      "canvas NAME", "braille, block or ascii",
      choices: { _ in CanvasKind.allCases.map { Candidate($0.rawValue) } }
    ) { model, argument throws(CommandMistake) in
      guard let kind = CanvasKind(rawValue: argument.text) else {
        let names = CanvasKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandMistake(
          description: "there is no canvas '\(argument.text)'; there are \(names)")
      }
      model.canvas = kind
      return []
    },
    ProgramCommand("theme NAME", "colours", choices: { _ in Theme.all.map { Candidate($0.name) } })
    {
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
    ProgramCommand("quit", "leave", aliases: ["q", "exit"]) { _, argument throws(CommandMistake) in
      try argument.none()
      return [.quit]
    },
  ]

  /// Every command in the order of help: those of the instruments, the screens, the program's own.
  var commandUsages: [CommandUsage] {
    instruments.flatMap { type(of: $0).commandUsages }
      + screens.map { CommandUsage($0.word, "go to \($0.title)") } + Self.commands.map(\.usage)
  }

  /// Carries a command out; a line that does not begin with a command's word names functions to show.
  mutating func carryOut(_ line: String) throws(CommandMistake) -> [Effect] {
    let word = String(line.prefix { $0.isLetter || $0 == "_" })
    let rest = String(line.dropFirst(word.count))
    if let own = Self.commands.first(where: { $0.usage.answers(to: word) }) {
      return try own.run(&self, argument(rest, own.usage))
    }
    if let chosen = screens.first(where: { $0.word == word }) {
      try argument(rest, CommandUsage(chosen.word, "")).none()
      screen = chosen
      return []
    }
    if let effects = try carryOut(word, rest) { return effects }
    if let definition = try unnamedFormula(line) { return try carryOut("let", definition) ?? [] }
    return try show(argument(line, CommandUsage("", "")).functions())
  }

  /// The definition of a formula that stands alone, such as `x*tanh(x)`; nil for names of functions.
  private func unnamedFormula(_ line: String) throws(CommandMistake) -> String? {
    let names = argument(line, CommandUsage("", ""))
    guard (try? names.functions()) == nil else { return nil }
    do throws(Diagnostics) {
      return try UnnamedFormula.definition(of: line, catalogue: context.catalogue).map { " " + $0 }
    } catch {
      throw CommandMistake(error.all)
    }
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
      known.offeredCommands(in: context).contains { $0.usage.word == word }
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
  mutating func on(
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
