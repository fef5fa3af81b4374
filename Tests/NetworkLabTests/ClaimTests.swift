import ActivationMath
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

  /// What is measured is what the setup says, with the seed in it.
  @Test func setupsAreWhatIsMeasured() throws {
    let steps = try #require(Claim.prepared.first { $0.name == "elu-depth" })
    guard case .training(let training) = try steps.setup(row: 1, column: 2, seed: 3) else {
      Issue.record("elu-depth trains nothing")
      return
    }
    #expect(training.settings.seed == 3 && training.settings.hidden.count == 6)
    #expect(training.settings.hidden[0].function.notation == "elu" && training.goal == 0.95)
    let run = try training.run()
    #expect(Double(run.steps) == (try steps.outcome(row: 1, column: 2, seed: 3).value))
    #expect((run.records.last?.accuracy ?? 0) >= 0.95)
    let flows = try #require(Claim.prepared.first { $0.name == "selu-moments" })
    guard case .flow(let settings) = try flows.setup(row: 2, column: 0, seed: 5) else {
      Issue.record("selu-moments measures no flow")
      return
    }
    #expect(settings.start == .he && settings.depth == 5 && settings.seed == 5)
    let variance = try Flow(settings).layers.last?.variance
    #expect(try flows.outcome(row: 2, column: 0, seed: 5).value == variance)
  }

  /// Three seeds of a cell: 7, none, 5. The one in the middle is the first; none counts as the largest.
  @Test func theRunInTheMiddleIsFound() throws {
    let claim = try #require(Claim.prepared.first { $0.name == "sigmoid-labels" })
    var table = ClaimTable(claim, seeds: 3)
    #expect(table.middleSeed(row: 0, column: 1) == nil)
    let values: [Double?] = [0, 7, 0, 0, 0, nil, 0, 0, 0, 5, 0, 0]
    table.add(values.map { Claim.Outcome($0) })
    #expect(table.middleSeed(row: 0, column: 1) == 1)
    let run = ClaimTable.Run(row: 0, column: 1, seed: 3)
    #expect(table.outcome(of: run) == Claim.Outcome(5))
    #expect(table.outcome(of: ClaimTable.Run(row: 0, column: 1, seed: 4)) == nil)
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
      #expect(claim.finding.hasPrefix("It holds") == (claim.verdict == .holds), "\(claim.name)")
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
