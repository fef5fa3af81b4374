import ActivationMath
package import Formula

extension StateValue {
  /// One of a few words.
  package func choice<Choice: RawRepresentable & CaseIterable>() throws(Diagnostic) -> Choice
  where Choice.RawValue == String {
    let text = try text()
    if let choice = Choice(rawValue: text) { return choice }
    throw unknown(text, among: Choice.allCases.map(\.rawValue))
  }

  /// A word that is not one of those allowed here.
  package func unknown(_ text: String, among names: [String]) -> Diagnostic {
    mistake(
      .malformedValue, "'\(name)' does not know '\(text)'",
      remedy: Self.remedy(for: text, among: names))
  }

  /// "did you mean" if a name is near, and all names.
  static func remedy(for text: String, among names: [String]) -> String {
    let near = EditDistance.nearest(names, to: text).map { "did you mean \($0)?" }
    guard names.count > 1 else { return near ?? "there is only \(names.joined())" }
    return (near.map { $0 + " " } ?? "") + "there are \(names.joined(separator: ", "))"
  }

  /// The items between commas, each once.
  package func list<Item: Equatable>(
    _ read: (StateValue) throws(Diagnostic) -> Item
  ) throws(Diagnostic) -> [Item] {
    var items: [Item] = []
    for part in parts(at: ",") {
      guard !part.isEmpty else {
        throw part.mistake(
          .strayText, "there is nothing between two commas of '\(name)'", remedy: "remove one")
      }
      let item = try read(part)
      guard !items.contains(item) else {
        throw part.mistake(
          .duplicate, "'\(name)' has \(part.source) twice", remedy: "keep one of the two")
      }
      items.append(item)
    }
    return items
  }
}
