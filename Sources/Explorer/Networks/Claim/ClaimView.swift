import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import ViewSpec

/// Draws the page Claim: the list, the sentence, the table, what was expected and found.
struct ClaimView: Sendable {
  var page: ClaimPage
  var canvas: CanvasKind

  /// From so many columns on the claims are listed beside the table.
  private static let columnsWithList = 100

  private var claim: Claim { page.history.present.claim }
  private var charset: Charset { canvas.charset }

  /// The list of claims in a room, if it has one.
  static func list(in rect: Rect) -> Rect? {
    guard rect.size.columns >= columnsWithList, rect.size.rows > Claim.prepared.count + 1 else {
      return nil
    }
    let width = Claim.prepared.map { TextWidth.of($0.name) }.max() ?? 0
    return rect.split(left: width + 4).left.split(top: Claim.prepared.count + 1).top
  }

  /// The claim under a point of the list.
  static func claim(at point: Point, in rect: Rect) -> Claim? {
    guard let list = list(in: rect), list.contains(point) else { return nil }
    let index = point.row - list.origin.row - 1
    return Claim.prepared.indices.contains(index) ? Claim.prepared[index] : nil
  }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    var rest = rect
    if let list = Self.list(in: rect) {
      drawList(in: list, on: &grid)
      rest = rect.inset(left: list.size.columns + 1)
    }
    rest = rest.inset(left: 1)
    let report = ClaimReport(
      page.measurement.table, seconds: page.measurement.seconds, chosen: page.run)
    drawHead(report, hasList: rest.origin.column > rect.origin.column + 1, &rest, on: &grid)
    let samples = report.samples
    // Where rows are few the table comes before what is said about it.
    let words = words(columns: rest.size.columns)
    let tableRows = claim.rows.count + 1
    let wordRows = min(words.count, max(1, rest.size.rows - tableRows - 1))
    let (upper, lower) = rest.split(top: max(1, min(tableRows, rest.size.rows - wordRows)))
    _ = samples.drawTable(in: upper, on: &grid, charset)
    let gap = lower.size.rows > wordRows ? 1 : 0
    for (row, line) in zip(lower.inset(top: gap).rows, words) {
      grid.write(line, at: Point(column: lower.origin.column, row: row), clip: lower)
    }
    let below = lower.inset(top: gap + words.count + 1)
    if page.measurement.table.outcomes.isEmpty {
      drawPlan(in: below, on: &grid)
    } else {
      samples.drawColumns(in: below, on: &grid, charset)
    }
  }

  /// What will be run, as much as there is room for.
  private func drawPlan(in rect: Rect, on grid: inout Grid) {
    let rows = ClaimPlan(page).rows
    let width = 2 + (rows.map { TextWidth.of($0.name) }.max() ?? 0)
    var rest = rect
    for row in rows where !rest.isEmpty {
      grid.write(row.name, at: rest.origin, style: Style(.dim), clip: rest)
      let lines = StyledText(charset.spelled(row.text))
        .wrapped(to: max(1, rest.size.columns - width - 1))
      for (place, line) in zip(rest.rows, lines) {
        grid.write(line, at: Point(column: rest.origin.column + width, row: place), clip: rest)
      }
      rest = rest.inset(top: lines.count)
    }
  }

  private func drawList(in rect: Rect, on grid: inout Grid) {
    grid.write(" claims", at: rect.origin, style: Style(.dim), clip: rect)
    for (row, other) in zip(rect.inset(top: 1).rows, Claim.prepared) {
      let isShown = other.name == claim.name
      grid.write(
        (isShown ? " \(charset.transliterate("▸"))" : "  ") + other.name,
        at: Point(column: rect.origin.column, row: row),
        style: isShown ? Style(.selection, .bold) : .plain, clip: rect)
    }
  }

  /// The sentence and its source above the table, as much as there is room for.
  private func drawHead(
    _ report: ClaimReport, hasList: Bool, _ rest: inout Rect, on grid: inout Grid
  ) {
    // What matters most comes first; what does not fit ends it.
    var free = rest.size.rows - claim.rows.count - 3
    func put(_ lines: [StyledLine], _ rest: inout Rect, _ grid: inout Grid) {
      guard lines.count <= free else { return free = 0 }
      for line in lines {
        grid.write(line, at: rest.origin, clip: rest)
        rest = rest.inset(top: 1)
      }
      free -= lines.count
    }
    let width = max(1, rest.size.columns - 1)
    let sentence = StyledText(charset.spelled(claim.sentence), Style(.text, .bold))
      .wrapped(to: width)
    if !hasList, free > sentence.count,
      let place = Claim.prepared.firstIndex(where: { $0.name == claim.name })
    {
      let count = StyledLine(
        "   \(place + 1) of \(Claim.prepared.count)", Style(.dim))
      put([StyledLine(claim.name, Style(.curve1, .bold)) + count], &rest, &grid)
    }
    put(sentence, &rest, &grid)
    put(StyledText(charset.spelled(claim.source), Style(.dim)).wrapped(to: width), &rest, &grid)
    if free > 2 { put([StyledLine()], &rest, &grid) }
    let measure = StyledText(charset.spelled(report.subtitle), Style(.dim))
    put(measure.wrapped(to: width), &rest, &grid)
    if free > 4 { put([StyledLine()], &rest, &grid) }
  }

  // MARK: Below the table

  /// What is to be done, how far it is, or what was found.
  private func words(columns: Int) -> [StyledLine] {
    let (width, spec) = (max(1, columns - 1), page.history.present)
    let expected = spec.guess.map { "You expected that \($0.words). " } ?? ""
    if page.measurement.table.isFull {
      let found = StyledText(charset.spelled(expected), Style(.dim)) + foundWords(spec.guess)
      return found.wrapped(to: width) + [runLine.truncated(to: width)]
    }
    if page.measurement.table.outcomes.isEmpty, !page.isRunning, spec.guess == nil {
      let question = GuessQuestion(
        text: "What do you expect?",
        answers: [("t", "it holds"), ("p", "a part of it"), ("f", "it does not")])
      return question.styled.wrapped(to: width)
    }
    return [progress.truncated(to: width)]
  }

  private func foundWords(_ guess: Claim.Verdict?) -> StyledText {
    let seeds = page.measurement.table.seeds
    let style = guess.map { $0 == claim.verdict ? Style(.good) : Style(.warning) } ?? .plain
    let remark =
      seeds == claim.seeds
      ? "" : " That was found with \(claim.seeds) seeds; the table has \(seeds)."
    return StyledText(charset.spelled(claim.finding), style)
      + StyledText(charset.spelled(remark), Style(.dim))
  }

  /// The run that is looked at, and the key that opens it.
  private var runLine: StyledLine {
    var line = StyledLine(charset.spelled("\(page.cellName), seed \(page.run.seed)"), Style(.title))
    line.append(charset.spelled(": \(page.outcomeWords ?? "")"), Style(.text))
    line.append("   Enter", Style(.key, .bold))
    line.append(" opens this run", Style(.dim))
    return line
  }

  /// A bar, the runs that are done, and the time that is left.
  private var progress: StyledLine {
    let measurement = page.measurement
    let (done, all) = (measurement.table.outcomes.count, measurement.table.count)
    let bar = Bar(fraction: Double(done) / Double(max(1, all)), columns: 16).text(charset)
    var line = StyledLine(TextWidth.pad(bar, to: 16), Style(.highlight))
    line.append(" \(done) of \(all) runs", Style(.text))
    if !page.isRunning {
      line.append("   stopped; Space goes on", Style(.dim))
    } else if let left = measurement.secondsLeft {
      line.append(
        "   \(NumberText.fixed(left, decimals: left < 10 ? 1 : 0)) s left", Style(.dim))
    }
    return line
  }
}
