/// A word of the prompt: how it is used and what it does.
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

/// What is wrong with a typed command, and what to type instead.
struct CommandMistake: Error, Hashable, CustomStringConvertible {
  let description: String
}
