import ActivationMath
import Formula

/// All that the palette knows at the moment when it opens.
struct PaletteSource: Sendable {
  /// A command with what may stand behind it.
  struct Command: Sendable {
    var usage: CommandUsage
    var candidates: Candidates
  }

  var catalogue: Catalogue
  var commands: [Command]
  /// Functions and commands.
  var entries: [PaletteEntry]
  var lessons: LessonIndex
  /// Earlier lines, the latest last.
  var history: [String]
  /// Whether lessons come before functions.
  var prefersLessons = false
  /// Whether commands come before functions that answer as well.
  var beginsWithCommands = false

  /// More rows than these help nobody.
  private static let limit = 200

  /// The matches of a line.
  func answer(_ text: String) -> PaletteAnswer {
    let line = String(text.drop { $0 == " " || $0 == ":" })
    if line.trimmed.isEmpty { return PaletteAnswer(matches: start) }
    let word = line.prefix { $0 != " " }
    if line.contains(" "), let command = commands.first(where: { $0.usage.answers(to: word) }) {
      return answer(command, line: line)
    }
    let isCall = line.contains { $0 == ";" || $0 == "(" }
    let found = isCall ? answer(calls: line) : answer(name: line)
    guard isFormula(line.trimmed) else { return found }
    return PaletteAnswer(
      matches: found.matches.filter { $0.rank != .nearest }, isExact: true,
      note: "Enter draws the formula")
  }

  /// The matches while nothing is typed.
  private var start: [PaletteMatch] {
    let recent = history.suffix(5).reversed().map {
      PaletteEntry(.recent, line: $0, title: $0, detail: "")
    }
    let all = entries.filter { $0.kind == .command }
    // What may stand behind a command, as each word of the glossary, waits until all commands were told.
    let commands = all.filter { !$0.line.contains(" ") }
    let choices = all.filter { $0.line.contains(" ") }
    let functions = entries.filter { $0.kind != .command && $0.kind != .value }
    let known = beginsWithCommands ? commands + functions : functions + commands
    let courses = lessons.entries.filter { $0.kind == .lesson }
    return (recent + (prefersLessons ? courses + known : known + courses) + choices)
      .map { PaletteMatch($0, .text) }
  }
}

// MARK: - Names

extension PaletteSource {
  private func answer(name text: String) -> PaletteAnswer {
    let query = PaletteQuery(text)
    var found = ranked(entries, query) + ranked(lessons.entries, query, isLesson: true)
    let titled = Set(found.lazy.filter(\.isLesson).map(\.place))
    found += lessons.entries(containing: query, most: Self.limit)
      .filter { !titled.contains($0) }
      .map {
        Found(
          rank: prefersLessons ? .described : .text, kind: -1, place: $0, isLesson: true,
          isExcerpt: true)
      }
    var matches = found.sorted().prefix(Self.limit).map { hit in
      PaletteMatch(
        hit.isLesson ? lessons.entries[hit.place] : entries[hit.place], hit.rank,
        excerpted: hit.isExcerpt ? hit.place : nil)
    }
    let isMeant = put(meaning: text.trimmed, first: &matches)
    let isExact = !isMeant && isLine(text.trimmed)
    return matches.isEmpty && !isExact
      ? nearest(to: text.trimmed) : PaletteAnswer(matches: matches, isExact: isExact)
  }

  /// Puts the function first that a name means by the libraries' rules, as `flax.linen.gelu` is GELU (tanh),
  /// and says whether the function is all that it means: some names bring arguments along.
  private func put(meaning name: String, first matches: inout [PaletteMatch]) -> Bool {
    guard let function = try? catalogue.resolve(name).function,
      let place = matches.firstIndex(where: {
        $0.entry.isFunction && $0.entry.line == function.profile.id
      })
    else { return false }
    matches.insert(matches.remove(at: place), at: 0)
    return function.notation == function.profile.id
  }

  private struct Found: Comparable {
    var rank: MatchRank
    var kind: Int
    var place: Int
    var isLesson: Bool
    /// Whether it was found by its text.
    var isExcerpt = false

    static func < (left: Found, right: Found) -> Bool {
      (left.rank, left.kind, left.place) < (right.rank, right.kind, right.place)
    }
  }

  private func ranked(
    _ entries: [PaletteEntry], _ query: PaletteQuery, isLesson: Bool = false
  ) -> [Found] {
    entries.enumerated().compactMap { place, entry in
      guard let rank = entry.rank(of: query) else { return nil }
      let isPreferred = isLesson ? prefersLessons : beginsWithCommands && entry.kind == .command
      let kind = entry.kind.rawValue - (isPreferred ? 10 : 0)
      return Found(rank: rank, kind: kind, place: place, isLesson: isLesson)
    }
  }

  /// Whether a line without arguments can be carried out.
  private func isLine(_ text: String) -> Bool {
    let name = String(text.reversed().drop { $0 == "'" || $0 == "′" }.reversed())
    return commands.contains { $0.usage.answers(to: text) } || catalogue.knows(name)
  }

  /// Whether a line is a formula to be drawn, and no word to be found.
  private func isFormula(_ text: String) -> Bool {
    guard text.contains("(") || UnnamedFormula.hasSigns(text), !isLine(text),
      (try? catalogue.resolve(text)) == nil
    else { return false }
    return (try? UnnamedFormula.definition(of: text, catalogue: catalogue)) != nil
  }

  /// That nothing is called so, and what comes nearest.
  private func nearest(to text: String) -> PaletteAnswer {
    let courses = lessons.entries.filter { $0.kind == .lesson }
    let names = (entries + courses).flatMap { entry in
      ([entry.title] + entry.names).map { (name: $0, entry: entry) }
    }
    guard let name = EditDistance.nearest(names.map(\.name), to: text),
      let entry = names.first(where: { $0.name == name })?.entry
    else {
      return PaletteAnswer(note: "nothing is called '\(text)'; :help lists all keys and commands")
    }
    return PaletteAnswer(
      matches: [PaletteMatch(entry, .nearest)], note: "nothing is called '\(text)'; nearest:")
  }
}

// MARK: - Arguments

extension PaletteSource {
  private func answer(_ command: Command, line: String) -> PaletteAnswer {
    let word = line.prefix { $0 != " " }
    let argument = String(line.dropFirst(word.count + 1))
    let note = ":\(command.usage.usage)  \(command.usage.help)"
    let whole = values(command.candidates.all, for: argument, after: "\(word) ")
    if command.candidates.isClosed {
      let isChoice = command.candidates.all.contains { $0.text == argument.trimmed }
      return PaletteAnswer(matches: whole, isExact: isChoice || argument.isEmpty, note: note)
    }
    guard whole.isEmpty, !command.candidates.all.isEmpty else {
      return PaletteAnswer(matches: whole, isExact: true, note: note)
    }
    let (before, last) = line.splitAtLastWord
    let words = last.isEmpty ? [] : values(command.candidates.all, for: last, after: before)
    return PaletteAnswer(matches: words, isExact: true, note: note)
  }

  private func values(
    _ candidates: [Candidate], for typed: String, after before: String
  ) -> [PaletteMatch] {
    let query = PaletteQuery(typed)
    let entries = candidates.map { candidate in
      PaletteEntry(
        .value, line: before + candidate.text, title: candidate.text, detail: candidate.detail,
        names: self.entries.first { $0.line == candidate.text }?.names ?? [])
    }
    return ranked(entries, query).sorted().map { PaletteMatch(entries[$0.place], $0.rank) }
  }

  /// Functions separated by semicolons, the last one being typed, or its arguments.
  private func answer(calls line: String) -> PaletteAnswer {
    let start = line.lastIndex(of: ";").map { line.index(after: $0) } ?? line.startIndex
    let piece = String(line[start...]).trimmed
    let before = start == line.startIndex ? "" : line[..<start] + " "
    guard let open = piece.firstIndex(of: "(") else {
      let query = PaletteQuery(piece)
      let matches = ranked(entries, query).sorted().map { entries[$0.place] }
        .filter(\.isFunction)
        .map { PaletteMatch($0, .part, text: before + $0.line) }
      return PaletteAnswer(matches: matches, isExact: piece.isEmpty || isLine(piece))
    }
    let named = try? catalogue.resolve(String(piece[..<open])).function.profile
    let (head, last) = line.splitAtLastWord
    let given = piece[open...]
    let parameters = (named?.parameters ?? []).filter { !given.contains("\($0.name)=") }
    let slots = parameters.map { parameter in
      let slider = NamedSlider(parameter: parameter, value: parameter.default)
      return Candidate("\(parameter.name)=", "\(parameter.meaning), \(slider.extent)")
    }
    let matches = given.hasSuffix(")") ? [] : values(slots, for: last, after: head)
    return PaletteAnswer(
      matches: matches, isExact: true, note: named.map { "\($0.title)    \($0.formula)" })
  }
}

extension String {
  /// The text cut before its last word, which may be empty.
  fileprivate var splitAtLastWord: (before: String, word: String) {
    let word = String(reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    return (String(dropLast(word.count)), word)
  }
}
