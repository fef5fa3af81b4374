import ActivationMath
import ArgumentParser
import Explorer
import Host
import NetworkLab
import Plotting

/// `hillock claim`: a sentence about networks, tested over seeds.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", _superCommandName: Hillock.name,
    abstract: "Test a sentence about networks over many seeds.",
    discussion: """
      hillock claim --list
      hillock claim elu-depth
      hillock claim born-dead --seeds 200 --format json
      """)

  @Argument(help: ArgumentHelp("Which one; --list names all.", valueName: "claim"))
  var name: String?

  @Flag(help: "List the claims.")
  var list = false

  @Option(help: ArgumentHelp("How many seeds a cell gets, from 1 on.", valueName: "count"))
  var seeds: Int?

  @Option(help: "How to write it.")
  var format = EvaluationFormat.text

  func run() throws {
    guard let name, !list else {
      guard name == nil else {
        throw Failure.usage("--list shows all claims; leave it or the name out")
      }
      return try Output.standard(Self.list(format))
    }
    let claim = try Self.claim(name)
    let count = seeds ?? claim.seeds
    guard (1...100_000).contains(count) else {
      throw Failure.usage("--seeds takes 1 to 100000, not \(count)")
    }
    let report = try Self.report(claim, seeds: count)
    switch format {
    case .text: try Output.standard(report.text(Display.standardOutput().charset))
    case .csv: try Output.standard(report.csv)
    case .json: try Output.standard(report.json.pretty() + "\n")
    }
  }

  /// Measures all cells on all cores.
  private static func report(_ claim: Claim, seeds: Int) throws -> ClaimReport {
    let start = ContinuousClock.now
    var table = ClaimTable(claim, seeds: seeds)
    let progress = LabProgress(total: table.count)
    table.add(
      try Parallel.map(table.next(table.count)) { run in
        defer { progress.add(1) }
        return try claim.outcome(row: run.row, column: run.column, seed: run.seed)
      })
    progress.finish()
    return ClaimReport(table, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  private static func claim(_ name: String) throws -> Claim {
    if let claim = Claim.prepared.first(where: { $0.name == name }) { return claim }
    let nearest = EditDistance.nearest(Claim.prepared.map(\.name), to: name)
    throw Failure.usage(
      "'\(name)' is no claim; "
        + (nearest.map { "did you mean \($0)?" } ?? "'hillock claim --list' shows all of them"))
  }

  private static func list(_ format: EvaluationFormat) -> String {
    switch format {
    case .text:
      var table = Table([.left, .left])
      for claim in Claim.prepared { table.add([claim.name, claim.sentence]) }
      return table.lines.map { $0 + "\n" }.joined()
    case .csv:
      return "name,sentence,source\n"
        + Claim.prepared.map { claim in
          [claim.name, claim.sentence, claim.source].map(CSV.quoted)
            .joined(separator: ",") + "\n"
        }.joined()
    case .json:
      let claims = Claim.prepared.map { claim in
        JSON.object([
          ("name", .string(claim.name)), ("sentence", .string(claim.sentence)),
          ("source", .string(claim.source)),
        ])
      }
      return JSON.object([
        ("schema", .number(FlowReport.schema)), ("claims", .array(claims)),
      ]).pretty() + "\n"
    }
  }
}
