import ActivationMath

/// Curves kept for comparison: never two that are equal, never more than fit.
extension ExploreModel {
  /// Keeps the curve that is shown.
  mutating func keepCurve() { keep([function]) }

  /// Keeps curves beside the function, and says which and which not.
  mutating func keep(_ scalars: [any Activation]) {
    var said: [String] = []
    for scalar in scalars {
      let name = Function.scalar(scalar).notation
      if kept.contains(where: { $0.isEqual(to: scalar) }) {
        said.append("\(name) is kept already")
      } else if kept.count >= Self.keptCapacity {
        said.append("no room for \(name): \(Self.keptCapacity) curves are kept; :drop one, or C")
      } else {
        kept.append(scalar)
        said.append("kept \(name)")
      }
    }
    message = said.joined(separator: ", ")
    showKept()
  }

  /// Widens the window for what is kept, unless the learner chose its height.
  private mutating func showKept() {
    let present = windows.present
    guard present.y == nil else { return }
    windows.amend(Window(x: present.x, fitting: curves, reach: reach))
  }

  /// Drops all of them.
  mutating func clearKept() {
    if kept.isEmpty { message = "no curve is kept" }
    kept = []
  }

  /// Drops one by its name, as it stands in the picture or without arguments, or by its number from 1.
  mutating func drop(_ name: String) throws(CommandMistake) {
    let names = keptNames
    guard !names.isEmpty else { throw CommandMistake(description: "no curve is kept") }
    let ids = kept.map(\.profile.id)
    let number = Int(name).map { $0 - 1 }.flatMap { names.indices.contains($0) ? $0 : nil }
    let index = names.firstIndex(of: name) ?? ids.firstIndex(of: name) ?? number
    guard let index else {
      throw CommandMistake(
        description: "no kept curve is called '\(name)'; there are \(names.joined(separator: ", "))"
      )
    }
    kept.remove(at: index)
    message = "dropped \(names[index])"
  }

  /// The kept curves in reference notation, which tells them apart.
  var keptNames: [String] { kept.map { Function.scalar($0).notation } }
}
