import ArgumentParser

/// The short way from words to a command: the one that they name is parsed alone.
///
/// The parser's own way, through all commands above that one, takes several times as long.
enum DirectCommand {
  /// The command that the arguments ask for; nil where the long way has to say something, be it help
  /// or a mistake.
  static func parse(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let (command, rest) = leaf(below: Hillock.self, arguments[...]),
      let parsed = try? command.parseAsRoot(Array(rest)), type(of: parsed) == command
    else { return nil }
    return parsed
  }

  /// The last command that the words name, and the words after it.
  private static func leaf(
    below command: any ParsableCommand.Type, _ words: ArraySlice<String>
  ) -> (command: any ParsableCommand.Type, rest: ArraySlice<String>)? {
    let configuration = command.configuration
    guard !configuration.subcommands.isEmpty else { return (command, words) }
    guard let name = words.first else {
      return configuration.defaultSubcommand.map { ($0, words) }
    }
    let named = configuration.subcommands.first { $0.configuration.commandName == name }
    return named.flatMap { leaf(below: $0, words.dropFirst()) }
  }
}
