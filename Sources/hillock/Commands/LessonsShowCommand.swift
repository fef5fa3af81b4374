import ArgumentParser
import Explorer
import Host
import Plotting
import TerminalGrid

/// `hillock lessons show`: a lesson as linear text.
struct LessonsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", _superCommandName: Hillock.name,
    abstract: "Print a lesson as plain text with its plots, for pipes and screen readers.")

  @Argument(help: "The name of a lesson, or its file.")
  var lesson: String

  @Option(help: ArgumentHelp("Another directory of lessons.", valueName: "dir"))
  var lessons: String?

  @Flag(help: "Tell the plots in words and numbers.")
  var plain = false

  @Option(help: "When to show colours.")
  var color = ColorChoice.auto

  func run() throws {
    let display = try Display.standardOutput(color: color).themed()
    let document = LessonDocument(
      try FoundLesson(lesson, in: lessons).lesson, columns: min(100, display.size?.columns ?? 80),
      canvas: PlotFormat.auto.canvas(on: display), isPlain: plain)
    let text = display.text(of: document.lines)
    let showsLinks = display.size != nil && display.charset != .ascii
    try Output.standard(showsLinks ? Hyperlinks.mark(text, document.links) : text)
  }
}
