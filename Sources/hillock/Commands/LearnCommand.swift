import ActivationMath
import ArgumentParser
import Explorer
import Host
import LessonKit

/// `hillock learn`: the program, opened at the lessons.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", _superCommandName: Hillock.name,
    abstract: "Go on with the lessons where you were, or with one of them.",
    discussion: """
      'hillock lessons list' shows the names of the lessons.

      What you have read and answered is kept in
      $XDG_STATE_HOME/hillock/progress.json, else in
      ~/.local/state/hillock/progress.json.
      """)

  @Argument(help: "The name of a lesson, and a step if need be: sigmoid#slope.")
  var lesson: String?

  @OptionGroup var lines: LineOption

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let parts = lesson?.split(separator: "#", maxSplits: 1).map(String.init) ?? []
    let (lesson, step) = (parts.first, parts.dropFirst().first)
    let keeper = ProgressKeeper()
    let directory = options.directory()
    let id = lesson ?? keeper.progress.last?.value
    let course = directory.flatMap { $0.outlined(reading: id) }
    // The list shows what is wrong with lessons that nobody named.
    if options.lessons != nil || lesson != nil { _ = try course.get() }
    var vocabulary = try Vocabulary()
    var model = Model(
      catalogue: vocabulary.catalogue, course: course, screen: .lessons, canvas: options.canvas)
    vocabulary.report(to: &model)
    model.now = SystemTime.now
    model.take(keeper.progress)
    if let lesson {
      let isRead = try course.get().lessons.contains { $0.id == lesson && $0.isRead }
      guard isRead, model.open(lesson: lesson) else {
        let directory = try directory.get()
        throw MissingLesson.failure(lesson, in: try directory.load(), of: directory)
      }
      if let step, !model.open(step: step) {
        throw Failure.usage("the lesson '\(lesson)' has no step '\(step)'")
      }
    } else {
      model.resume()
    }
    let configuration = try options.configuration()
    configuration.apply(to: &model)
    if lines.isOn {
      return try LineLoop.run(model, keeper: keeper, lessons: try? directory.get())
    }
    var loop = try RunLoop(model, keeper: keeper, lessons: try? directory.get())
    loop.isMoving = options.motion.map { $0 == .on } ?? configuration.isMoving
    try loop.run(
      theme: configuration.theme, color: options.color, lessons: try? directory.get())
  }
}
