import ActivationMath
import Explorer
import NetworkLab
import Plotting
import TerminalGrid

/// Trainings for people: what was asked for, a row a run, and the losses as curves.
struct TrainTable {
  let request: TrainRequest
  let reports: [TrainReport]

  /// The lines for a display.
  func text(_ display: Display) -> String {
    let lines = [title] + table.lines + summary
    let text =
      lines.map { display.charset.spelled($0) + "\n" }.joined()
      + Departures(request.functions).text(on: display)
    guard reports.count <= 12 else { return text }
    let canvas: CanvasKind = display.charset == .ascii ? .ascii : .braille
    let size = Size(columns: min(80, display.size?.columns ?? 80), rows: 14)
    return text + "\n" + display.text(of: TrainReport.scene(reports).grid(size, canvas: canvas))
  }

  private var title: String {
    guard let settings = reports.first?.training.settings else { return "" }
    let parts =
      [
        request.source, "hidden \(request.options.hidden)", "head \(settings.head.rawValue)",
        settings.optimizer.notation, "batch \(settings.batch)", settings.start.words,
        settings.hasNorm ? "norm" : nil, settings.hasSkips ? "skip" : nil,
      ] as [String?]
    return parts.compactMap(\.self).joined(separator: "   ")
  }

  private var table: Table {
    let hasGoal = request.options.until != nil
    var table = Table(
      [.left, .decimal, .decimal, .decimal, .decimal, .decimal, .left, .left, .left],
      header: [
        "function", "seed", "epochs", "loss", "accuracy", "test", "silent", "flat",
        hasGoal ? "reached" : "",
      ])
    for report in reports {
      let record = report.training.records.last
      let silence = report.training.silence()
      table.add([
        report.name, "\(report.seed)", "\(report.training.epoch)",
        NumberText.short(record?.loss ?? .nan, digits: 3), share(record?.accuracy),
        share(record?.testAccuracy), mean(silence.silent), mean(silence.flat),
        report.training.overflow != nil
          ? "overflow" : hasGoal ? report.reached.map { "epoch \($0)" } ?? "no" : "",
      ])
    }
    return table
  }

  /// The summary over several seeds of one function.
  private var summary: [String] {
    let groups = Dictionary(grouping: reports, by: \.name)
    guard groups.values.contains(where: { $0.count > 1 }) else { return learned }
    let names = reports.map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return names.map { name in
      let runs = groups[name] ?? []
      let losses = runs.compactMap { $0.training.records.last?.loss }.sorted()
      let median = losses.isEmpty ? .nan : losses[losses.count / 2]
      let reached = runs.count { $0.reached != nil }
      return "\(name): median loss \(NumberText.short(median, digits: 3))"
        + (request.options.until == nil ? "" : ", \(reached) of \(runs.count) reached the goal")
    }
  }

  /// The learned parameters.
  private var learned: [String] {
    reports.compactMap { report in
      let layers = report.training.learned.enumerated().flatMap { index, layer in
        layer.map { "layer \(index + 1) \($0.name) = \(NumberText.short($0.value))" }
      }
      return layers.isEmpty ? nil : "\(report.name): " + layers.joined(separator: ", ")
    }
  }

  private func share(_ share: Double?) -> String {
    share.map { NumberText.fixed($0, decimals: 3) } ?? ""
  }

  private func mean(_ shares: [Double]) -> String {
    guard !shares.isEmpty else { return "" }
    let mean = shares.reduce(0, +) / Double(shares.count)
    return "\(NumberText.fixed(100 * mean, decimals: 0)) %"
  }
}
