import ArgumentParser
import Explorer
import LessonKit
import TerminalGrid

/// `hillock lessons cards`: the cheat sheet of a course.
struct LessonsCardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards",
    abstract: "Print the cards of all lessons: what is to be remembered, on one sheet.")

  @Argument(help: "The directory of the lessons; the installed course unless said otherwise.")
  var directory: String?

  func run() throws {
    let directory = try LessonDirectory(explicit: directory)
    let course = try directory.load()
    guard !course.cards.isEmpty else {
      throw Failure.data(
        "no lesson has a card; write ### In short at the end of its last step",
        at: ShownText.line(directory.path))
    }
    let display = try Display.standardOutput().themed()
    let document = BlockDocument(
      course.cheatSheet, columns: min(100, display.size?.columns ?? 80))
    try Output.standard(display.text(of: document.lines))
  }
}
