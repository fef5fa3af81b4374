/// A word that a shell may complete to, with what it means.
struct Candidate: Hashable {
  var word: String
  var meaning = ""
}

/// The candidates for a place of the command line.
enum Candidates {
  case words([Candidate])
  /// These words, or the path of a file.
  case files([Candidate])
  case directories
  /// Something that nobody can guess.
  case unknown
}
