/// The questions of a lesson by their ids, and the views that wait for them.
struct QuestionIndex {
  /// A view that is hidden until a question is answered.
  struct Reveal {
    var id: String
    var position: Position
    /// The number of the step that contains it.
    var step: Int
  }

  var reveals: [Reveal] = []
  private var places: [String: (step: Int, line: Int)] = [:]

  /// Adds a question, and says so if the lesson has one of that name.
  mutating func add(
    _ id: String, step: Int, at position: Position, _ findings: inout Findings
  ) {
    if let other = places[id] {
      findings.error(
        "two questions are called '\(id)', the other in line \(other.line)", at: position,
        remedy: "name this one: ```quiz id=NAME")
    } else {
      places[id] = (step, position.line)
    }
  }

  /// Flags views that wait for a question that does not come, or comes too late.
  func checkReveals(_ findings: inout Findings) {
    for reveal in reveals {
      guard let place = places[reveal.id] else {
        let near = Nearness.closest(to: reveal.id, among: places.keys.sorted())
        findings.error(
          "no question is called '\(reveal.id)'", at: reveal.position,
          remedy: near.map { "did you mean '\($0)'?" } ?? "name one: ```quiz id=\(reveal.id)")
        continue
      }
      if place.step > reveal.step {
        findings.error(
          "the question '\(reveal.id)' comes in a later step", at: reveal.position,
          remedy: "ask it in the step of the view, or before")
      }
    }
  }
}
