import TerminalGrid

/// The open help: how far it is scrolled, and what is searched in it.
struct HelpModel: Hashable, Sendable {
  private(set) var scroll = 0
  /// The text that rows must contain; nil until somebody searches.
  private(set) var search: LineEditor?
  /// Whether keys go to the search.
  private(set) var isTyping = false

  /// Takes an input; false if it closes the help.
  mutating func update(_ input: Input) -> Bool {
    if isTyping { return updateSearch(input) }
    switch input {
    case .key(.up), .character("k"): scroll = max(0, scroll - 1)
    case .key(.down), .character("j"): scroll += 1
    case .key(.pageUp), .key(.backspace): scroll = max(0, scroll - 10)
    case .key(.pageDown), .character(" "): scroll += 10
    case .character("/"): (search, isTyping, scroll) = (LineEditor(), true, 0)
    case .mouse(let event): turn(event)
    case .tick, .resize: break
    default: return false
    }
    return true
  }

  private mutating func updateSearch(_ input: Input) -> Bool {
    guard var editor = search else { return false }
    switch input {
    case .key(.enter): isTyping = false
    case .key(.escape): (search, isTyping) = (nil, false)
    case .key(.down): scroll += 1
    case .key(.up): scroll = max(0, scroll - 1)
    default:
      if editor.update(input) { scroll = 0 }
      search = editor
    }
    return true
  }

  private mutating func turn(_ event: MouseEvent) {
    if event.action == .scrollUp { scroll = max(0, scroll - 3) }
    if event.action == .scrollDown { scroll += 3 }
  }

  /// The groups with the rows that contain what is searched.
  func filtered(_ groups: [HelpGroup]) -> [HelpGroup] {
    guard let text = search?.text.lowercased(), !text.isEmpty else { return groups }
    return groups.compactMap { group in
      let rows = group.rows.filter { row in
        row.text.lowercased().contains(text) || row.keys.joined(separator: " ").contains(text)
      }
      return rows.isEmpty ? nil : HelpGroup(title: group.title, rows: rows)
    }
  }
}
