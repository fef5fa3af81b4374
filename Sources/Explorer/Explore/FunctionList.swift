import ActivationMath

/// The scalar functions of the catalogue in the order of the list, with a selection.
struct FunctionList: Sendable {
  /// Every function, ordered by family.
  let functions: [any Activation]
  /// The row that is selected.
  private(set) var selection = 0

  init(_ catalogue: Catalogue) { functions = catalogue.functions.compactMap(\.activation) }

  /// The selected function with its default parameters.
  var selected: (any Activation)? {
    functions.indices.contains(selection) ? functions[selection] : nil
  }

  /// Selects the function of that name if the list has it.
  mutating func select(id: String) {
    selection = functions.firstIndex { $0.profile.id == id } ?? selection
  }

  /// Moves the selection, stopping at both ends.
  mutating func step(by rows: Int) {
    selection = min(max(0, selection + rows), max(0, functions.count - 1))
  }
}
