import ActivationMath

extension ExploreModel {
  /// What the last key wants from the program, once.
  mutating func takeRequest() -> ExploreRequest? {
    defer { request = nil }
    return request
  }

  /// Shows and copies a line of code for the function; a second time the next library's.
  mutating func copyCode() {
    let spellings = function.profile.spellings
    guard !spellings.isEmpty else {
      message = "no library has \(function.profile.title)"
      return
    }
    let last = spellings.firstIndex { $0.library == codeLibrary }
    let spelling = spellings[((last ?? -1) + 1) % spellings.count]
    let code = function.profile.code(in: spelling, with: function.arguments)
    codeLibrary = spelling.library
    request = .copy(code)
    message = "copied: \(code)"
  }
}
