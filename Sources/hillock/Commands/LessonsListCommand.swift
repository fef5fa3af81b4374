import ArgumentParser
import LessonKit

/// `hillock lessons list`: the lessons of a course in order.
struct LessonsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: Hillock.name,
    abstract: "List the lessons.")

  @Argument(help: "The directory of the lessons; the installed course unless said otherwise.")
  var directory: String?

  func run() throws {
    let course = try LessonDirectory(explicit: directory).load()
    let display = try Display.standardOutput().themed()
    try Output.standard(display.text(of: CourseList(course).lines))
  }
}
