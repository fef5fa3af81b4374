import ArgumentParser

/// The manual page of a command, made of what its help says.
struct CommandPage {
  /// The words that call it, `hillock lessons check`.
  let words: [String]
  let command: any ParsableCommand.Type

  /// The name of the page, `hillock-lessons-check`.
  var name: String { words.joined(separator: "-") }

  /// The pages of the program and of all commands below it that help shows.
  static var all: [CommandPage] { pages([], Hillock.self) }

  private static func pages(
    _ above: [String], _ command: any ParsableCommand.Type
  ) -> [CommandPage] {
    let words = above + [command.configuration.commandName ?? ""]
    let below = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return [CommandPage(words: words, command: command)] + below.flatMap { pages(words, $0) }
  }

  /// The text of the page.
  var text: String {
    let description = CommandDescription(of: command)
    var page = Roff(name, section: 1)
    page.name(name, description.abstract ?? "")
    page.section("Synopsis")
    for line in synopsis { page.paragraph(line) }
    page.section("Description")
    page.paragraph(Roff.escaped(description.abstract ?? ""))
    addDiscussion(description.discussion ?? "", to: &page)
    addCommands(to: &page)
    addArguments("Arguments", description.positionals, to: &page)
    addArguments("Options", description.options, to: &page)
    addExitStatus(to: &page)
    addSeeAlso(to: &page)
    return page.text
  }

  // MARK: Sections

  private var synopsis: [String] {
    let usage = Hillock.usageString(for: command)
    return usage.split(separator: "\n").map { line in
      let line = line.drop { $0 == " " }
      let call = words.joined(separator: " ")
      guard line.hasPrefix(call) else { return Roff.escaped(String(line), isCode: true) }
      return Roff.code(call) + Roff.escaped(String(line.dropFirst(call.count)), isCode: true)
    }
  }

  /// Paragraphs as they are, and those of command lines as examples.
  private func addDiscussion(_ text: String, to page: inout Roff) {
    for block in text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: \.isEmpty)
    {
      if block.allSatisfy({ $0.contains("hillock ") && !$0.hasSuffix(".") }) {
        page.example(block.map(String.init))
      } else {
        page.paragraph(Roff.escaped(block.joined(separator: " ")))
      }
    }
  }

  private func addCommands(to page: inout Roff) {
    let below = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    guard !below.isEmpty else { return }
    page.section("Commands")
    for command in below {
      let configuration = command.configuration
      page.item(
        Roff.code(configuration.commandName ?? ""), Roff.escaped(configuration.abstract))
    }
  }

  private func addArguments(
    _ title: String, _ arguments: [CommandDescription.Argument], to page: inout Roff
  ) {
    guard !arguments.isEmpty else { return }
    page.section(title)
    for argument in arguments { page.item(argument.term, argument.meaning) }
  }

  private func addExitStatus(to page: inout Roff) {
    page.section("Exit status")
    page.paragraph(
      "0 where all went well, 64 for a wrong command line, 65 for wrong data, 74 where reading or "
        + "writing fails, and 1 for anything else.")
  }

  private func addSeeAlso(to page: inout Roff) {
    page.section("See also")
    let pages =
      Self.all.map { ($0.name, 1) }.filter { $0.0 != name }
      + ManualDocument.all.map { ($0.name, 5) }
    page.paragraph(pages.map { "\(Roff.code($0.0))(\($0.1))" }.joined(separator: ", "))
  }
}

extension CommandDescription.Argument {
  /// `-o, --output FILE`
  fileprivate var term: String {
    let value = Roff.value(valueName ?? "") + (isRepeating ? " ..." : "")
    guard kind != .positional else { return value }
    let names = spellings.sorted { $0.count < $1.count }.map(Roff.code).joined(separator: ", ")
    return kind == .flag ? names : "\(names) \(Roff.value(valueName ?? ""))"
  }

  fileprivate var meaning: String {
    var sentences = [Roff.escaped(abstract ?? "")]
    if let allValues {
      sentences.append("One of " + allValues.map(Roff.code).joined(separator: ", ") + ".")
    }
    if let defaultValue { sentences.append("Without it: \(Roff.code(defaultValue)).") }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
