import ArgumentParser
import Explorer
import LessonKit
import TerminalGrid

/// `hillock lessons cards`: what is to be remembered of the lessons.
struct LessonsCardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "Print what is to be remembered of each lesson: the cheat sheet of the course.")

  @Argument(help: "The directory of the lessons; the installed course unless said otherwise.")
  var directory: String?

  func run() throws {
    let course = try LessonDirectory(explicit: directory).load()
    let lines = course.lessons.flatMap { lesson -> [String] in
      guard let card = lesson.card else { return [] }
      return [lesson.title] + card.lines.map { "  " + $0.plainText } + [""]
    }
    guard !lines.isEmpty else {
      throw Failure(
        message: "no lesson has a card; a section '### In short' in its last step is one",
        status: .data)
    }
    try Output.standard(ShownText.lines(lines.dropLast()))
  }
}
