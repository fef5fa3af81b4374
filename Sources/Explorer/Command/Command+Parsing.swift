import ActivationMath
import Formula
import Plotting

/// What is wrong with a typed command, and what to type instead.
struct CommandMistake: Error, Hashable, CustomStringConvertible {
  let description: String
}

extension Command {
  /// Reads a command; anything that does not begin with a command's word is a function to show.
  init(parsing line: String, catalogue: Catalogue) throws(CommandMistake) {
    let trimmed = line.trimmed
    let word = String(trimmed.prefix { $0.isLetter || $0 == "_" })
    let rest = String(trimmed.dropFirst(word.count)).trimmed
    guard let known = CommandWord.all.first(where: { $0.word == word }) else {
      self = .show(try Self.functions(trimmed, catalogue))
      return
    }
    let argument = Argument(text: rest, usage: known.usage, catalogue: catalogue)
    guard let command = try Self.command(word, argument) else {
      preconditionFailure("the command '\(word)' is listed and not read")
    }
    self = command
  }

  private static func command(
    _ word: String, _ argument: Argument
  ) throws(CommandMistake) -> Command? {
    switch word {
    case "keep": return .keep(try functions(try argument.required(), argument.catalogue))
    case "let": return .define(try argument.required())
    case "save": return .save(path: argument.text.isEmpty ? nil : argument.text)
    case "set": return try argument.setting()
    case "range": return .range(try argument.range())
    case "height": return .height(try argument.range())
    case "probe": return .probe(try argument.number())
    case "plot": return .plot(path: try argument.required())
    case "state": return .state(try argument.state())
    case "logits": return .logits(try argument.logits())
    case "canvas": return .canvas(try argument.canvas())
    case "theme": return .theme(try argument.required())
    case "lesson": return .lesson(try argument.required())
    default:
      return try simple[word].map { command throws(CommandMistake) in
        try argument.none()
        return command
      }
    }
  }

  /// The commands that take nothing.
  private static let simple: [String: Command] = [
    "edit": .edit, "clear": .clear, "help": .help, "quit": .quit, "explore": .screen(.explore),
    "vectors": .screen(.vectors), "lessons": .screen(.lessons),
  ]

  private static func functions(
    _ text: String, _ catalogue: Catalogue
  ) throws(CommandMistake) -> [Function] {
    var functions: [Function] = []
    for reference in text.split(separator: ";") {
      do throws(ReferenceError) {
        functions.append(try catalogue.resolve(primed: String(reference)).function)
      } catch {
        throw CommandMistake(description: "\(error)")
      }
    }
    guard !functions.isEmpty else {
      throw CommandMistake(description: "type a function such as elu(alpha=2), or help")
    }
    if let excess = SharedState.excess(functions.count) {
      throw CommandMistake(description: excess)
    }
    return functions
  }
}

/// What stands behind a command's word.
private struct Argument {
  var text: String
  var usage: String
  var catalogue: Catalogue

  private var misuse: CommandMistake { CommandMistake(description: "this is used as ':\(usage)'") }

  func none() throws(CommandMistake) { guard text.isEmpty else { throw misuse } }

  func required() throws(CommandMistake) -> String {
    guard !text.isEmpty else { throw misuse }
    return text
  }

  func number() throws(CommandMistake) -> Double {
    guard let number = NumberText.parse(text), number.isFinite else { throw misuse }
    return number
  }

  func range() throws(CommandMistake) -> ClosedRange<Double> {
    guard let range = NumberText.parseRange(text) else { throw misuse }
    guard Viewport.reaches(range) else {
      throw CommandMistake(description: Viewport.limits)
    }
    return range
  }

  /// `a 0.3` or `a=0.3`
  func setting() throws(CommandMistake) -> Command {
    let parts = text.split { $0 == " " || $0 == "=" }
    guard parts.count == 2, let value = NumberText.parse(parts[1]) else { throw misuse }
    return .set(parameter: String(parts[0]), value: value)
  }

  func state() throws(CommandMistake) -> SharedState? {
    guard !text.isEmpty else { return nil }
    do throws(SharedState.Mistake) {
      return try SharedState(parsing: text, catalogue: catalogue)
    } catch {
      throw CommandMistake(description: error.description)
    }
  }

  /// `car=3, tree=2.5`, or values alone.
  func logits() throws(CommandMistake) -> [VectorsModel.Logit] {
    var logits: [VectorsModel.Logit] = []
    for (index, entry) in text.split(separator: ",").enumerated() {
      let pair = entry.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      let name = pair.count == 2 ? pair[0] : "z\(index + 1)"
      guard let last = pair.last, let value = NumberText.parse(last), value.isFinite else {
        throw misuse
      }
      logits.append(VectorsModel.Logit(name: name, value: value))
    }
    guard VectorsModel.capacity.contains(logits.count) else {
      throw CommandMistake(description: "there can be 2 to 10 logits, not \(logits.count)")
    }
    return logits
  }

  func canvas() throws(CommandMistake) -> CanvasKind {
    guard let kind = CanvasKind(rawValue: text) else {
      let names = CanvasKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandMistake(description: "there is no canvas '\(text)'; there are \(names)")
    }
    return kind
  }
}

extension String {
  /// The text without spaces at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
