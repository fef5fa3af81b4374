/// A command that an instrument adds to the prompt: its word, its arguments, its action.
struct CommandWord<Target>: Sendable {
  let usage: CommandUsage
  /// The words that may stand behind it.
  let candidates: @Sendable (Target, Context) -> Candidates
  /// Carries it out.
  let run: Run

  typealias Run =
    @Sendable (inout Target, CommandArgument, inout Context) throws(CommandMistake) -> Outcome

  private init(
    _ usage: String, _ help: String, offering: @escaping @Sendable (Target, Context) -> Candidates,
    run: @escaping Run
  ) {
    (self.usage, candidates, self.run) = (CommandUsage(usage, help), offering, run)
  }

  /// A command behind which anything may stand, among it the candidates.
  init(
    _ usage: String, _ help: String,
    candidates: @escaping @Sendable (Target, Context) -> [String] = { _, _ in [] },
    run: @escaping Run
  ) {
    self.init(usage, help, words: { candidates($0, $1).map { Candidate($0) } }, run: run)
  }

  /// A command behind which anything may stand, among it words that are explained.
  init(
    _ usage: String, _ help: String, words: @escaping @Sendable (Target, Context) -> [Candidate],
    run: @escaping Run
  ) {
    self.init(usage, help, offering: { .words(words($0, $1)) }, run: run)
  }

  /// A command behind which one of the choices stands.
  init(
    _ usage: String, _ help: String, choices: @escaping @Sendable (Target, Context) -> [Candidate],
    run: @escaping Run
  ) {
    self.init(usage, help, offering: { .choices(choices($0, $1)) }, run: run)
  }
}

extension Instrument {
  /// The documentation of its commands.
  static var commandUsages: [CommandUsage] { commands.map(\.usage) }

  func offeredCommands(in context: Context) -> [PaletteSource.Command] {
    Self.commands.map {
      PaletteSource.Command(usage: $0.usage, candidates: $0.candidates(self, context))
    }
  }

  mutating func run(
    _ word: String, _ text: String, in context: inout Context
  ) throws(CommandMistake) -> Outcome? {
    try runOwn(word, text, in: &context)
  }

  /// Carries out one of the commands of its type; nil if that has no such command.
  mutating func runOwn(
    _ word: String, _ text: String, in context: inout Context
  ) throws(CommandMistake) -> Outcome? {
    guard let command = Self.commands.first(where: { $0.usage.word == word }) else { return nil }
    let argument = CommandArgument(text, usage: command.usage, catalogue: context.catalogue)
    return try command.run(&self, argument, &context)
  }
}
