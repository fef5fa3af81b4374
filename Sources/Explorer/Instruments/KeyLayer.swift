import TerminalGrid

/// A table of keys at its place in an instrument, with what its actions do there.
struct KeyLayer<Target>: Sendable {
  /// The help of the table.
  let help: [HelpGroup]
  /// Its hints on the bottom line.
  let hints: [Hint]
  /// Carries out what the key does; nil if the table does not know the key.
  let perform: @Sendable (Input, inout Target, inout Context) -> Outcome?

  /// A layer made of its parts.
  init(
    help: [HelpGroup], hints: [Hint],
    perform: @escaping @Sendable (Input, inout Target, inout Context) -> Outcome?
  ) {
    (self.help, self.hints, self.perform) = (help, hints, perform)
  }

  /// A table, and what its actions do.
  init<Action>(
    _ table: KeyTable<Action>,
    _ perform: @escaping @Sendable (Action, inout Target, inout Context) -> Outcome
  ) {
    self.init(help: table.help, hints: table.hints) { input, target, context in
      table.action(for: input).map { perform($0, &target, &context) }
    }
  }

  /// A table whose actions concern the target alone.
  init<Action>(
    _ table: KeyTable<Action>, _ perform: @escaping @Sendable (Action, inout Target) -> Void
  ) {
    self.init(table) { action, target, _ in
      perform(action, &target)
      return .handled
    }
  }
}
