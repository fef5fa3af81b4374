import ActivationMath
import ArgumentParser
import TerminalGrid

/// `hillock list`: the catalogue.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", _superCommandName: Hillock.name,
    abstract: "List the functions.")

  @Option(help: "Only one family.")
  var family: Family?

  @Option(help: "How to write the list.")
  var format = ReportFormat.text

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    var vocabulary = try definitions.vocabulary()
    let functions = vocabulary.catalogue.functions.filter {
      family == nil || $0.profile.family == family
    }
    switch format {
    case .text:
      let display = try Display.standardOutput().themed()
      try Output.standard(
        display.text(
          of: FunctionTable(functions.map(\.profile)).lines(width: display.size?.columns))
      )
    case .json:
      try Output.standard(JSON.list(functions).pretty() + "\n")
    }
  }
}
