import ArgumentParser
import LessonKit
import TerminalGrid

/// `hillock lessons new`: a lesson to begin with.
struct LessonsNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", _superCommandName: Hillock.name,
    abstract: "Write a new lesson with comments that explain the format.")

  @Argument(help: "The title of the lesson.")
  var title: String

  @Argument(help: "The directory of the lessons.")
  var directory = "."

  func run() throws {
    let template = LessonTemplate(title: Sanitizer.clean(title))
    let path = directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    let names = try Course.names(in: path)
    let file = "\(path)/\(template.fileName(after: names))"
    try Destination.file(path: file, overwriting: false).write(template.text)
    try Output.standard(ShownText.lines([file]))
  }
}
