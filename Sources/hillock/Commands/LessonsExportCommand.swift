import ArgumentParser
import Explorer
import LessonKit

/// `hillock lessons export`: lessons as a handout.
struct LessonsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", _superCommandName: Hillock.name,
    abstract: "Write lessons as one HTML file to print or to read, with their figures.",
    discussion: """
      hillock lessons export sigmoid relu -o handout.html
      hillock lessons export --all --answers none -o test.html
      hillock lessons export --all --notes --answers inline -o teacher.html

      One file with everything in it: no script, nothing from a network. It prints on
      light paper, and has words for every figure.
      """)

  @Argument(help: "The names of lessons or their files.")
  var names: [String] = []

  @Flag(help: "All lessons of the course.")
  var all = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file.", valueName: "file"))
  var output = "-"

  @Option(help: "Where the answers stand.")
  var answers = Handout.Answers.end

  @Flag(help: "With the notes for the presenter.")
  var notes = false

  @Flag(help: "In letters of 18 points.")
  var large = false

  @Flag(help: "Overwrite the file.")
  var force = false

  @Option(help: ArgumentHelp("Another directory of lessons.", valueName: "dir"))
  var lessons: String?

  func validate() throws {
    if all == !names.isEmpty {
      throw ValidationError(
        all ? "--all is every lesson; leave the names out" : "name lessons, or give --all")
    }
  }

  func run() throws {
    var options = Handout.Options()
    (options.answers, options.hasNotes, options.isLarge) = (answers, notes, large)
    let found = try names.map { try FoundLesson($0, in: lessons) }
    let course = try found.first?.course ?? LessonDirectory(explicit: lessons).load()
    let chosen = all ? course.lessons : found.map(\.lesson)
    if all, !course.broken.isEmpty { try refuse(course) }
    let title = chosen.count == 1 ? chosen[0].title : course.title
    let handout = Handout(
      title: title, chosen, glossary: course.glossary, options: options)
    try Destination(path: output, overwriting: force).write(handout.html)
  }

  /// Nothing is left out in silence.
  private func refuse(_ course: Course) throws {
    let files = course.broken.map(\.file).joined(separator: ", ")
    throw Failure(
      message: "lessons have errors: \(ShownText.line(files)); 'hillock lessons check' shows them",
      status: .data)
  }
}

extension Handout.Answers: ExpressibleByArgument {}
