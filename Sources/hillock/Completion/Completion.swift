import ArgumentParser

/// The completion of a command line that ends in an unfinished word.
struct Completion {
  /// The command that the words name.
  private var command: any ParsableCommand.Type = Hillock.self
  /// The words that are given to it by their places.
  private var values: [String] = []
  /// The options that are given with their values.
  private var given: [String: String] = [:]
  /// The option whose value the unfinished word is.
  private var open: CommandDescription.Argument?
  private var description = CommandDescription(of: Hillock.self)
  private var takesOptions = true

  /// Reads the whole words before the unfinished one.
  init(after words: [String]) {
    for word in words { read(word) }
  }

  private mutating func read(_ word: String) {
    if let option = open {
      for name in option.spellings { given[name] = word }
      open = nil
    } else if takesOptions, word == "--" {
      takesOptions = false
    } else if takesOptions, word.hasPrefix("-"), !NegativeValues.isNegativeValue(word) {
      readOption(word)
    } else if let below = command.subcommand(named: word) {
      command = below
      description = CommandDescription(of: below)
    } else {
      values.append(word)
    }
  }

  private mutating func readOption(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1)
    let option = options.first { $0.spellings.contains(String(parts[0])) }
    for name in option?.spellings ?? [] { given[name] = parts.count > 1 ? String(parts[1]) : "" }
    if let option, option.kind == .option, parts.count == 1 { open = option }
  }

  // MARK: What can follow

  /// The completions of the unfinished word; all begin with it.
  func candidates(for word: String) -> Candidates {
    if let open { return source.candidates(for: open, typed: word).beginning(with: word) }
    guard takesOptions, word.hasPrefix("-") else { return place(for: word).beginning(with: word) }
    guard let equals = word.firstIndex(of: "=") else {
      return Candidates.words(names).beginning(with: word)
    }
    let option = options.first { $0.spellings.contains(String(word[..<equals])) }
    guard let option else { return .unknown }
    let value = String(word[word.index(after: equals)...])
    return source.candidates(for: option, typed: value).beginning(with: value)
      .after(word[...equals])
  }

  private func place(for word: String) -> Candidates {
    let below = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    if !below.isEmpty, values.isEmpty || values == ["help"] {
      let help = values.isEmpty && command == Hillock.self
      let names = below.map { command in
        Candidate(
          word: command.configuration.commandName ?? "", meaning: command.configuration.abstract)
      }
      return .words(names + (help ? [Candidate(word: "help", meaning: "Show help.")] : []))
    }
    let places = description.positionals
    let place = values.count < places.count ? places[values.count] : places.last
    guard let place, values.count < places.count || place.isRepeating else { return .words(names) }
    return source.candidates(for: place, typed: word)
  }

  private var source: CandidateSource { CandidateSource(values: values, options: given) }

  /// The options that are understood here; those of the program itself are those of `explore`.
  private var options: [CommandDescription.Argument] {
    guard let usual = command.configuration.defaultSubcommand else { return description.options }
    return description.options + CommandDescription(of: usual).options
  }

  private var names: [Candidate] {
    var seen: Set<String> = []
    return options.flatMap { option in
      let isOver = !option.isRepeating && option.spellings.contains { given[$0] != nil }
      return (isOver ? [] : option.spellings).filter { seen.insert($0).inserted }.map {
        Candidate(word: $0, meaning: option.abstract ?? "")
      }
    }
  }
}

extension Candidates {
  /// Those that begin so.
  fileprivate func beginning(with word: String) -> Candidates {
    switch self {
    case .words(let words): .words(words.filter { $0.word.hasPrefix(word) })
    case .files(let words): .files(words.filter { $0.word.hasPrefix(word) })
    case .directories, .unknown: self
    }
  }

  /// Those behind a text that belongs to the word.
  fileprivate func after(_ start: Substring) -> Candidates {
    switch self {
    case .words(let words):
      .words(words.map { Candidate(word: start + $0.word, meaning: $0.meaning) })
    case .files(let words):
      .files(words.map { Candidate(word: start + $0.word, meaning: $0.meaning) })
    case .directories, .unknown: self
    }
  }
}

extension ParsableCommand {
  /// The command of that name below this one.
  static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0.configuration.commandName == name }
  }
}
