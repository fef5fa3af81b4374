/// The fenced blocks that mean something to Hillock; every other one is code.
enum Fence: String, CaseIterable {
  /// The live view beside the text.
  case view
  /// A question.
  case quiz

  /// The fence that an unknown language was probably meant to be.
  static func misspelt(_ language: String) -> Fence? {
    guard Fence(rawValue: language) == nil else { return nil }
    return allCases.first { Nearness.isMisspelling(language, of: $0.rawValue) }
  }
}
