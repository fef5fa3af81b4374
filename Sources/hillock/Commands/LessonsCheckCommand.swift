import ActivationMath
import ArgumentParser
import LessonKit

/// `hillock lessons check`: everything that is wrong with lessons, as a compiler would say it.
struct LessonsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: Hillock.name,
    abstract: "Check lessons: every mistake with its file, line and column, in one run.",
    discussion: "The exit status is 65 if anything is an error; warnings alone leave it 0.")

  @Argument(help: "The directory of the lessons; the installed course unless said otherwise.")
  var directory: String?

  @Option(help: "How to write the findings.")
  var format = ReportFormat.text

  @Flag(help: "List every number of the prose and what keeps it true instead.")
  var numbers = false

  @Flag(help: "Check again whenever a file of the directory changes, until ^C.")
  var watch = false

  func validate() throws {
    guard watch, numbers else { return }
    throw ValidationError("--watch and --numbers do not go together; leave one of them out")
  }

  func run() throws {
    let directory = try LessonDirectory(explicit: directory)
    if numbers { return try listNumbers(in: directory) }
    if watch { return try keepChecking(directory) }
    let findings = try report(on: directory)
    if findings.hasErrors { throw ExitCode(Failure.Status.data.rawValue) }
  }

  private func keepChecking(_ directory: LessonDirectory) throws {
    var changes = DirectoryWatch(directory.path)
    while true {
      do {
        _ = try report(on: directory)
      } catch let error as CourseError {
        // While files are renamed there may be no lesson for a moment.
        try Output.error(["hillock: \(error)"])
      }
      changes.waitForChange()
      if format == .text { try Output.standard("\n") }
    }
  }

  private func report(on directory: LessonDirectory) throws -> CourseFindings {
    let findings = CourseFindings(try directory.load(), directory: directory.path)
    switch format {
    case .text: try Output.standard(findings.text)
    case .json: try Output.standard(findings.json.pretty() + "\n")
    }
    return findings
  }

  private func listNumbers(in directory: LessonDirectory) throws {
    let numbers = CourseNumbers(
      try directory.numbers(), of: try directory.load(), directory: directory.path)
    switch format {
    case .text: try Output.standard(numbers.text)
    case .json: try Output.standard(numbers.json.pretty() + "\n")
    }
  }
}
