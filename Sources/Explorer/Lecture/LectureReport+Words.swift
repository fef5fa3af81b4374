import ActivationMath
import TerminalGrid

extension LectureReport {
  /// `step 4 of 9, part 1 of 2`
  package var place: String {
    let words = pages > 1 ? ", words \(page) of \(pages)" : ""
    let part = parts > 1 ? ", part \(part) of \(parts)" : ""
    return (step == 0 ? "spare step" : "step \(step) of \(steps)") + part + words
  }

  /// `1 min behind`, `on time`; nil without a plan or before the time runs.
  var pace: String? {
    guard let delay, memory.clock.hasRun else { return nil }
    guard delay.magnitude >= 0.5 else { return "on time" }
    let minutes = Int(clamping: delay.magnitude.rounded())
    return "\(minutes) min \(delay > 0 ? "behind" : "ahead")"
  }

  /// Whether the lecture is late.
  var isLate: Bool { delay.map { $0 >= 0.5 } ?? false }

  /// Seconds as minutes and seconds: `07:10`.
  static func minutes(_ seconds: Double) -> String {
    let whole = max(0, Int(clamping: seconds.rounded(.down)))
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(two(whole / 60)):\(two(whole % 60))"
  }

  /// The speaker's own entries, each with its label.
  var entries: [(label: String, text: String, role: Role)] {
    var entries: [(label: String, text: String, role: Role)] = []
    if let note { entries.append(("note", note, .text)) }
    entries.append(("next", next, .dim))
    if let trial { entries.append(("try", "\(trial)   (Esc returns)", .probe)) }
    guard let question else { return entries }
    for (index, hands) in question.vote.rounds.enumerated() {
      let isOpen = question.vote.isOpen && index == question.vote.rounds.count - 1
      let counts = zip(hands, question.right).enumerated().map { choice, pair in
        "\(Self.letter(choice)) \(pair.0)\(pair.1 ? " ✓" : "")"
      }
      let state = isOpen ? "   (open: a to d, or numbers)" : ""
      entries.append(("vote \(index + 1)", counts.joined(separator: "   ") + state, .text))
    }
    if question.vote.rounds.isEmpty, !question.isRevealed {
      entries.append(("vote", "V opens it", .dim))
    }
    if let advice = question.advice { entries.append(("", advice, .good)) }
    return entries
  }

  /// The report in lines, for ears and narrow terminals: what is on the screen, and what is not.
  package func spoken(at now: Int64) -> [String] {
    let clock = memory.clock
    let used = Self.minutes(Double(clock.elapsed(at: now)) / 1000)
    let time = "\(used)\(planned.map { " of " + Self.minutes($0 * 60) } ?? "")"
    let state = clock.isRunning ? "" : ", time stopped"
    var lines = ["\(place); \(time)\(pace.map { ", \($0)" } ?? "")\(state)"]
    if isBlank { lines.append("the screen is blank") }
    lines += entries.map { label, text, _ in label.isEmpty ? text : "\(label): \(text)" }
    if !spare.isEmpty {
      let names = spare.map { "\($0.name) (\($0.title))" }
      lines.append("spare: " + names.joined(separator: ", "))
    }
    if let message { lines.append(message) }
    return lines
  }

  /// The words that stand on the projector now.
  package var screenLines: [String] {
    screen.grid.text.split(separator: "\n").map(String.init)
  }
}
