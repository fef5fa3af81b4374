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

  private static func commands(
    below command: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    command.configuration.subcommands.flatMap { [$0] + commands(below: $0) }
  }
}
