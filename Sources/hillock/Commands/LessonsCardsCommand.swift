import ArgumentParser
import Explorer
import LessonKit
import TerminalGrid

/// `hillock lessons cards`: the cheat sheet of a course.
struct LessonsCardsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cards", _superCommandName: Hillock.name,
    abstract: "Print the cards of all lessons: what is to be remembered, on one sheet.",
    discussion: "hillock lessons cards --format html > cards.html")

  @Argument(help: "The directory of the lessons; the installed course unless said otherwise.")
  var directory: String?

  @Option(help: "How to write them.")
  var format = PageFormat.text

  func run() throws {
    let directory = try LessonDirectory(explicit: directory)
    let course = try directory.load()
    guard !course.cards.isEmpty else {
      throw Failure.data(
        "no lesson has a card; write ### In short at the end of its last step",
        at: ShownText.line(directory.path))
    }
    if format == .html {
      let page = PrintedPage(title: "\(course.title): in short", course.cheatSheet)
      return try Output.standard(page.html)
    }
    let display = try Display.standardOutput().themed()
    let document = BlockDocument(
      course.cheatSheet, columns: min(100, display.size?.columns ?? 80))
    try Output.standard(display.text(of: document.lines))
  }
}
