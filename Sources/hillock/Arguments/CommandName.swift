import ActivationMath
import ArgumentParser

/// The first word of the command line, which names a command and never a function.
enum CommandName {
  /// Refuses a first word that is no command, and says which one it may have been.
  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), !known.contains(word) else { return }
    throw Failure.usage("'\(word)' is not a command; \(remedy(for: word))")
  }

  private static let known =
    Hillock.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]

  private static func remedy(for word: String) -> String {
    if (try? Catalogue.standard.resolve(word)) != nil {
      return "to see the function: hillock explore '\(word)'"
    }
    guard let nearest = EditDistance.nearest(known, to: word) else {
      return "'hillock --help' shows all of them"
    }
    return "did you mean \(nearest)?"
  }
}
