/// A change of the projector's screen, from either terminal.
package enum LectureCommand: Hashable, Codable, Sendable {
  /// Go on: the next page of words, the answer of an open question, the next part.
  case next
  /// Go back in the same way; what was revealed is hidden again.
  case previous
  /// Blank the screen, or show it again.
  case blank
  /// Picture and words, the picture alone, the words alone.
  case arrange
  /// Reveal the answer to the question, and its view.
  case reveal
  /// Start or stop the time.
  case timer
  /// Open the vote on the question, or close its round.
  case vote
  /// A hand for a choice, counted from 0.
  case hand(choice: Int)
  /// The hands of a whole round.
  case counts(hands: [Int])
  /// Go to a step by its number, counted from 1, or its name.
  case go(step: String)
  /// Move the pointer by so many steps.
  case point(steps: Int)
  /// Put the pointer under a cell of the screen, as it is where it has that many columns and rows.
  case pointAt(column: Int, row: Int, columns: Int, rows: Int)
  /// Show a function or a state over the step.
  case trial(text: String)
  /// Come back from it.
  case back
  /// Say something on the consoles that concerns what a key did.
  case say(text: String)
  /// Take up a presentation that another program began.
  case resume(LectureMemory)
}
