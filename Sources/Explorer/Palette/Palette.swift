import TerminalGrid

/// The palette: a line, what it finds over all that there is, and which of it is marked.
///
/// The prompt of the program is this: whatever is found stands for a line that the prompt carries out.
struct Palette: Sendable {
  /// The outcome of Enter.
  enum Decision: Hashable, Sendable {
    /// The line is carried out.
    case run(String)
    /// The line goes on being typed.
    case fill(String)
    /// Nothing was asked for.
    case leave
  }

  private(set) var editor: LineEditor
  /// The matches of the line.
  private(set) var answer: PaletteAnswer
  let source: PaletteSource
  /// Whether the line was refused and is kept to be mended; `:` and `/` then begin anew.
  private var isRefused = false
  /// The row that the arrows chose; nil as long as they did not.
  private var chosen: Int?
  /// Which line of the history is shown; its count is the line being typed.
  private var place: Int
  /// The line being typed while an older one is shown.
  private var draft = ""

  init(_ source: PaletteSource, text: String = "") {
    self.source = source
    editor = LineEditor(text)
    answer = source.answer(text)
    place = source.history.count
  }

  /// The matches.
  var matches: [PaletteMatch] { answer.matches }

  /// The row that Enter carries out and Tab completes, if it is not the line as it stands.
  var marked: Int? {
    if let chosen { return chosen }
    guard let first = matches.first, !editor.text.trimmed.isEmpty, first.rank != .nearest
    else { return nil }
    return !answer.isExact || first.text.trimmed == editor.text.trimmed ? 0 : nil
  }

  /// The outcome of Enter now.
  var decision: Decision {
    let typed = String(editor.text.drop { $0 == ":" || $0 == " " }).trimmed
    if let marked {
      let match = matches[marked]
      return match.entry.needsMore ? .fill(match.text) : .run(match.text)
    }
    if typed.isEmpty { return .leave }
    let isBare = source.commands.first { $0.usage.word == typed }?.usage.needsArgument ?? false
    return isBare ? .fill(typed + " ") : .run(typed)
  }

  /// Takes a key that edits, chooses, completes or recalls; false for any other.
  mutating func update(_ input: Input) -> Bool {
    defer { isRefused = false }
    switch input {
    case .character("/") where isRefused, .character(":") where isRefused: fill("")
    case .key(.up): step(by: -1)
    case .key(.down): step(by: 1)
    case .key(.pageUp): step(by: -8)
    case .key(.pageDown): step(by: 8)
    case .key(.tab): complete()
    case .key(.backTab): step(by: -1)
    case .control("p"): recall(place - 1)
    case .control("n"): recall(place + 1)
    case .character("/") where editor.text.isEmpty, .character(":") where editor.text.isEmpty: break
    default: return edit(input)
    }
    return true
  }

  /// Chooses a row.
  mutating func choose(_ row: Int) {
    guard matches.indices.contains(row) else { return }
    chosen = row
  }

  /// Keeps the line as it is, to be mended.
  mutating func refuse() { isRefused = true }

  /// Puts another text into the line.
  mutating func fill(_ text: String) {
    editor = LineEditor(text)
    search()
  }

  private mutating func edit(_ input: Input) -> Bool {
    let before = editor.text
    guard editor.update(input) else { return false }
    if editor.text != before { search() }
    return true
  }

  private mutating func search() { (answer, chosen) = (source.answer(editor.text), nil) }

  /// Goes up or down the rows; above the first one the line itself stands.
  private mutating func step(by rows: Int) {
    guard !matches.isEmpty else { return }
    let next = (marked ?? -1) + rows
    chosen = next < 0 && abs(rows) == 1 ? nil : min(max(0, next), matches.count - 1)
  }

  private mutating func complete() {
    guard let match = matches.indices.contains(marked ?? 0) ? matches[marked ?? 0] : nil
    else { return }
    fill(match.text)
  }

  private mutating func recall(_ index: Int) {
    guard (0...source.history.count).contains(index) else { return }
    if place == source.history.count { draft = editor.text }
    place = index
    fill(index == source.history.count ? draft : source.history[index])
  }
}
