/// Finds the card of a lesson among its steps.
struct CardReader {
  /// The most lines of a card.
  static let lines = 3
  /// The most characters of a line: what is longer is no reminder.
  static let lineLength = 160

  /// The heading of a card.
  private struct Heading {
    var step: Int
    var part: Int
    /// The first block below the heading.
    var block: Int
    var position: Position
  }

  private var headings: [Heading] = []

  /// Notes the heading that was read last, if it is that of a card.
  mutating func note(
    _ blocks: [Block], step: Int, part: Int, at position: Position, _ findings: inout Findings
  ) {
    guard case .heading(let level, let text)? = blocks.last else { return }
    let words = text.plainText
    if words != Card.heading, Nearness.isMisspelling(words, of: Card.heading.lowercased()) {
      findings.warning(
        "the heading looks like that of a card", at: position,
        remedy: "write ### \(Card.heading)")
    }
    guard words == Card.heading else { return }
    if level != 3 {
      findings.error(
        "the card has a heading of level \(level)", at: position,
        remedy: "write ### \(Card.heading)")
    }
    headings.append(Heading(step: step, part: part, block: blocks.count, position: position))
  }

  /// The card, once all steps are read.
  func card(in steps: [Step], _ findings: inout Findings) -> Card? {
    for heading in headings.dropFirst() {
      findings.error("a second card", at: heading.position, remedy: "a lesson has one, at its end")
    }
    guard let heading = headings.first else { return nil }
    guard heading.step == steps.lastIndex(where: { !$0.isSpare }) else {
      findings.error(
        "the card is not in the last step", at: heading.position,
        remedy: "move it to the end of the lesson")
      return nil
    }
    let blocks = steps[heading.step].parts[heading.part].blocks[heading.block...]
    let section = blocks.prefix { if case .heading = $0 { false } else { true } }
    let lines = section.flatMap { self.lines(of: $0, at: heading.position, &findings) }
    check(lines, at: heading.position, &findings)
    return Card(lines: lines)
  }

  private func lines(
    of block: Block, at position: Position, _ findings: inout Findings
  ) -> [[Inline]] {
    switch block {
    case .paragraph(let line): return [line]
    case .list(_, let items):
      return items.flatMap { $0.flatMap { lines(of: $0, at: position, &findings) } }
    default:
      findings.error(
        "the card has more than lines of text", at: position,
        remedy: "use paragraphs and lists, and put the rest above the card")
      return []
    }
  }

  private func check(_ lines: [[Inline]], at position: Position, _ findings: inout Findings) {
    if lines.isEmpty {
      findings.error("the card is empty", at: position, remedy: "say what is to be remembered")
    }
    if lines.count > Self.lines {
      findings.error(
        "the card has \(lines.count) lines", at: position,
        remedy: "say it in \(Self.lines) lines at most")
    }
    for line in lines where line.plainText.count > Self.lineLength {
      findings.warning(
        "a line of the card has \(line.plainText.count) characters", at: position,
        remedy: "say it in \(Self.lineLength) at most")
    }
  }
}
