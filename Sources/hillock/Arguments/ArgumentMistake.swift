/// Why a value on the command line is refused, in words to follow the value and a colon.
struct ArgumentMistake: Error, CustomStringConvertible {
  /// The mistake and its remedy.
  let description: String

  init(_ description: String) { self.description = description }
}
