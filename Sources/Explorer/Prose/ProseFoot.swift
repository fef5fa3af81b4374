import LessonKit
import TerminalGrid

/// The links and footnotes at the foot of a text, numbered in the order of their first mention.
struct ProseFoot: Sendable {
  /// The lines of the foot, each with its number.
  private(set) var notes: [StyledText] = []
  /// The targets of the links, in the order of the text.
  private(set) var links: [String] = []
  private var numbers: [String: Int] = [:]
  /// The numbers here of the lesson's footnotes, so that each is set once however often it is named.
  private var footnotes: [Int: Int] = [:]

  /// The number of a text, which is added if it is new.
  mutating func number(of text: StyledText) -> Int {
    let words = text.text
    if let known = numbers[words] { return known }
    let number = notes.count + 1
    numbers[words] = number
    notes.append(StyledText("[\(number)] ", .dim) + text)
    return number
  }

  /// The number, from 1, of the next link.
  mutating func addLink(_ destination: String) -> Int {
    links.append(destination)
    return links.count
  }

  /// The number of a footnote of the lesson.
  mutating func number(ofFootnote footnote: Int, _ blocks: [Block]) -> Int {
    if let known = footnotes[footnote] { return known }
    let words = Prose.lines(blocks, columns: 10_000).map(\.text).joined(separator: " ")
    let number = number(of: StyledText(words, Style(.dim)))
    footnotes[footnote] = number
    return number
  }
}
