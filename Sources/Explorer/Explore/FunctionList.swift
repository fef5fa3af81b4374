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
    all = catalogue.functions.compactMap { function in
      if case .scalar(let activation) = function { activation } else { nil }
    }
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

  /// Shows what matches the text: by title, id or any library's spelling, in any case.
  mutating func narrow(to text: String) {
    let chosen = selected?.profile.id
    filter = text
    shown = text.isEmpty ? all : all.filter { $0.profile.matches(text) }
    selection = shown.firstIndex { $0.profile.id == chosen } ?? 0
  }
}

extension Profile {
  /// Whether the letters of the text occur in this order in the title, the id or a library's name.
  func matches(_ text: String) -> Bool {
    ([title, id] + spellings.map(\.name)).contains { $0.containsInOrder(text) }
  }
}

extension String {
  /// Whether the other string's characters occur in this one in the same order, in any case.
  func containsInOrder(_ other: String) -> Bool {
    var rest = lowercased()[...]
    for character in other.lowercased() where character != " " {
      guard let found = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
