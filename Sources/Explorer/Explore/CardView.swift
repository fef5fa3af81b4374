import ActivationMath
import TerminalGrid

/// The card over the plot: what the function is for, its facts, and how libraries spell it.
struct CardView: Sendable {
  var model: ExploreModel

  func draw(in rect: Rect, on grid: inout Grid) {
    let columns = min(rect.size.columns, 76)
    let lines = wrappedLines(columns: max(1, columns - 4))
    let box = Rect(
      column: rect.columns.upperBound - columns, row: rect.origin.row, columns: columns,
      rows: min(rect.size.rows, lines.count + 2))
    grid.fill(box)
    grid.frame(
      box, title: model.function.profile.title, style: Style(.focusedFrame),
      titleStyle: Style(.title, .bold))
    let inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    for (row, line) in zip(inside.rows, lines) {
      grid.write(line, at: Point(column: inside.origin.column, row: row), clip: inside)
    }
  }

  private func wrappedLines(columns: Int) -> [StyledLine] {
    paragraphs.enumerated().flatMap { index, paragraph in
      (index == 0 ? [] : [StyledLine()]) + paragraph.flatMap { $0.wrapped(to: columns, hanging: 2) }
    }
  }

  private var paragraphs: [[StyledText]] {
    let profile = model.function.profile
    return [
      [StyledText(profile.formula, .emphasis), StyledText(profile.derivativeFormula, .emphasis)],
      [StyledText(profile.purpose)],
      facts,
      profile.caveats.map { StyledText("! ", .warning) + StyledText($0) },
      profile.spellings.filter(\.isListed).map { spelling in
        StyledText(profile.code(in: spelling, with: model.function.arguments), .code)
      },
      profile.sources.map { source in
        let parts = ["\(source.authors) \(source.year)", source.title, source.identifier]
        return StyledText(parts.filter { !$0.isEmpty }.joined(separator: ", "), .dim)
      },
    ].filter { $0.contains { !$0.isEmpty } }
  }

  private var facts: [StyledText] {
    let facts = model.function.facts
    return [
      ("range", facts.range.text), ("for x → −∞", facts.leftEnd.text),
      ("for x → ∞", facts.rightEnd.text), ("monotone", facts.monotonicity.rawValue),
      ("smoothness", facts.smoothness.notation), ("mean", facts.centring.rawValue),
    ].map { name, text in
      StyledText(name + "  ", .dim) + StyledText(text)
        + StyledText(facts.isEstimated ? "  (estimated)" : "", .dim)
    }
  }
}
