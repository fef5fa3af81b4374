import ArgumentParser
import LessonKit
import Plotting
import TerminalGrid

/// The options of every command that opens the program.
struct ProgramOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Another directory of lessons.", valueName: "dir"))
  var lessons: String?

  @Option(help: "When to show colours.")
  var color = ColorChoice.auto

  @Option(
    help: ArgumentHelp("Colours: default, light, high-contrast, mono.", valueName: "theme"))
  var theme: String?

  @Option(help: "Whether sweeps and descents move smoothly, or a step a second.")
  var motion: Motion?

  /// The lessons' directory, or why there is none; the program opens without, too.
  func directory() -> Result<LessonDirectory, CourseError> {
    Result { () throws(CourseError) in try LessonDirectory(explicit: lessons) }
  }

  /// The kind of dots that this terminal can show.
  var canvas: CanvasKind { PlotFormat.auto.canvas(on: .standardOutput(color: color)) }

  /// The configuration, from the options, the environment and the file.
  func configuration() throws -> Configuration { try Configuration(theme: theme) }
}

/// Whether something moves smoothly by itself.
enum Motion: String, CaseIterable, ExpressibleByArgument {
  case on, off
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
