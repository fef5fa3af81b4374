import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A command's help as data, for completion and manual pages.
struct CommandDescription: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// How it is given.
    enum Kind: String, Decodable {
      case positional, option, flag
    }

    /// A name with its hyphens.
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?

  /// The description of a command alone, without those below it.
  init(of command: any ParsableCommand.Type) {
    struct Tool: Decodable { var command: CommandDescription }
    let text = Self.text(of: command)
    guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)) else {
      preconditionFailure("the parser describes its commands in JSON")
    }
    self = tool.command
  }

  private static func text(of command: any ParsableCommand.Type) -> String {
    do {
      _ = try command.parseAsRoot(["--experimental-dump-help"])
      return ""
    } catch {
      return command.fullMessage(for: error)
    }
  }
}

extension CommandDescription {
  /// The positional arguments, in order.
  var positionals: [Argument] {
    (arguments ?? []).filter { $0.kind == .positional && $0.shouldDisplay }
  }

  /// Its options and flags, without the parser's own for scripts.
  var options: [Argument] {
    (arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay }
  }
}

extension CommandDescription.Argument {
  /// Its names as they are typed, `-o`, `--output`.
  var spellings: [String] { (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name } }
}
