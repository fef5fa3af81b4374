import ArgumentParser
import Host

/// `hillock manual`: the pages of the manual, for those who package the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", _superCommandName: Hillock.name,
    abstract: "Write the pages of the manual into a directory.",
    shouldDisplay: false)

  @Argument(help: "The directory, in which man1 and man5 are made.")
  var directory: String

  @Option(help: ArgumentHelp("The directory of the documentation.", valueName: "dir"))
  var docs: String?

  func run() throws {
    for page in CommandPage.all { try write(page.text, to: "man1/\(page.name).1") }
    guard let docs else { return }
    for page in ManualDocument.all {
      try write(try page.text(in: docs), to: "man5/\(page.name).5")
    }
  }

  private func write(_ text: String, to file: String) throws {
    let path = "\(directory)/\(file)"
    do {
      try Directory.make(Directory.parent(of: path))
    } catch {
      throw Failure.inputOutput("cannot make it: \(error.reason)", path: error.path)
    }
    try Destination.file(path: path, overwriting: true).write(text)
  }
}
