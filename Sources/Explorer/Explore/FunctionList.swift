import ActivationMath

/// The scalar functions of the catalogue in the order of the list, with a filter and a selection.
struct FunctionList: Sendable {
  /// Every function, ordered by family.
  private let all: [any Activation]
  /// What the filter lets through.
  private(set) var shown: [any Activation]
  /// The row of `shown` that is selected.
  private(set) var selection = 0
  /// The text of the filter; empty lets everything through.
  private(set) var filter = ""

  init(_ catalogue: Catalogue) {
    all = catalogue.functions.compactMap(\.activation)
    shown = all
  }

  /// The selected function with its default parameters, or nil if the filter lets nothing through.
  var selected: (any Activation)? { shown.indices.contains(selection) ? shown[selection] : nil }

  /// Selects the function of that name if the list shows it.
  mutating func select(id: String) {
    selection = shown.firstIndex { $0.profile.id == id } ?? selection
  }

  /// Moves the selection, stopping at both ends.
  mutating func step(by rows: Int) {
    selection = min(max(0, selection + rows), max(0, shown.count - 1))
  }

  /// Shows what matches the text: by title, id or any library's spelling, in any case; selects the
  /// best match.
  mutating func narrow(to text: String) {
    let chosen = selected?.profile.id
    filter = text
    let scored = all.map { ($0, $0.profile.score(text)) }.filter { $0.1 != .none }
    shown = scored.map(\.0)
    guard let best = scored.map(\.1).max() else { return selection = 0 }
    let kept = scored.firstIndex { $0.0.profile.id == chosen && (text.isEmpty || $0.1 == best) }
    selection = kept ?? scored.firstIndex { $0.1 == best } ?? 0
  }
}

extension Profile {
  /// How well the title, the id or a library's name matches what was typed.
  func score(_ text: String) -> MatchScore {
    let names = [title, id] + spellings.map(\.name)
    return names.map { MatchScore(of: text.lowercased(), in: $0.lowercased()) }.max() ?? .none
  }
}

/// How well a name matches what was typed.
enum MatchScore: Int, Comparable {
  case none, lettersInOrder, part, beginning, whole

  init(of text: String, in name: String) {
    if name == text {
      self = .whole
    } else if name.hasPrefix(text) {
      self = .beginning
    } else if name.contains(text) {
      self = .part
    } else {
      self = name.containsInOrder(text) ? .lettersInOrder : .none
    }
  }

  static func < (left: MatchScore, right: MatchScore) -> Bool { left.rawValue < right.rawValue }
}

extension String {
  /// Whether the other string's characters occur in this one in the same order.
  func containsInOrder(_ other: String) -> Bool {
    var rest = self[...]
    for character in other where character != " " {
      guard let found = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
