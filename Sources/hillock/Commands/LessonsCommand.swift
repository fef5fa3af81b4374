import ArgumentParser

/// `hillock lessons`: the course as files.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List the lessons, or check those that you write.",
    subcommands: [LessonsListCommand.self, LessonsCheckCommand.self])
}
