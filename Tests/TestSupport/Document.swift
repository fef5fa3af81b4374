import Foundation

/// A markdown document of the repository, whose examples the tests run.
public struct Document: Sendable {
  /// Where it is.
  private let file: URL
  /// All of it.
  public let text: String
  private var blocks: [Block] = []

  /// A command line of an example, and what the document shows below it.
  public struct Session: Sendable {
    /// What is typed behind `$ `.
    public var command: String
    /// The lines below it.
    public var output: [String]
  }

  private struct Block: Sendable {
    /// What is written behind the marks of a fence; nil where the lines are indented.
    var language: String?
    var lines: [String] = []
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file of the repository.
  public static func path(_ name: String) -> String {
    repository.appendingPathComponent(name).path
  }

  /// The document at a path in the repository, such as `docs/lessons.md`.
  public init(_ path: String) throws {
    file = Self.repository.appendingPathComponent(path)
    text = try String(contentsOf: file, encoding: .utf8)
    blocks = Self.blocks(of: text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// The blocks of code that are indented, without the four blanks.
  public var indented: [[String]] { blocks.filter { $0.language == nil }.map(\.lines) }

  /// The blocks of code between fences of a language.
  public func fenced(_ language: String) -> [String] {
    blocks.filter { $0.language == language }.map { $0.lines.joined(separator: "\n") }
  }

  /// The command lines in the indented blocks that begin with one.
  public var sessions: [Session] {
    indented.filter { $0.first?.hasPrefix("$ ") == true }.flatMap { lines in
      var sessions: [Session] = []
      for line in lines {
        if line.hasPrefix("$ ") {
          sessions.append(Session(command: String(line.dropFirst(2)), output: []))
        } else {
          sessions[sessions.count - 1].output.append(line)
        }
      }
      return sessions.map { session in
        let blank = session.output.reversed().prefix(while: \.isEmpty).count
        return Session(command: session.command, output: session.output.dropLast(blank))
      }
    }
  }

  /// The links, each as a path from the repository and a place in that file; addresses of the web as
  /// they are.
  public var links: [(file: String, place: String?)] {
    let own = String(file.path.dropFirst(Self.repository.path.count + 1))
    let folder = own.contains("/") ? own.prefix { $0 != "/" } + "/" : ""
    return prose.matches(of: /\]\(([^()#\s]*)(?:#([^()\s]*))?\)/).map { match in
      let name = String(match.1)
      let path = name.isEmpty ? own : name.contains(":") ? name : Self.joined(folder + name)
      return (path, match.2.map(String.init))
    }
  }

  /// The places that links can name: the headings in lower case, with hyphens.
  public var slugs: [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
      let words = heading.drop { $0 == "#" || $0 == " " }.lowercased()
      return String(words.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" })
        .replacing(" ", with: "-")
    }
  }

  /// Whether a path in the repository leads to something.
  public static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: repository.appendingPathComponent(path).path)
  }

  /// The text without code.
  private var prose: String {
    let code = Set(blocks.flatMap(\.lines))
    return text.split(separator: "\n").map(String.init)
      .filter { line in !code.contains(line) && !line.hasPrefix("    ") }.joined(separator: "\n")
      .replacing(/`+[^`]*`+/, with: "")
  }

  /// A path without `..`.
  private static func joined(_ path: String) -> String {
    path.split(separator: "/").reduce(into: [Substring]()) { parts, part in
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }.joined(separator: "/")
  }

  private static func blocks(of lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var fence: Substring?
    var isInside = false
    for line in lines {
      let marks = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].lines.append(String(line)) }
      } else if marks.count >= 3 {
        fence = marks
        blocks.append(Block(language: String(line.dropFirst(marks.count))))
        isInside = false
      } else if line.hasPrefix("    ") {
        if !isInside { blocks.append(Block()) }
        isInside = true
        blocks[blocks.count - 1].lines.append(String(line.dropFirst(4)))
      } else if line.isEmpty, isInside {
        blocks[blocks.count - 1].lines.append("")
      } else {
        isInside = false
      }
    }
    return blocks
  }

  /// The document with everything below a line written anew; nil if it has no such line.
  public func replacing(below mark: String, with rest: String) -> String? {
    text.firstRange(of: mark).map { text[..<$0.upperBound] + rest }
  }

  /// How the document differs from what it should be, or nil if it does not.
  ///
  /// With `HILLOCK_RECORD=1` in the environment the file is written anew, and the answer says so, so
  /// that a test never passes by recording.
  public func difference(from wanted: String) throws -> String? {
    guard text != wanted else { return nil }
    guard ProcessInfo.processInfo.environment["HILLOCK_RECORD"] != nil else {
      return "\(file.path) is not what the program has; HILLOCK_RECORD=1 writes it anew"
    }
    try wanted.write(to: file, atomically: true, encoding: .utf8)
    return "recorded \(file.path); look at it, then run the test again"
  }
}
