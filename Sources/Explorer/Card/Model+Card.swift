import ActivationMath
import TerminalGrid

extension Model {
  /// Opens the card of the functions that are shown, or says why there is none.
  mutating func openCard(forCode: Bool) {
    guard let first = instrument.functions.first else {
      message = "there is no function here to tell about; 1 leads to one"
      return
    }
    guard !forCode || !first.profile.listedSpellings.isEmpty else {
      message = "no library has \(first.profile.title)"
      return
    }
    var card = CardModel()
    card.isForCode = forCode
    if forCode {
      card.showCode(of: card.page(of: instrument.functions, in: frame(size).body))
      message = "a digit copies its line"
    }
    self.card = card
  }

  /// Takes an input on the open card; nil if that is for the screen under it.
  mutating func updateCard(_ input: Input) -> [Effect]? {
    guard var open = card else { return nil }
    let page = open.page(of: instrument.functions, in: frame(size).body)
    if case .mouse(let event) = input { return point(event, on: page, open) }
    guard let action = CardAction.keys.action(for: input) else { return nil }
    switch action {
    case .scrolled(let key):
      if page.last == 0 { message = "the card is all in sight" }
      _ = open.scroll(key.input, on: page)
    case .functionStepped(let steps):
      if instrument.functions.count < 2 { message = "one function is shown, and this is its card" }
      open.step(by: steps, of: instrument.functions.count)
    case .closed:
      card = nil
      return []
    case .lineCopied(let number): return copyLine(number - 1, open)
    case .lastCopied: return copyLine(lastLine(of: open), open)
    }
    card = open
    return []
  }

  /// The wheel scrolls, a press on a library's line copies it; beside the card the screen has the mouse.
  private mutating func point(
    _ event: MouseEvent, on page: CardPage, _ open: CardModel
  ) -> [Effect]? {
    guard let code = page.code(at: event.at, scroll: open.scroll) else { return nil }
    if event.action == .press, let code { return copyLine(code, open) }
    var moved = open
    _ = moved.scroll(.mouse(event), on: page)
    card = moved
    return []
  }

  private func cardFunction(_ card: CardModel) -> Function? {
    let functions = instrument.functions
    return functions.indices.contains(card.function) ? functions[card.function] : functions.first
  }

  /// The line of the library that was used last, else the first one.
  private func lastLine(of card: CardModel) -> Int {
    cardFunction(card)?.profile.listedSpellings.firstIndex { $0.library == codeLibrary } ?? 0
  }

  private mutating func copyLine(_ index: Int, _ open: CardModel) -> [Effect] {
    guard let function = cardFunction(open) else { return [] }
    let profile = function.profile
    guard profile.listedSpellings.indices.contains(index) else {
      let count = profile.listedSpellings.count
      message =
        count == 0 ? "no library has \(profile.title)" : "the lines are numbered 1 to \(count)"
      return []
    }
    let spelling = profile.listedSpellings[index]
    let code = profile.code(in: spelling, with: function.arguments)
    codeLibrary = spelling.library
    message = "copied: \(code)"
    if open.isForCode { card = nil }
    return [.copy(code)]
  }
}
