/// The documentation of a command: its usage and its effect.
struct CommandUsage: Hashable, Sendable {
  var word: String
  /// The word with what it takes: `range A...B`.
  var usage: String
  var help: String

  /// A command whose usage begins with its word.
  init(_ usage: String, _ help: String) {
    word = String(usage.prefix { $0 != " " })
    (self.usage, self.help) = (usage, help)
  }
}

/// A mistake in a typed command, with the remedy.
struct CommandMistake: Error, Hashable, CustomStringConvertible {
  let description: String
}
