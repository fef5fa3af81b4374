/// A command that an instrument adds to the prompt: its word, its arguments, its action.
struct CommandWord<Target>: Sendable {
  let usage: CommandUsage
  /// The completions of its argument.
  let candidates: @Sendable (Target, Context) -> [String]
  /// Carries it out.
  let run:
    @Sendable (inout Target, CommandArgument, inout Context) throws(CommandMistake) -> Outcome

  init(
    _ usage: String, _ help: String,
    candidates: @escaping @Sendable (Target, Context) -> [String] = { _, _ in [] },
    run:
      @escaping @Sendable (inout Target, CommandArgument, inout Context) throws(CommandMistake)
      -> Outcome
  ) {
    self.usage = CommandUsage(usage, help)
    (self.candidates, self.run) = (candidates, run)
  }
}

extension Instrument {
  /// The documentation of its commands.
  static var commandUsages: [CommandUsage] { commands.map(\.usage) }

  /// The completions of a command's argument; nil if there is no such command.
  func candidates(after word: String, in context: Context) -> [String]? {
    Self.commands.first { $0.usage.word == word }?.candidates(self, context)
  }

  /// Carries out one of its commands; nil if it has no such command.
  mutating func run(
    _ word: String, _ text: String, in context: inout Context
  ) throws(CommandMistake) -> Outcome? {
    guard let command = Self.commands.first(where: { $0.usage.word == word }) else { return nil }
    let argument = CommandArgument(text, usage: command.usage, catalogue: context.catalogue)
    return try command.run(&self, argument, &context)
  }
}
