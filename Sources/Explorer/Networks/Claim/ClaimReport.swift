package import ActivationMath
package import NetworkLab
package import Plotting
package import TerminalGrid

/// What a claim came to: what the screen and the command line show and write.
package struct ClaimReport: Sendable {
  private let table: ClaimTable
  private let seconds: Double
  private let chosen: ClaimTable.Run?

  /// The report of some runs, which took so long; `chosen` is the one that is looked at.
  package init(_ table: ClaimTable, seconds: Double, chosen: ClaimTable.Run? = nil) {
    (self.table, self.seconds, self.chosen) = (table, seconds, chosen)
  }

  private var claim: Claim { table.claim }

  // MARK: For people

  /// What is measured, and how often.
  var subtitle: String {
    "\(claim.measure), \(table.seeds == 1 ? "1 seed" : "\(table.seeds) seeds")"
  }

  /// The cells with their seeds.
  package var samples: SampleTableScene {
    SampleTableScene(
      title: claim.sentence, subtitle: subtitle, columnTitle: claim.columnTitle,
      rows: claim.rows, columns: claim.columns,
      cells: claim.rows.indices.map { row in
        claim.columns.indices.map { column in
          let cell = ClaimCell(table.outcomes(row: row, column: column))
          return .init(values: cell.values, runs: cell.runs, median: cell.median)
        }
      },
      chosen: chosen.map { run in
        .init(row: run.row, column: run.column, value: table.outcome(of: run)?.value)
      })
  }

  /// The table, with every run as its numbers.
  package var scene: SceneGrid {
    SceneGrid(
      title: "Claim: \(claim.name)", [[samples]], numbers: .init(csv: csv, json: json),
      remarks: ["The claim is by \(claim.source)."])
  }

  /// The sentence, its source, and a table: the median of the seeds, each of them on a small axis, and
  /// how many got there.
  package func text(_ charset: Charset) -> String {
    let head = [claim.sentence, "(\(claim.source))", "", subtitle + ":"].map(charset.spelled)
    let lines = head + samples.lines(charset) + ["", "\(NumberText.short(seconds, digits: 2)) s"]
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: For programs

  private var cells: [(row: String, column: String, outcomes: [Claim.Outcome])] {
    claim.rows.indices.flatMap { row in
      claim.columns.indices.map { column in
        (claim.rows[row], claim.columns[column], table.outcomes(row: row, column: column))
      }
    }
  }

  /// A row a run.
  package var csv: String {
    "row,column,seed,value\n"
      + cells.flatMap { row, column, outcomes in
        outcomes.enumerated().map { index, run in
          let value = run.value.map { NumberText.exact($0) } ?? ""
          return "\(CSV.quoted(row)),\(CSV.quoted(column)),\(index + 1),\(value)\n"
        }
      }.joined()
  }

  /// Every run and the medians.
  package var json: JSON {
    let cells = cells.map { row, column, runs in
      let cell = ClaimCell(runs)
      return JSON.object(
        [
          ("row", .string(row)), ("column", .string(column)), ("runs", .number(cell.runs)),
          ("reached", .number(cell.reached)),
          ("values", .array(cell.values.map { .number($0) })),
        ] + (cell.median.map { [("median", JSON.number($0))] } ?? []))
    }
    return .object([
      ("schema", .number(FlowReport.schema)), ("claim", .string(claim.name)),
      ("sentence", .string(claim.sentence)), ("source", .string(claim.source)),
      ("measure", .string(claim.measure)), ("seeds", .number(table.seeds)),
      ("seconds", .number(seconds)), ("cells", .array(cells)),
    ])
  }
}
