/// Why a value on the command line is refused, in words to follow the value and a colon.
struct ArgumentMistake: Error, CustomStringConvertible {
  /// What is wrong with it, and what to do about it.
  let description: String

  init(_ description: String) { self.description = description }
}
