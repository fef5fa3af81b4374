import ArgumentParser

/// `hillock complete`: what the shells' completions ask, a candidate a line.
///
/// Behind a tab stands what a candidate means. `:files` and `:directories` ask the shell for paths, which
/// it knows best how to quote.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", _superCommandName: Hillock.name,
    abstract: "Say how a command line may go on.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws {
    let words = words.first == "--" ? Array(words.dropFirst()) : words
    let last = words.last ?? ""
    let completion = Completion(after: words.dropLast().map(ShellWord.bare))
    let lines = Self.lines(completion.candidates(for: ShellWord.bare(last)))
    try Output.standard(lines.map { $0 + "\n" }.joined())
  }

  private static func lines(_ candidates: Candidates) -> [String] {
    switch candidates {
    case .words(let words): words.map(line)
    case .files(let words): words.map(line) + [":files"]
    case .directories: [":directories"]
    case .unknown: []
    }
  }

  private static func line(_ candidate: Candidate) -> String {
    let parts = [candidate.word, candidate.meaning].filter { !$0.isEmpty }
    return parts.map(ShownText.line).joined(separator: "\t")
  }
}

/// A word as a shell hands it to its completion.
enum ShellWord {
  /// The word without the marks that quote it; bash leaves them in.
  static func bare(_ word: String) -> String {
    guard let mark = word.first, mark == "'" || mark == "\"" else {
      return word.replacing("\\", with: "")
    }
    let inside = word.dropFirst()
    return String(inside.last == mark ? inside.dropLast() : inside)
  }
}
