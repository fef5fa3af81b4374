import ArgumentParser
import Host

/// The command line: its subcommands, and the way that every failure takes to the person.
@main
struct Hillock: ParsableCommand {
  /// What commands have as their super-command: the parser then asks none of them whether a script for completion
  /// is wanted, which takes a sixth of a plot. Their help has the name from here.
  static let name = "hillock"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "See, bend and understand neural-network activation functions.",
    discussion: """
      Without a subcommand the program opens, as by 'hillock explore'.

      A FUNCTION is a name, with parameters if need be: relu, 'elu(alpha=0.5)',
      nn.Softsign, or a derivative: \"gelu'\". --define 'f(x; a=1) = …' adds a
      function of your own. Values may begin with a minus: hillock eval relu -2 0 1.5
      """,
    version: Version.number,
    subcommands: [
      ExploreCommand.self, LearnCommand.self, ListCommand.self, InfoCommand.self, EvalCommand.self,
      PlotCommand.self, HistCommand.self, DiffCommand.self, FlowCommand.self, TrainCommand.self,
      ClaimCommand.self, LessonsCommand.self, PresentCommand.self, ConsoleCommand.self,
      CompleteCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ExploreCommand.self)

  static func main() {
    Descriptors.closeGaps()
    let typed = RunningProgram.words
    let arguments = OptionalFile.settled(in: NegativeValues.protect(typed))
    do {
      // Asked by scripts; the parser would take longer than all the rest.
      guard arguments != ["--version"] else { return try Output.standard(Version.number + "\n") }
      if let script = CompletionScript(requestedBy: arguments) {
        return try Output.standard(script.text + "\n")
      }
      try CommandName.check(arguments)
      var command = try parse(arguments)
      try command.run()
    } catch {
      Report(error, typed: typed).leave()
    }
  }

  /// The command that the arguments ask for.
  ///
  /// The parser's messages have several lines and quote arguments, whose own line breaks must not look
  /// like those: what is refused is parsed once more as it is shown.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let command = DirectCommand.parse(arguments) { return command }
    do {
      return try parseAsRoot(arguments)
    } catch {
      _ = try parseAsRoot(arguments.map(ShownText.line))
      throw error
    }
  }
}
