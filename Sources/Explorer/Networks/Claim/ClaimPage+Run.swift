import ActivationMath
import NetworkLab
import ViewSpec

extension ClaimPage {
  /// The run that is looked at: the chosen seed of the cell, else the one in the middle, else the first.
  var run: ClaimTable.Run {
    let cell = history.present.cell
    let (row, column) = (cell.row - 1, cell.column - 1)
    let seed =
      history.present.seed.map { UInt64($0) }
      ?? measurement.table.middleSeed(row: row, column: column)
    return ClaimTable.Run(row: row, column: column, seed: seed ?? 1)
  }

  /// What that run came to; nil before it was measured.
  var outcome: Claim.Outcome? { measurement.table.outcome(of: run) }

  /// What is run; nil where that cannot be made.
  var setup: Claim.Setup? {
    try? history.present.claim.setup(row: run.row, column: run.column, seed: run.seed)
  }

  /// The run as its own page shows it; a training runs from its start to where it was measured.
  var runSpec: ViewSpec? {
    switch setup {
    case .flow(let settings): return ViewSpec(FlowSpec(settings))
    case .training(let training):
      var spec = TrainSpec(training)
      spec.isRunning = true
      if training.goal != nil, let steps = outcome?.value {
        spec.epochs = max(1, Int(clamping: steps) / spec.stepsPerEpoch)
      }
      return ViewSpec(spec)
    case nil: return nil
    }
  }

  /// The cell in words: `width 8, elu, depth 6`.
  var cellName: String {
    let claim = history.present.claim
    return "\(claim.rows[run.row]), \(claim.columnTitle) \(claim.columns[run.column])"
  }

  /// What the run came to, in words.
  var outcomeWords: String? {
    outcome.map { outcome in
      outcome.value.map { NumberText.short($0, digits: 3) } ?? "did not get there"
    }
  }
}
