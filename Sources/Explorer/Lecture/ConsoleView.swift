import ActivationMath
package import TerminalGrid

extension Console {
  /// The console as it looks at a moment.
  ///
  /// - Parameters:
  ///   - now: The time in milliseconds since 1970.
  ///   - clock: The time of day where the speaker is: `12:41`.
  package func view(at now: Int64, clock: String) -> Grid {
    var grid = Grid(size)
    let layout = ConsoleLayout(size)
    if let report {
      drawClock(report, now, clock, in: layout.clock, on: &grid)
      drawScreen(report, layout, on: &grid)
      draw(lines(of: report, columns: layout.notes.size.columns), in: layout.notes, on: &grid)
      if let row = layout.spare { drawSpare(report, in: row, on: &grid) }
    } else {
      grid.write(
        StyledLine(" \(clock)", Style(.title, .bold)), at: layout.clock.origin,
        clip: layout.clock)
      let text = StyledText(waiting).wrapped(to: max(1, layout.notes.size.columns))
      draw(text, in: layout.notes, on: &grid)
    }
    if let row = layout.bottom { bottomLine.draw(in: row, on: &grid) }
    if let help { helpPage(help).draw(scroll: help.scroll, on: &grid) }
    return grid
  }

  private func draw(_ lines: [StyledLine], in rect: Rect, on grid: inout Grid) {
    for (row, line) in zip(rect.rows, lines) {
      grid.write(line, at: Point(column: rect.origin.column, row: row), clip: rect)
    }
  }

  private var bottomLine: BottomLine {
    if let line = desk.line { return line }
    return BottomLine(
      prompt: nil, message: isLong ? nil : message, hints: SpeakerAction.keys.hints)
  }

  /// What the speaker is told.
  private var message: String? {
    let lost = isConnected || report == nil ? nil : waiting
    return lost ?? notice ?? report?.message
  }

  /// Whether the message does not fit into the bottom line, and stands among the notes.
  private var isLong: Bool { message.map { TextWidth.of($0) > size.columns - 2 } ?? false }

  private func drawScreen(_ report: LectureReport, _ layout: ConsoleLayout, on grid: inout Grid) {
    guard let frame = layout.frame, let room = layout.screen else { return }
    let shown = report.screen.grid
    let isWhole = shown.size == Size(columns: report.columns, rows: report.rows)
    let size = "\(report.columns)×\(report.rows)"
    let state = report.isBlank ? "BLANK" : isWhole ? size : "\(size), drawn smaller"
    grid.frame(
      frame, title: "on the projector: \(state)",
      style: Style(report.isBlank ? .warning : .frame))
    var cut = Grid(Size(columns: room.size.columns, rows: room.size.rows))
    cut.draw(shown, at: Point(column: 0, row: 0))
    grid.draw(cut, at: room.origin)
  }

  private func drawSpare(_ report: LectureReport, in row: Rect, on grid: inout Grid) {
    guard !report.spare.isEmpty else { return }
    var line = StyledLine(" spare ", Style(.dim))
    for step in report.spare {
      line.append("  \(step.name) ", Style(.key))
      line.append(step.title)
    }
    grid.write(line.truncated(to: row.size.columns), at: row.origin, clip: row)
  }
}

// MARK: - The line of the time

extension Console {
  private func drawClock(
    _ report: LectureReport, _ now: Int64, _ clock: String, in row: Rect, on grid: inout Grid
  ) {
    let left = StyledLine(" \(clock)", Style(.title, .bold)) + StyledLine("  ") + used(report, now)
    let place = StyledLine(report.place, Style(.dim))
    let pace = report.pace.map { StyledLine("  " + $0, Style(report.isLate ? .warning : .good)) }
    grid.write(left, at: row.origin, clip: row)
    let right = row.columns.upperBound - place.width - 1
    grid.write(place, at: Point(column: right, row: row.origin.row), clip: row)
    var start = row.origin.column + left.width
    if let planned = report.planned, planned > 0, right - start > 34 {
      let share = Double(report.memory.clock.elapsed(at: now)) / 60_000 / planned
      let columns = min(20, right - start - 24)
      let filled = min(columns, max(0, Int(clamping: (share * Double(columns)).rounded())))
      let bar =
        StyledLine(
          "  " + String(repeating: "▓", count: filled), Style(share > 1 ? .warning : .slider))
        + StyledLine(String(repeating: "░", count: columns - filled), Style(.frame))
      grid.write(bar, at: Point(column: start, row: row.origin.row), clip: row)
      start += bar.width
    }
    guard let pace, start + pace.width < right else { return }
    grid.write(pace, at: Point(column: start, row: row.origin.row), clip: row)
  }

  /// `07:10 of 20:00`
  private func used(_ report: LectureReport, _ now: Int64) -> StyledLine {
    let time = report.memory.clock
    let text = LectureReport.minutes(Double(time.elapsed(at: now)) / 1000)
    let whole = report.planned.map { " of " + LectureReport.minutes($0 * 60) } ?? ""
    let standing = time.isRunning ? "" : time.hasRun ? " stopped" : " T starts"
    return StyledLine(text + whole, Style(time.isRunning ? .text : .warning))
      + StyledLine(standing, Style(.dim))
  }
}

// MARK: - What only the speaker sees

extension Console {
  private func lines(of report: LectureReport, columns: Int) -> [StyledLine] {
    let told = isLong ? message.map { [(label: "", text: $0, role: Role.warning)] } : nil
    return ((told ?? []) + report.entries).flatMap { label, text, role in
      let head = StyledText(TextWidth.pad(label, to: 7), Style(.title, .bold))
      let room = label == "next" ? 2 * (columns - 8) : Int.max
      return (head + StyledText(TextWidth.truncate(text, to: max(1, room)), role))
        .wrapped(to: max(1, columns), hanging: 7) + [StyledLine()]
    }
  }
}
