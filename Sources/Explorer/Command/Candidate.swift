/// A word that may stand behind a command, and what it is.
struct Candidate: Hashable, Sendable {
  var text: String
  var detail: String

  init(_ text: String, _ detail: String = "") { (self.text, self.detail) = (text, detail) }
}

/// The possible arguments of a command.
enum Candidates: Hashable, Sendable {
  /// One of these and nothing else.
  case choices([Candidate])
  /// Anything, among it these.
  case words([Candidate])

  /// All of them.
  var all: [Candidate] {
    switch self {
    case .choices(let candidates), .words(let candidates): candidates
    }
  }

  /// Whether nothing else may stand there.
  var isClosed: Bool { if case .choices(let some) = self { !some.isEmpty } else { false } }
}
