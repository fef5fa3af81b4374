import ActivationMath
import NetworkLab
import ViewSpec

/// What will be run for a claim, in names and phrases.
struct ClaimPlan {
  /// A name and what stands behind it.
  typealias Row = (name: String, text: String)

  /// The rows, what matters most first.
  let rows: [Row]

  init(_ page: ClaimPage) {
    let (claim, table) = (page.history.present.claim, page.measurement.table)
    let seeds = table.seeds == 1 ? "1 seed" : "\(table.seeds) seeds"
    let seconds = claim.seconds * Double(table.seeds) / Double(claim.seeds)
    rows =
      [
        (
          "runs",
          "\(table.count): \(claim.rows.count) × \(claim.columns.count) cells with \(seeds) each"
        ),
        ("time", "about \(Self.duration(seconds)) on one core, less on more"),
        ("a run", "\(page.cellName), seed \(page.run.seed):"),
      ] + (page.setup.map(Self.rows) ?? [])
      + (page.runSpec.map { [("line", "\($0)")] } ?? [])
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90
      ? "\(NumberText.short(max(0.1, seconds), digits: 1)) s"
      : "\(NumberText.short(seconds / 60, digits: 2)) min"
  }

  private static func rows(_ setup: Claim.Setup) -> [Row] {
    switch setup {
    case .flow(let settings):
      [
        (
          "network",
          "\(settings.depth) layers of \(settings.width) \(settings.function.notation), "
            + settings.start.words + (settings.hasSkips ? ", skip connections" : "")
        ),
        (
          "inputs",
          settings.batch == 1 ? "one, of normal numbers" : "\(settings.batch) of normal numbers"
        ), ("learns", "nothing: it is measured as it is born"),
      ]
    case .training(let training): rows(training)
    }
  }

  private static func rows(_ training: ClaimTraining) -> [Row] {
    let settings = training.settings
    let layer = settings.hidden.first
    let goal = training.goal.map { ", or until \(FlowReport.percent($0)) are right" } ?? ""
    return [
      (
        "network",
        "\(settings.hidden.count) layers of \(layer?.width ?? 0) "
          + "\(layer?.function.notation ?? ""), \(settings.start.words), "
          + "head \(settings.head.rawValue)"
      ), ("points", training.data.notation),
      (
        "learns",
        "\(settings.optimizer.notation), batch \(settings.batch), \(training.epochs) epochs\(goal)"
      ),
    ]
  }
}
