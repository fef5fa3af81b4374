import TerminalGrid

/// The one way in which keys are written: in the tables of bindings, in help, in hints.
///
/// A character is written as it is; other keys are `←`, `S-→`, `Enter`, `Esc`, `F2`, `^R`, `Space`.
struct KeyNotation: Hashable, Sendable {
  /// The key.
  var input: Input

  /// Reads a key's notation, or nil if there is no such key.
  init?(notation text: String) {
    if let named = Self.named.first(where: { $0.text == text }) {
      input = named.input
    } else if text.count == 1, let character = text.first {
      input = .character(character)
    } else if text.count == 2, text.first == "^", let letter = text.last {
      input = .control(Character(letter.lowercased()))
    } else if text.first == "F", let number = Int(text.dropFirst()), (1...12).contains(number) {
      input = .key(.function(number))
    } else {
      return nil
    }
  }

  /// How the key is written, or nil for what is no key (the mouse, a resize).
  static func text(of input: Input) -> String? {
    if let named = named.first(where: { $0.input == input }) { return named.text }
    return switch input {
    case .character(let character): String(character)
    case .control(let letter): "^" + letter.uppercased()
    case .key(.function(let number)): "F\(number)"
    default: nil
    }
  }

  private static let named: [(text: String, input: Input)] = [
    ("←", .key(.left)), ("→", .key(.right)), ("↑", .key(.up)), ("↓", .key(.down)),
    ("S-←", .key(.shiftLeft)), ("S-→", .key(.shiftRight)),
    ("S-↑", .key(.shiftUp)), ("S-↓", .key(.shiftDown)),
    ("Home", .key(.home)), ("End", .key(.end)),
    ("PgUp", .key(.pageUp)), ("PgDn", .key(.pageDown)),
    ("Enter", .key(.enter)), ("Esc", .key(.escape)),
    ("Tab", .key(.tab)), ("S-Tab", .key(.backTab)),
    ("Backspace", .key(.backspace)), ("Del", .key(.delete)), ("Ins", .key(.insert)),
    ("Space", .character(" ")),
  ]
}

extension KeyNotation: ExpressibleByStringLiteral {
  /// A key in a table of bindings; a notation that names no key is a programmer's mistake.
  init(stringLiteral text: String) {
    guard let key = KeyNotation(notation: text) else {
      preconditionFailure("no key is written \(text)")
    }
    self = key
  }
}
