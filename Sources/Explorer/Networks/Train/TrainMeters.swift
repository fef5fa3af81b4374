import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import ViewSpec

/// The numbers of trainings side by side: how far they are, losses, shares of right points, units that are
/// silent, what is learned besides weights.
struct TrainMeters: Sendable {
  var state: TrainPage.State
  var spec: TrainSpec
  var charset: Charset

  /// How many rows show all of them.
  var rowCount: Int { allRows.count }
  /// How many show those that matter most.
  var shortRowCount: Int { shortRows.count }

  func draw(in rect: Rect, on grid: inout Grid) {
    let isShort = rect.size.rows < 6
    let rows = (isShort ? shortRows : allRows).prefix(rect.size.rows)
    let names = rows.map { TextWidth.of($0.name) }.max() ?? 0
    let width = min(14, max(7, (rect.size.columns - names - 1) / max(1, state.runs.count)))
    for (place, row) in zip(rect.rows, rows) {
      let line = Rect(column: rect.origin.column, row: place, columns: rect.size.columns, rows: 1)
      grid.write(charset.spelled(row.name), at: line.origin, style: Style(.dim), clip: line)
      for (index, value) in row.values.enumerated() {
        let column = line.origin.column + names + 1 + index * width
        let text = TextWidth.pad(
          TextWidth.truncate(charset.spelled(value.text), to: width - 1), to: width - 1,
          alignment: .right)
        grid.write(
          text, at: Point(column: column, row: place), style: value.style, clip: line)
      }
    }
  }

  private typealias Value = (text: String, style: Style)
  private typealias Row = (name: String, values: [Value])

  private func row(_ name: String, _ value: (Int, TrainRun) -> Value) -> Row {
    (name, state.runs.enumerated().map { value($0.offset, $0.element) })
  }

  private var heading: Row {
    row(spec.isRunning ? "running ▸" : "paused") { index, run in
      let role = run.training.overflow == nil ? Role.palette[index] : .bad
      return (["A", "B"][index], Style(role, .bold))
    }
  }

  private var epochs: Row {
    row("epoch") { _, run in ("\(run.training.epoch)", Style(.text)) }
  }

  private var loss: Row {
    row("loss") { _, run in
      if run.training.overflow != nil { return ("overflow", Style(.bad, .bold)) }
      return (Self.loss(run.training.records.last?.loss), Style(.text, .bold))
    }
  }

  private var accuracy: Row {
    row("right") { _, run in (Self.share(run.training.records.last?.accuracy), Style(.good)) }
  }

  /// Whether points are right or wrong; values are only met more or less.
  private var hasClasses: Bool {
    state.runs.contains { if case .classes = $0.training.data.kind { true } else { false } }
  }

  private var shortRows: [Row] { [loss] + (hasClasses ? [accuracy] : []) + [epochs] }

  private var allRows: [Row] {
    let test = row("new points") { _, run in
      let last = run.training.records.last
      return hasClasses
        ? (Self.share(last?.testAccuracy), Style(.good)) : (Self.loss(last?.testLoss), Style(.text))
    }
    let silent = row("silent") { _, run in
      let share = TrainRun.mean(run.silent)
      return (FlowReport.percent(share), Style(share > 0.3 ? .warning : .text))
    }
    let flat = row("flat") { _, run in
      let share = TrainRun.mean(run.flat)
      return (FlowReport.percent(share), Style(share > 0.3 ? .warning : .text))
    }
    let gradient = row("gradient") { _, run in
      (NumberText.short(run.gradients.first ?? .nan, digits: 2), Style(.text))
    }
    let steps = row("step") { _, run in ("\(run.training.steps)", Style(.dim)) }
    let hasTest = state.runs.contains { $0.training.test != nil }
    return [heading, epochs, loss] + (hasClasses ? [accuracy] : []) + (hasTest ? [test] : [])
      + [silent, flat, gradient] + learned + [steps] + classes
  }

  /// The marks of classes that have names, as those of a file.
  private var classes: [Row] {
    guard let data = state.runs.first?.training.data else { return [] }
    return data.names.enumerated().map { index, name in
      let count = data.targets.count { $0 == Double(index) }
      return (
        "\(BoundaryScene.glyph(index, charset)) \(TextWidth.truncate(name, to: 12))",
        [("\(count)", Style(.dim))]
      )
    }
  }

  /// What the functions learn by themselves, in the first hidden layer.
  private var learned: [Row] {
    guard let name = state.runs.lazy.compactMap({ $0.training.learned.first?.first?.name }).first
    else { return [] }
    return [
      row("\(name), layer 1") { _, run in
        let value = run.training.learned.first?.first?.value
        return (value.map { NumberText.short($0, digits: 3) } ?? "", Style(.slope))
      }
    ]
  }

  private static func loss(_ loss: Double?) -> String {
    // Two digits of 0.00041 need as much room as three of 0.41.
    loss.map { NumberText.short($0, digits: $0 < 0.01 ? 2 : 3) } ?? "—"
  }

  private static func share(_ share: Double?) -> String {
    share.map { "\(NumberText.fixed(100 * $0, decimals: 1)) %" } ?? "—"
  }
}
