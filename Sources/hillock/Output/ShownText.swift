import Host
import LessonKit
import TerminalGrid

/// The one filter before standard error and what people read on standard output.
///
/// Names, options, variables and contents of files are data: nothing in them may command a terminal,
/// begin a line or hide. Colours and links of our own are added afterwards, never taken from data.
enum ShownText {
  /// Text as one line in which everything can be seen; a line break in it is shown as `␤`.
  static func line(_ text: some StringProtocol) -> String {
    Sanitizer.clean(PathText.withBytesSpelt(String(text)))
  }

  /// Lines, each ended by a line break of ours.
  static func lines(_ lines: [String]) -> String { lines.map { line($0) + "\n" }.joined() }
}
