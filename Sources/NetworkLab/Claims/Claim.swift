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

  let measureCell: @Sendable (_ row: Int, _ column: Int, _ seed: UInt64) throws -> Outcome

  /// Measures one cell with one seed.
  package func outcome(row: Int, column: Int, seed: UInt64) throws -> Outcome {
    try measureCell(row, column, seed)
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
