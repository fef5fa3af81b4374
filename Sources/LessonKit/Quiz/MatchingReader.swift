/// Reads the pairs of a question with `order: match`: lines `- left -> right`, each with its reason.
struct MatchingReader {
  let script: QuizScript
  let position: Position

  func read(_ prose: inout ProseReader, _ findings: inout Findings) -> Quiz.Kind? {
    var matching = Matching(items: [], partners: [])
    for pair in script.choices.prefix(QuizReader.choiceCount.upperBound) {
      guard let partner = pair.partner, !partner.isBlank, !pair.text.isBlank else {
        findings.error(
          "the pair is not complete", at: pair.position, remedy: "write - left -> right")
        continue
      }
      checkFeedback(of: pair, &findings)
      let text = prose.inlines(in: pair.text, &findings)
      if matching.items.contains(where: { $0.text == text }) {
        findings.error(
          "the left side is there already", at: pair.position, remedy: "delete one of the two")
      }
      let right = prose.inlines(in: partner, &findings)
      let index = matching.partners.firstIndex(of: right) ?? matching.partners.count
      if index == matching.partners.count { matching.partners.append(right) }
      let feedback = prose.inlines(in: pair.feedback, &findings)
      matching.items.append(Matching.Item(text, partner: index, feedback: feedback))
    }
    checkCounts(of: matching, &findings)
    return .match(matching)
  }

  private func checkFeedback(of pair: QuizScript.Choice, _ findings: inout Findings) {
    guard pair.feedback.isBlank else { return }
    findings.error(
      "the pair has no feedback", at: pair.position,
      remedy: "say below it, after >, what decides it")
  }

  private func checkCounts(of matching: Matching, _ findings: inout Findings) {
    let count = script.choices.count
    if !QuizReader.choiceCount.contains(count) {
      findings.error(
        "the quiz has \(count) pair\(count == 1 ? "" : "s")", at: position,
        remedy: "give 2 to 9: - left -> right")
    } else if matching.partners.count == 1 {
      findings.error(
        "all pairs have the same right side", at: position, remedy: "give at least two of them")
    }
  }
}
