import ActivationMath
import ArgumentParser
import Explorer
import LessonKit

/// `hillock learn`: the program, opened at the lessons.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Open the lessons, or one of them.",
    discussion: "'hillock lessons list' shows the names of the lessons.")

  @Argument(help: "The name of a lesson.")
  var lesson: String?

  @OptionGroup var options: ProgramOptions

  func run() throws {
    let course = options.course()
    // The list shows what is wrong with lessons that nobody named.
    if options.lessons != nil || lesson != nil { _ = try course.get() }
    var vocabulary = try Vocabulary()
    var model = Model(
      catalogue: vocabulary.catalogue, course: course, screen: .lessons, canvas: options.canvas)
    vocabulary.report(to: &model)
    if let lesson, !model.open(lesson: lesson) {
      throw Failure.usage("there is no lesson '\(lesson)'; \(Self.remedy(for: lesson, in: course))")
    }
    var loop = RunLoop(model)
    try loop.run(color: options.color)
  }

  private static func remedy(
    for lesson: String, in course: Result<Course, CourseError>
  ) -> String {
    let names = (try? course.get())?.lessons.map(\.id) ?? []
    guard let nearest = EditDistance.nearest(names, to: lesson) else {
      return "'hillock lessons list' shows all of them"
    }
    return "did you mean \(nearest)?"
  }
}
