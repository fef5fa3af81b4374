import TerminalGrid

/// One line of a table of keys: what the line is about, and which key does which of its actions.
struct KeyRow<Action: Sendable & Equatable>: Sendable {
  /// The words of the help: "move the probe".
  var help: String
  /// The word on the bottom line, or nil for keys that only help lists.
  var hint: String?
  /// How many of the keys the bottom line names: both of a pair, one where another does the same.
  var hintedKeys = 2
  /// Whether the keys are a run, such as 1 to 9, that the bottom line names by its ends.
  var isRun = false
  /// The keys and what each of them does.
  var strokes: [(key: KeyNotation, action: Action)]

  init(
    _ help: String, hint: String? = nil, hintedKeys: Int = 2,
    _ strokes: KeyValuePairs<KeyNotation, Action>
  ) {
    self.help = help
    (self.hint, self.hintedKeys) = (hint, hintedKeys)
    self.strokes = strokes.map { (key: $0.key, action: $0.value) }
  }

  /// Keys by their notation, each with what its action is about; what is no key is left out.
  init<Subject>(
    _ help: String, hint: String? = nil, _ keys: [(notation: String, subject: Subject)],
    _ action: (Subject) -> Action
  ) {
    (self.help, self.hint, isRun) = (help, hint, true)
    strokes = keys.compactMap { notation, subject in
      KeyNotation(notation: notation).map { (key: $0, action: action(subject)) }
    }
  }
}

extension KeyRow {
  /// ← → and h l: a step back, a step on.
  static func moving(_ help: String, hint: String, _ action: (Int) -> Action) -> KeyRow {
    KeyRow(
      help, hint: hint, ["←": action(-1), "→": action(1), "h": action(-1), "l": action(1)])
  }

  /// H L and shifted arrows: ten steps back, ten steps on.
  static func movingFar(_ help: String, _ action: (Int) -> Action) -> KeyRow {
    KeyRow(
      help, ["H": action(-10), "L": action(10), "S-←": action(-10), "S-→": action(10)])
  }
}

/// Rows under one heading of help.
struct KeyGroup<Action: Sendable & Equatable>: Sendable {
  var title: String
  var rows: [KeyRow<Action>]
}

/// The keys of one place: what the key handler obeys and what help shows is the same table.
struct KeyTable<Action: Sendable & Equatable>: Sendable {
  let groups: [KeyGroup<Action>]
  private let actions: [Input: Action]

  init(_ groups: [KeyGroup<Action>]) {
    self.groups = groups
    let strokes = groups.flatMap(\.rows).flatMap(\.strokes)
    actions = Dictionary(
      strokes.map { ($0.key.input, $0.action) }, uniquingKeysWith: { first, _ in first })
  }

  /// The action of a key, or nil if it has none here.
  func action(for input: Input) -> Action? { actions[input] }

  /// Keys that are in the table twice; there must be none.
  var conflicts: [String] {
    let keys = groups.flatMap(\.rows).flatMap(\.strokes).map(\.key.input)
    return Dictionary(grouping: keys, by: { $0 }).filter { $0.value.count > 1 }.keys
      .compactMap(KeyNotation.text)
  }

  /// The help of this table, without the actions.
  var help: [HelpGroup] {
    groups.map { group in
      HelpGroup(
        title: group.title,
        rows: group.rows.map { row in
          HelpRow(
            keys: row.strokes.compactMap { KeyNotation.text(of: $0.key.input) }, text: row.help)
        })
    }
  }

  /// The hints on the bottom line: the first keys of each row that has one.
  var hints: [Hint] {
    groups.flatMap(\.rows).compactMap { row in
      guard let word = row.hint else { return nil }
      let keys = row.strokes.compactMap { KeyNotation.text(of: $0.key.input) }
      if row.isRun, let first = keys.first, let last = keys.last {
        return Hint(keys: ["\(first)…\(last)"], word: word)
      }
      return Hint(keys: Array(keys.prefix(row.hintedKeys)), word: word)
    }
  }
}

/// A heading of help with its rows.
struct HelpGroup: Hashable, Sendable {
  var title: String
  var rows: [HelpRow]
}

extension [HelpGroup] {
  /// The same rows with each heading once, where it stands first.
  var merged: [HelpGroup] {
    reduce(into: []) { groups, group in
      if let place = groups.firstIndex(where: { $0.title == group.title }) {
        groups[place].rows += group.rows
      } else {
        groups.append(group)
      }
    }
  }
}

/// A line of help: keys and what they do.
struct HelpRow: Hashable, Sendable {
  var keys: [String]
  var text: String
}

/// A key and a word on the bottom line.
struct Hint: Hashable, Sendable {
  var keys: [String]
  var word: String
}
