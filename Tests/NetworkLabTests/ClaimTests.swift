import NetworkLab
import TestSupport
import Testing

/// Claims measure what they say, and the same whenever they are asked.
@Suite struct ClaimTests {
  private struct BornDead: Decodable {
    struct Row: Decodable {
      var width: Int
      var single_input: [String: Double]
    }

    var rows: [Row]
  }

  @Test(arguments: Claim.prepared.map(\.name)) func everyClaimCanBeMeasured(name: String) throws {
    let claim = try #require(Claim.prepared.first { $0.name == name })
    #expect(claim.rows.count > 1 && claim.columns.count > 1 && claim.seeds >= 7)
    let outcome = try claim.outcome(row: 0, column: 0, seed: 1)
    let again = try claim.outcome(row: 0, column: 0, seed: 1)
    #expect(outcome == again)
    #expect(outcome.value?.isFinite != false)
  }

  /// Each cell has its first seed before any has its second, whatever pieces they come in.
  @Test func tablesFillEvenly() throws {
    let claim = try #require(Claim.prepared.first { $0.name == "sigmoid-fades" })
    var table = ClaimTable(claim, seeds: 2)
    let cells = claim.rows.count * claim.columns.count
    while !table.isFull {
      table.add(
        try table.next(5).map {
          try claim.outcome(row: $0.row, column: $0.column, seed: $0.seed)
        })
      let counts = claim.rows.indices.flatMap { row in
        claim.columns.indices.map { table.outcomes(row: row, column: $0).count }
      }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1)
    }
    #expect(table.outcomes.count == 2 * cells && table.next(5).isEmpty)
    let last = try claim.outcome(row: 2, column: 3, seed: 2)
    #expect(table.outcomes(row: 2, column: 3)[1] == last)
  }

  /// The screen and the manual say the same.
  @Test func findingsAreThoseOfTheManual() throws {
    let manual = try Document("docs/networks.md").text
    for claim in Claim.prepared {
      #expect(manual.contains("| \(claim.name) | \(claim.finding) |"), "\(claim.name)")
      #expect(claim.finding.hasPrefix("Holds") == (claim.verdict == .holds), "\(claim.name)")
    }
  }

  @Test func theirNamesDiffer() {
    #expect(Set(Claim.prepared.map(\.name)).count == Claim.prepared.count)
  }

  /// Shares of one whole: two of them cannot both be above one half, sigmoids can.
  @Test func onlySigmoidsSayTwo() throws {
    let claim = try #require(Claim.prepared.first { $0.name == "digit-sigmoids" })
    func share(_ row: String) throws -> Double {
      let row = try #require(claim.rows.firstIndex(of: row))
      return try #require(try claim.outcome(row: row, column: 1, seed: 1).value)
    }
    #expect(try share("softmax, two above ½") == 0)
    #expect(try share("sigmoid, two above ½") > 0)
    #expect(try share("sigmoid, none above ½") < 0.1)
    #expect(try share("softmax, largest right") > 0.8)
  }

  @Test func networksAreBornDeadAsOftenAsTheyShould() throws {
    let reference: BornDead = try reference("born-dead")
    let claim = try #require(Claim.prepared.first { $0.name == "born-dead" })
    let seeds = 2000
    for (index, row) in reference.rows.enumerated() {
      for (column, depth) in claim.columns.enumerated() where depth != "20" {
        let share = try #require(row.single_input[depth])
        let dead = try (1...UInt64(seeds)).count {
          try claim.outcome(row: index, column: column, seed: 7000 + $0).value != nil
        }
        let deviation = (share * (1 - share) / Double(seeds)).squareRoot()
        #expect(abs(Double(dead) / Double(seeds) - share) < 4 * deviation, "\(row.width), \(depth)")
      }
    }
  }

  @Test func aRunThatDidNotGetThereCountsAsTheLargest() {
    let outcomes = [5, nil, 1, 3, nil].map { Claim.Outcome($0) }
    let cell = ClaimCell(outcomes)
    #expect(cell.values == [1, 3, 5] && cell.reached == 3 && cell.runs == 5)
    #expect(cell.median == 5)
    #expect(ClaimCell([Claim.Outcome(1), Claim.Outcome(nil), Claim.Outcome(nil)]).median == nil)
  }
}
