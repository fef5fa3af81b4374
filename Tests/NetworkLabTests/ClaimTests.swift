import NetworkLab
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
