/// The runs of a claim, as far as they have been measured.
///
/// All cells get their first seed before any gets its second, so that a table that is not full yet is
/// filled evenly.
package struct ClaimTable: Sendable {
  /// One run: a cell with one seed.
  package struct Run: Sendable {
    /// The row of its cell.
    package let row: Int
    /// The column of its cell.
    package let column: Int
    /// The seed, from 1.
    package let seed: UInt64

    /// One run.
    package init(row: Int, column: Int, seed: UInt64) {
      (self.row, self.column, self.seed) = (row, column, seed)
    }
  }

  /// What is tested.
  package let claim: Claim
  /// How many seeds a cell gets.
  package let seeds: Int
  /// What has been measured, in the order of the runs.
  package private(set) var outcomes: [Claim.Outcome] = []

  /// A table without a run.
  package init(_ claim: Claim, seeds: Int) { (self.claim, self.seeds) = (claim, seeds) }

  private var cellCount: Int { claim.rows.count * claim.columns.count }

  /// How many runs there are in all.
  package var count: Int { cellCount * seeds }

  /// Whether all have been measured.
  package var isFull: Bool { outcomes.count == count }

  /// The next runs to be measured, so many at most.
  package func next(_ most: Int) -> [Run] {
    (outcomes.count..<min(count, outcomes.count + most)).map { index in
      let place = index % cellCount
      return Run(
        row: place / claim.columns.count, column: place % claim.columns.count,
        seed: UInt64(index / cellCount + 1))
    }
  }

  /// Takes what the next runs came to.
  package mutating func add(_ outcomes: [Claim.Outcome]) {
    self.outcomes += outcomes.prefix(count - self.outcomes.count)
  }

  /// What a cell's seeds came to, as far as they have been measured, in their order.
  package func outcomes(row: Int, column: Int) -> [Claim.Outcome] {
    stride(from: row * claim.columns.count + column, to: outcomes.count, by: cellCount)
      .map { outcomes[$0] }
  }

  /// What a run came to; nil as long as it has not been measured.
  package func outcome(of run: Run) -> Claim.Outcome? {
    let outcomes = outcomes(row: run.row, column: run.column)
    return Int(exactly: run.seed).flatMap {
      outcomes.indices.contains($0 - 1) ? outcomes[$0 - 1] : nil
    }
  }

  /// The seed of a cell's run in the middle, where one that did not get there counts as the largest; nil
  /// before the first.
  package func middleSeed(row: Int, column: Int) -> UInt64? {
    let outcomes = outcomes(row: row, column: column)
    guard !outcomes.isEmpty else { return nil }
    let order = outcomes.indices.sorted {
      (outcomes[$0].value ?? .infinity, $0) < (outcomes[$1].value ?? .infinity, $1)
    }
    return UInt64(order[(order.count - 1) / 2] + 1)
  }
}
