import ArgumentParser
import Curses
import Explorer
import Host
import LessonKit
import Plotting
import TerminalGrid

/// `hillock present`: a lesson on the projector.
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", _superCommandName: Hillock.name,
    abstract: "Show a lesson to a class: this terminal is the projector's.",
    discussion: """
      hillock present sigmoid-versus-softmax --minutes 20 --theme high-contrast
      hillock console

      The console, in a second terminal, has the notes, the time, the votes, and every
      key. The two meet at a socket of your own; nothing goes over a network. What a
      learner has done is neither read nor changed.
      """)

  @Argument(help: "The name of a lesson or its file, and a step if need be: sigmoid#slope.")
  var lesson: String

  @Option(
    help: "How many minutes the lecture is to take; what the lesson says unless given.",
    transform: FiniteNumber.init(typed:))
  var minutes: FiniteNumber?

  @Option(
    help: ArgumentHelp("What to try over the first picture, in one line.", valueName: "line"))
  var state: String?

  @OptionGroup var options: ProgramOptions

  func validate() throws {
    guard let minutes, !(minutes.value > 0 && minutes.value <= 1440) else { return }
    throw ValidationError("--minutes must be above 0 and at most 1440")
  }

  func run() throws {
    let parts = lesson.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let found = try FoundLesson(
      String(parts[0]), in: options.lessons, skippingErrors: true)
    let canvas = options.canvas == .ascii ? CanvasKind.ascii : .block
    var lecture = Lecture(found.lesson, minutes: minutes?.value, canvas: canvas)
    if parts.count > 1 { try go(to: String(parts[1]), in: &lecture) }
    if let state { try show(state, in: &lecture) }
    if !found.skipped.isEmpty {
      lecture.report("left out, with errors: \(found.skipped.joined(separator: ", "))")
    }
    let configuration = try options.configuration()
    let server = try PresenterServer(at: .own())
    let directory = found.directory
    let reader = try Self.reader(of: directory)
    var loop = PresenterLoop(
      lecture, server: server, directory: directory.path, reader: reader)
    let display = Display.standardOutput(color: options.color)
    let terminal = Curses.Options(theme: configuration.theme, depth: display.depth)
    try Curses.withTerminal(terminal) { session in try loop.run(on: &session) }
  }

  private func go(to step: String, in lecture: inout Lecture) throws {
    guard !lecture.open(step: step) else { return }
    throw Failure.usage(
      "the lesson has no step '\(step)'; there are \(lecture.stepNames.joined(separator: ", "))")
  }

  private func show(_ state: String, in lecture: inout Lecture) throws {
    if let mistake = lecture.begin(with: state) { throw Failure.usage("--state: \(mistake)") }
  }

  private static func reader(of directory: LessonDirectory) throws -> CourseReader {
    do throws(SystemError) {
      return try CourseReader { Result { () throws(CourseError) in try directory.load() } }
    } catch {
      throw Failure(message: "cannot make a pipe: \(error)", status: .failure)
    }
  }
}
