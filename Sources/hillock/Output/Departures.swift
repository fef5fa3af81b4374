import ActivationMath
import TerminalGrid

/// What the unusual parameters of a command's functions cost: below its text, else on standard error.
struct Departures {
  private let sentences: [String]

  init(_ functions: [Function]) { sentences = functions.departures }

  /// The lines below a text.
  func lines(on display: Display, columns: Int = 80) -> [String] {
    sentences.flatMap { TextWrap.lines(display.charset.spelled($0), width: columns) }
  }

  /// The lines, each with its end.
  func text(on display: Display, columns: Int = 80) -> String {
    lines(on: display, columns: columns).map { $0 + "\n" }.joined()
  }

  /// Says them on standard error, where the format is for programs and has no place for them.
  func say() throws {
    if !sentences.isEmpty { try Output.error(sentences.map { "hillock: \($0)" }) }
  }
}
