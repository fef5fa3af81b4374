import ArgumentParser
import Testing

@testable import hillock

/// What holds for every command.
@Suite struct CommandTests {
  @Test func eachIsHillocks() {
    for command in Self.commands(below: Hillock.self) {
      #expect(command.configuration._superCommandName == Hillock.name, "\(command)")
    }
  }

  @Test func helpNamesTheProgramOnce() {
    let help = Hillock.helpMessage(for: PlotCommand.self)
    #expect(help.contains("USAGE: hillock plot "))
  }

  /// What is longer would be broken once more, in the middle of a paragraph.
  @Test func discussionsAreAsWideAsTheirHelp() {
    for command in [Hillock.self] + Self.commands(below: Hillock.self) {
      let lines = command.configuration.discussion.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(command)")
    }
  }

  private static func commands(
    below command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    command.configuration.subcommands.flatMap { [$0] + commands(below: $0) }
  }
}
