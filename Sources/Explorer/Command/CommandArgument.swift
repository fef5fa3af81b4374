import ActivationMath
import Formula
import Plotting

/// The argument of a command: the text after its word.
struct CommandArgument {
  /// The text as it was typed, without spaces at its ends.
  let text: String
  private let usage: CommandUsage
  private let catalogue: Catalogue

  init(_ text: String, usage: CommandUsage, catalogue: Catalogue) {
    (self.text, self.usage, self.catalogue) = (text.trimmed, usage, catalogue)
  }

  /// That the command is used in another way.
  var misuse: CommandMistake {
    CommandMistake(description: "this is used as ':\(usage.usage)'")
  }

  func none() throws(CommandMistake) { guard text.isEmpty else { throw misuse } }

  func required() throws(CommandMistake) -> String {
    guard !text.isEmpty else { throw misuse }
    return text
  }

  func number() throws(CommandMistake) -> Double {
    guard !text.isEmpty else { throw misuse }
    let number = try CommandMistake.number(text)
    guard number.isFinite else { throw misuse }
    return number
  }

  func range() throws(CommandMistake) -> ClosedRange<Double> {
    guard !text.isEmpty else { throw misuse }
    do throws(TypedNumber.Mistake) {
      return try Viewport.range(typed: text)
    } catch {
      throw CommandMistake(description: error.description)
    }
  }

  /// `a 0.3` or `a=0.3`; `a` alone has no value.
  func setting() throws(CommandMistake) -> (name: String, value: Double?) {
    guard let end = text.firstIndex(of: "=") ?? text.firstIndex(of: " ") else {
      return (try required(), nil)
    }
    let name = String(text[..<end]).trimmed
    let word = text[text.index(after: end)...]
    guard !name.isEmpty, !word.isEmpty else { throw misuse }
    return (name, try CommandMistake.number(word))
  }

  /// Functions in reference notation, separated by semicolons.
  func functions() throws(CommandMistake) -> [Function] {
    var functions: [Function] = []
    for reference in text.split(separator: ";") {
      do throws(ReferenceError) {
        functions.append(try catalogue.resolve(primed: String(reference)).function)
      } catch {
        throw CommandMistake(description: "\(error)")
      }
    }
    let most = 1 + ExploreModel.keptCapacity
    guard functions.count <= most else {
      throw CommandMistake(
        description:
          "\(functions.count) functions are too many; a picture has room for \(most)")
    }
    guard !functions.isEmpty else {
      throw CommandMistake(description: "type a function such as elu(alpha=2), or help")
    }
    return functions
  }
}

extension CommandMistake {
  /// The number that a person typed, or why it is none.
  static func number(_ text: some StringProtocol) throws(CommandMistake) -> Double {
    do throws(NumberEntry.Refusal) {
      return try NumberEntry(reading: String(text)).number
    } catch {
      throw CommandMistake(description: error.description)
    }
  }
}

extension String {
  /// The text without spaces at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
