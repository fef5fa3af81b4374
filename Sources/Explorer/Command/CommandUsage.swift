/// The documentation of a command: its usage and its effect.
struct CommandUsage: Hashable, Sendable {
  var word: String
  /// The word with what it takes: `range A...B`.
  var usage: String
  var help: String
  /// Other words for the same.
  var aliases: [String]

  /// A command whose usage begins with its word.
  init(_ usage: String, _ help: String, aliases: [String] = []) {
    word = String(usage.prefix { $0 != " " })
    (self.usage, self.help, self.aliases) = (usage, help, aliases)
  }

  /// Whether it is called so.
  func answers(to name: some StringProtocol) -> Bool {
    word == name || aliases.contains { $0 == name }
  }

  /// Whether the word alone does nothing.
  var needsArgument: Bool {
    let rest = usage.dropFirst(word.count).drop { $0 == " " }
    return !rest.isEmpty && rest.first != "["
  }
}

/// A mistake in a typed command, with the remedy.
struct CommandMistake: Error, Hashable, CustomStringConvertible {
  let description: String
}
