import ActivationMath
import ArgumentParser
import TerminalGrid

/// `hillock info`: everything that is known about one function.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", _superCommandName: Hillock.name,
    abstract: "Describe a function: formula, facts, parameters, names in the libraries.")

  @Argument(help: "Such as relu, 'elu(alpha=0.5)' or 'x*tanh(x)'.")
  var function: String

  @Option(help: "How to write the description.")
  var format = ReportFormat.text

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    let function = try definitions.function(function)
    switch format {
    case .text:
      let display = try Display.standardOutput().themed()
      let width = min(80, display.size?.columns ?? 80)
      try Output.standard(display.text(of: InfoPage(function).lines(width: width)))
    case .json:
      try Output.standard(JSON.info(function).pretty() + "\n")
    }
  }
}
