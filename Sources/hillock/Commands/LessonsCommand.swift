import ArgumentParser

/// `hillock lessons`: the course as files.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List and print the lessons, or write and check your own.",
    subcommands: [
      LessonsListCommand.self, LessonsShowCommand.self, LessonsNewCommand.self,
      LessonsCheckCommand.self, LessonsCardsCommand.self, LessonsResultCommand.self,
    ])
}
