import TerminalGrid

/// A key by the name that help gives it: `a`, `←`, `S-→`, `Space`, `F2`, `^R`.
package struct KeyName: Hashable, Sendable {
  let input: Input

  /// The key of that name, or nil if there is none.
  package init?(_ name: String) {
    guard let notation = KeyNotation(notation: name) else { return nil }
    input = notation.input
  }
}

extension Model {
  /// Makes a key mean another one, wherever keys are not text.
  package mutating func remap(_ key: KeyName, to other: KeyName) {
    remapped[key.input] = other.input
  }

  /// The remapped keys, for help.
  var remappedHelp: [HelpGroup] {
    let rows = remapped.compactMap { key, other -> HelpRow? in
      guard let name = KeyNotation.text(of: key), let meaning = KeyNotation.text(of: other)
      else { return nil }
      return HelpRow(keys: [name], text: "stands for \(meaning)")
    }
    guard !rows.isEmpty else { return [] }
    return [HelpGroup(title: "Your keys", rows: rows.sorted { $0.keys[0] < $1.keys[0] })]
  }
}
