import ArgumentParser
import Explorer
import LessonKit
import TerminalGrid

/// `hillock lessons result`: the result of the last exam, to be shown or handed in.
struct LessonsResultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "result", _superCommandName: Hillock.name,
    abstract: "Print the result of the exam that was taken last.",
    discussion: "'hillock learn' with the name of an exam takes one.")

  @Argument(help: "The name of an exam; the last one that was taken unless said otherwise.")
  var exam: String?

  @Option(help: "The name of the person, which the program does not know.")
  var name: String?

  @Option(help: "How to write it.")
  var format = PageFormat.text

  @Option(help: ArgumentHelp("Another directory of lessons.", valueName: "dir"))
  var lessons: String?

  func run() throws {
    let course = try LessonDirectory(explicit: lessons).load()
    let exams = ProgressKeeper().progress.exams
    guard let result = exams.last(where: { exam == nil || $0.exam == exam }) else {
      throw Failure.usage(missing(in: course))
    }
    let page = ResultPage(result, of: course, name: name.map { Sanitizer.clean($0) })
    switch format {
    case .html: try Output.standard(page.html)
    case .text:
      let display = try Display.standardOutput().themed()
      let document = BlockDocument(page.blocks, columns: min(100, display.size?.columns ?? 80))
      try Output.standard(display.text(of: document.lines))
    }
  }

  private func missing(in course: Course) -> String {
    let known = course.lessons.filter { $0.examQuestions != nil }.map(\.id)
    if let exam, !known.contains(exam) {
      return "there is no exam '\(exam)'"
        + (known.isEmpty ? "" : "; the exams are \(known.joined(separator: ", "))")
    }
    let remedy = known.first.map { "; 'hillock learn \($0)' takes it" } ?? ""
    return "no exam was taken yet" + remedy
  }
}
