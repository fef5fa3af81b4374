import TerminalGrid

/// The open help: how far it is scrolled, and what is searched in it.
struct HelpModel: Hashable, Sendable {
  private(set) var scroll = 0
  /// The text that rows must contain; nil until somebody searches.
  private(set) var search: LineEditor?
  /// Whether keys go to the search.
  private(set) var isTyping = false

  /// The keys on the bottom line.
  static let hints = [
    Hint(keys: ["↑", "↓"], word: "scroll"), Hint(keys: ["/"], word: "search"),
    Hint(keys: ["any other key"], word: "closes"),
  ]

  /// Takes an input; false if it closes the help.
  ///
  /// - Parameters:
  ///   - last: How far it can be scrolled.
  ///   - page: How many lines are in sight.
  mutating func update(_ input: Input, last: Int, page: Int) -> Bool {
    if isTyping { return updateSearch(input, last: last) }
    switch input {
    case .character("/"): (search, isTyping, scroll) = (LineEditor(), true, 0)
    case .key(.escape) where search != nil: (search, scroll) = (nil, 0)
    case .tick, .resize: break
    default:
      guard let place = Scrolling.place(after: input, from: scroll, last: last, page: page) else {
        if case .mouse(let event) = input { return event.action != .press }
        return false
      }
      scroll = place
    }
    return true
  }

  private mutating func updateSearch(_ input: Input, last: Int) -> Bool {
    guard var editor = search else { return false }
    switch input {
    case .key(.enter): isTyping = false
    case .key(.escape), .control("c"): (search, isTyping, scroll) = (nil, false, 0)
    case .key(.down): scroll = min(last, scroll + 1)
    case .key(.up): scroll = max(0, scroll - 1)
    default:
      if editor.update(input) { scroll = 0 }
      search = editor
    }
    return true
  }

  /// The page for the place that has the keys.
  func page(of model: Model, in rect: Rect) -> HelpPage {
    HelpPage(
      title: "Keys: \(model.instrument.pane ?? model.screen.title)",
      groups: filtered(model.helpGroups), search: search?.text ?? "", in: rect)
  }

  /// The groups with the rows that contain every word of what is searched.
  private func filtered(_ groups: [HelpGroup]) -> [HelpGroup] {
    let words = SearchText(search?.text ?? "").words
    guard !words.isEmpty || search?.text.isEmpty == false else { return groups }
    let text = search?.text.lowercased() ?? ""
    return groups.compactMap { group in
      let rows = group.rows.filter { row in
        let keys = row.keys.joined(separator: " ")
        let whole = SearchText("\(keys) \(row.text)")
        let hasWords = !words.isEmpty && words.allSatisfy(whole.contains)
        return hasWords || "\(keys) \(row.text)".lowercased().contains(text)
      }
      return rows.isEmpty ? nil : HelpGroup(title: group.title, rows: rows)
    }
  }
}
