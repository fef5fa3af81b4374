import ActivationMath
import Explorer
import NetworkLab
import Plotting
import TerminalGrid

/// The written result of a claim.
struct ClaimReport {
  let claim: Claim
  let seeds: Int
  /// Row by row.
  private let outcomes: [[[Claim.Outcome]]]
  private let seconds: Double

  /// Measures all cells on all cores.
  init(_ claim: Claim, seeds: Int, _ progress: LabProgress) throws {
    let start = ContinuousClock.now
    // The dear columns come last; mixed with the others they leave no core without work.
    let runs = (0..<seeds).flatMap { seed in
      claim.rows.indices.flatMap { row in
        claim.columns.indices.map { (row: row, column: $0, seed: UInt64(seed + 1)) }
      }
    }
    let results = try Parallel.map(runs) { run in
      defer { progress.add(1) }
      return try claim.outcome(row: run.row, column: run.column, seed: run.seed)
    }
    let (rows, columns) = (claim.rows.count, claim.columns.count)
    outcomes = (0..<rows).map { row in
      (0..<columns).map { column in
        (0..<seeds).map { results[($0 * rows + row) * columns + column] }
      }
    }
    (self.claim, self.seeds) = (claim, seeds)
    seconds = (ContinuousClock.now - start) / .seconds(1)
  }

  // MARK: For people

  /// The sentence, its source, and a table: the median of the seeds, each of them on a small axis, and
  /// how many got there.
  func text(_ charset: Charset) -> String {
    var table = Table(
      [.left] + claim.columns.map { _ in .left },
      header: [claim.columnTitle] + claim.columns)
    for (name, cells) in zip(claim.rows, outcomes) {
      table.add([name] + cells.map { text(ClaimCell($0), charset) })
    }
    let lines =
      [claim.sentence, "(\(claim.source))", "", "\(claim.measure), \(seeds) seeds:"] + table.lines
      + ["", "\(NumberText.short(seconds, digits: 2)) s"]
    return lines.map { charset.spelled($0) + "\n" }.joined()
  }

  private func text(_ cell: ClaimCell, _ charset: Charset) -> String {
    let median = cell.median.map { NumberText.short($0, digits: 3) } ?? "—"
    let isWhole = cell.reached == cell.runs
    guard cell.runs <= 50 else {
      return NumberText.fixed(100 * Double(cell.reached) / Double(cell.runs), decimals: 1) + " %"
    }
    return [median, axis(cell, charset), isWhole ? "" : "\(cell.reached)/\(cell.runs)"]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The runs of a cell between the smallest and the largest number of the whole table.
  private func axis(_ cell: ClaimCell, _ charset: Charset) -> String {
    let all = outcomes.joined().joined().compactMap(\.value).filter(\.isFinite)
    guard let low = all.min(), let high = all.max(), high > low else { return "" }
    var counts = [Int](repeating: 0, count: 8)
    for value in cell.values where value.isFinite {
      counts[min(7, Int(clamping: (value - low) / (high - low) * 8))] += 1
    }
    let glyphs: [Character] = charset == .ascii ? [" ", ".", ":", "#"] : [" ", "·", ":", "▪"]
    return "[" + String(counts.map { glyphs[min(3, $0)] }) + "]"
  }

  // MARK: For programs

  /// A row a run.
  var csv: String {
    var text = "row,column,seed,value\n"
    for (row, cells) in zip(claim.rows, outcomes) {
      for (column, runs) in zip(claim.columns, cells) {
        for (index, run) in runs.enumerated() {
          let value = run.value.map { NumberText.exact($0) } ?? ""
          text += "\(Self.quoted(row)),\(Self.quoted(column)),\(index + 1),\(value)\n"
        }
      }
    }
    return text
  }

  static func quoted(_ text: String) -> String { CSV.quoted(text) }

  /// Every run and the medians.
  var json: JSON {
    let cells = zip(claim.rows, outcomes).flatMap { row, cells in
      zip(claim.columns, cells).map { column, runs in
        let cell = ClaimCell(runs)
        return JSON.object(
          [
            ("row", .string(row)), ("column", .string(column)), ("runs", .number(cell.runs)),
            ("reached", .number(cell.reached)),
            ("values", .array(cell.values.map { .number($0) })),
          ] + (cell.median.map { [("median", JSON.number($0))] } ?? []))
      }
    }
    return .object([
      ("schema", .number(FlowReport.schema)), ("claim", .string(claim.name)),
      ("sentence", .string(claim.sentence)), ("source", .string(claim.source)),
      ("measure", .string(claim.measure)), ("seeds", .number(seeds)),
      ("seconds", .number(seconds)), ("cells", .array(cells)),
    ])
  }
}
