import ActivationMath
import TerminalGrid

/// The program's own prompt: a line, the lines typed before it, and completion.
struct CommandPrompt: Hashable, Sendable {
  private(set) var editor = LineEditor()
  /// Lines that were carried out, the latest last.
  private var history: [String]
  /// Which line of the history is shown; its count is the line being typed.
  private var place: Int
  /// The line being typed while an older one is shown.
  private var draft = ""
  /// What Tab went through so far.
  private var completion: Completion?

  private struct Completion: Hashable {
    var candidates: [String]
    var index: Int
  }

  init(history: [String], text: String = "") {
    self.history = history
    place = history.count
    editor = LineEditor(text)
  }

  /// Takes a key that edits, walks through the history, or completes; false for any other.
  mutating func update(_ input: Input, words: [String]) -> Bool {
    switch input {
    case .key(.up): recall(place - 1)
    case .key(.down): recall(place + 1)
    case .key(.tab): complete(1, words)
    case .key(.backTab): complete(-1, words)
    default:
      completion = nil
      return editor.update(input)
    }
    return true
  }

  private mutating func recall(_ index: Int) {
    guard (0...history.count).contains(index) else { return }
    if place == history.count { draft = editor.text }
    place = index
    editor = LineEditor(index == history.count ? draft : history[index])
    completion = nil
  }

  /// Goes through the words that begin like the last one typed.
  private mutating func complete(_ direction: Int, _ words: [String]) {
    if completion == nil {
      let (before, word) = editor.text.splitAtLastWord
      let candidates = words.filter { $0.hasPrefix(word) && $0 != word }.map { before + $0 }
      guard !candidates.isEmpty else { return }
      completion = Completion(candidates: candidates, index: direction > 0 ? -1 : 0)
    }
    guard var going = completion else { return }
    going.index = (going.index + direction + going.candidates.count) % going.candidates.count
    editor = LineEditor(going.candidates[going.index])
    completion = going
  }
}

extension String {
  /// The text cut before its last word, which may be empty.
  fileprivate var splitAtLastWord: (before: String, word: String) {
    let word = String(reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    return (String(dropLast(word.count)), word)
  }
}
