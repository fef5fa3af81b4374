import ArgumentParser

/// The functions that a person brings along.
struct DefinitionOptions: ParsableArguments {
  @Option(
    name: .customLong("define"),
    help: ArgumentHelp(
      "Another function, such as 'f(x; a=1) = where(x > a, x, 0)'; may be repeated.",
      valueName: "definition"))
  var definitions: [String] = []

  @Option(
    name: .customLong("functions"),
    help: ArgumentHelp("A file of functions, one to a line; may be repeated.", valueName: "file"))
  var files: [String] = []

  /// Everything that can be named: these functions, the person's own file, the catalogue.
  func vocabulary() throws -> Vocabulary { try Vocabulary(files: files, definitions: definitions) }
}
