import ArgumentParser

/// `hillock lessons`: the course as files.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", _superCommandName: Hillock.name,
    abstract: "List and print the lessons, or write and check your own.",
    subcommands: [
      LessonsListCommand.self, LessonsShowCommand.self, LessonsNewCommand.self,
      LessonsCheckCommand.self, LessonsExportCommand.self, LessonsCardsCommand.self,
      LessonsResultCommand.self,
    ])
}
