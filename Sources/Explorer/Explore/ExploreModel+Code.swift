import ActivationMath

extension ExploreModel {
  /// Shows and copies a line of code for the function; a second time the next library's.
  mutating func copyCode() -> Outcome {
    let spellings = function.profile.spellings.filter(\.isListed)
    guard !spellings.isEmpty else {
      message = "no library has \(function.profile.title)"
      return .handled
    }
    let last = spellings.firstIndex { $0 == codeSpelling }
    let spelling = spellings[((last ?? -1) + 1) % spellings.count]
    let code = function.profile.code(in: spelling, with: function.arguments)
    codeSpelling = spelling
    message = "copied: \(code)"
    return .effects(.copy(code))
  }
}
