/// A sentence about networks, and the measurement that tests it over seeds.
///
/// Rows and columns are two settings; each cell is measured once a seed.
package struct Claim: Sendable {
  /// Whether what was found bears the sentence out.
  package enum Verdict: String, CaseIterable, Sendable {
    /// It does.
    case holds
    /// Under some of the settings only, or only a part of it.
    case partly
    /// It does not.
    case fails
  }

  /// The result of one seed in one cell.
  package struct Outcome: Sendable, Equatable {
    /// The number that is measured; nil where a run did not get there.
    package var value: Double?

    /// A measurement.
    package init(_ value: Double?) { self.value = value }
  }

  /// The short name, `elu-depth`.
  package let name: String
  /// The claim.
  package let sentence: String
  /// Who says so.
  package let source: String
  /// The measure, in words.
  package let measure: String
  /// The title of the columns.
  package let columnTitle: String
  /// The names of the rows.
  package let rows: [String]
  /// The names of the columns.
  package let columns: [String]
  /// How many seeds a prepared run takes.
  package let seeds: Int
  /// Whether the prepared run bears it out.
  package let verdict: Verdict
  /// What the prepared run found, in words.
  package let finding: String

  /// About how many seconds of one core the prepared runs take.
  package let seconds: Double

  let experiment: Experiment

  /// What is run in one cell with one seed.
  package func setup(row: Int, column: Int, seed: UInt64) throws -> Setup {
    switch experiment {
    case .flow(let settings, _):
      var settings = try settings(row, column)
      settings.seed = seed
      return .flow(settings)
    case .training(let training, _):
      var training = try training(row, column)
      training.settings.seed = seed
      return .training(training)
    }
  }

  /// Measures one cell with one seed.
  package func outcome(row: Int, column: Int, seed: UInt64) throws -> Outcome {
    switch (experiment, try setup(row: row, column: column, seed: seed)) {
    case (.flow(_, let measure), .flow(let settings)): measure(try Flow(settings))
    case (.training(_, let measure), .training(let training)): measure(row, try training.run())
    default: Outcome(nil)
    }
  }
}

extension Claim {
  /// What is run once: a network that is measured as it is, or one that learns.
  package enum Setup: Sendable {
    case flow(FlowSettings)
    case training(ClaimTraining)
  }

  /// How each cell is set up, and what is measured there; the seed is set by whoever runs it.
  enum Experiment: Sendable {
    case flow(
      @Sendable (_ row: Int, _ column: Int) throws -> FlowSettings,
      measure: @Sendable (Flow) -> Outcome)
    case training(
      @Sendable (_ row: Int, _ column: Int) throws -> ClaimTraining,
      measure: @Sendable (_ row: Int, Training) -> Outcome)
  }
}

/// The results of one cell's seeds.
package struct ClaimCell: Sendable, Equatable {
  /// The numbers of the runs that got there, in order of size.
  package let values: [Double]
  /// How many seeds were run.
  package let runs: Int

  /// The outcomes of all seeds.
  package init(_ outcomes: [Claim.Outcome]) {
    values = outcomes.compactMap(\.value).sorted()
    runs = outcomes.count
  }

  /// The number in the middle, where a run that did not get there counts as the largest; nil where
  /// more than half did not.
  package var median: Double? {
    let middle = (runs - 1) / 2
    return middle < values.count ? values[middle] : nil
  }

  /// How many got there.
  package var reached: Int { values.count }
}
