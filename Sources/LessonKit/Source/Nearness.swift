import ActivationMath

/// Which name a word was probably meant to be, for "did you mean".
enum Nearness {
  /// Whether a word is probably `name` with a slip: other capitals, or a letter or two.
  ///
  /// Short names are near to half the language, so only swapped letters count there.
  static func isMisspelling(_ word: String, of name: String) -> Bool {
    guard word != name else { return false }
    let letters = word.lowercased()
    // Two texts are as far apart as their lengths at least.
    guard abs(letters.utf8.count - name.utf8.count) <= 8 else { return false }
    guard name.count >= 4 else { return letters.sorted() == name.sorted() }
    return distance(letters, name) <= (name.count == 4 ? 1 : 2)
  }

  /// The name that a word was probably meant to be.
  static func closest(to word: String, among names: [String]) -> String? {
    names.filter { isMisspelling(word, of: $0) }
      .min { distance(word, $0) < distance(word, $1) }
  }

  private static func distance(_ word: String, _ name: String) -> Int {
    EditDistance.Word(word).distance(to: EditDistance.Word(name))
  }
}
