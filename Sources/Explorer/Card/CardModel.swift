import ActivationMath
import TerminalGrid

/// The open card of the functions that are shown: which of them, how far it is scrolled.
struct CardModel: Hashable, Sendable {
  /// Which of the functions.
  private(set) var function = 0
  private(set) var scroll = 0
  /// Whether it was opened to copy a line of code, so that it closes when that is done.
  var isForCode = false

  /// The page as it stands on a screen.
  func page(of functions: [Function], in rect: Rect) -> CardPage {
    CardPage(of: functions, at: function, in: rect)
  }

  /// Shows the libraries' lines.
  mutating func showCode(of page: CardPage) { scroll = min(page.last, page.codeLine) }

  /// Scrolls as a key or the wheel asks; false if the input does not scroll.
  mutating func scroll(_ input: Input, on page: CardPage) -> Bool {
    guard
      let place = Scrolling.place(
        after: input, from: min(scroll, page.last), last: page.last, page: page.rows)
    else { return false }
    scroll = place
    return true
  }

  /// Goes to the next or previous of so many functions.
  mutating func step(by steps: Int, of count: Int) {
    guard count > 0 else { return }
    (function, scroll) = ((function + steps + count) % count, 0)
  }
}

/// An action on the card.
enum CardAction: Hashable, Sendable {
  /// Scrolled; the input says how far.
  case scrolled(KeyNotation)
  /// Copied the line of the library with that number.
  case lineCopied(Int)
  /// Copied the line of the library that was used last.
  case lastCopied
  /// Went to the next (+1) or previous (−1) function.
  case functionStepped(by: Int)
  /// Closed it.
  case closed

  /// The keys of the card, before those of the screen under it.
  static let keys = KeyTable<CardAction>([
    KeyGroup(
      title: "Card",
      rows: [
        KeyRow(
          "scroll", hint: "scroll",
          [
            "↑": .scrolled("↑"), "↓": .scrolled("↓"), "PgUp": .scrolled("PgUp"),
            "PgDn": .scrolled("PgDn"), "Home": .scrolled("Home"), "End": .scrolled("End"),
          ]),
        KeyRow("copy the line of that number", hint: "copy", digits) { .lineCopied($0) },
        KeyRow("copy for the library of last time", ["y": .lastCopied, "Enter": .lastCopied]),
        KeyRow(
          "the other functions that are shown",
          ["Tab": .functionStepped(by: 1), "S-Tab": .functionStepped(by: -1)]),
        KeyRow("close the card", hint: "close", ["Esc": .closed, "i": .closed]),
      ])
  ])

  private static let digits = (1...9).map { (notation: "\($0)", subject: $0) }
}
