import ArgumentParser
import LessonKit
import Plotting
import TerminalGrid

/// What every way of opening the program takes.
struct ProgramOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Another directory of lessons.", valueName: "dir"))
  var lessons: String?

  @Option(help: "When to show colours.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp("Colours: default, light, high-contrast, mono.", valueName: "name"))
  var theme: String?

  /// Where the lessons are, or why there are none; the program opens without, too.
  func directory() -> Result<LessonDirectory, CourseError> {
    Result { () throws(CourseError) in try LessonDirectory(explicit: lessons) }
  }

  /// What curves are drawn with here.
  var canvas: CanvasKind { PlotFormat.auto.canvas(on: .standardOutput(color: color)) }

  /// What the configuration file, the environment and the options ask for.
  func configuration() throws -> Configuration { try Configuration(theme: theme) }
}

/// The range of x, where there is one.
struct RangeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "From where to where, such as -4...4, -4..4, -4:4 or -4,4; the smaller number first, at most "
        + "±1e150.",
      valueName: "a...b"),
    transform: PlotRange.init(typed:))
  var range: PlotRange?
}
