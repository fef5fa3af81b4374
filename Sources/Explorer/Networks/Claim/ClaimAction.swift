import NetworkLab

/// What a person did on the page Claim.
enum ClaimAction: Hashable, Sendable {
  /// Went to the next (+1) or previous (−1) claim.
  case claimStepped(by: Int)
  /// Said what they expect.
  case expected(Claim.Verdict)
  /// Let it be measured, or stopped it.
  case runToggled
  /// Looks at the cell so many rows and columns away.
  case cellMoved(rows: Int, columns: Int)
  /// Looks at the cell's run of the next (+1) or previous (−1) seed.
  case seedStepped(by: Int)
  /// Opens the run that is looked at on its own page.
  case runOpened
  /// Went from the run back to the claim.
  case runLeft
  /// Stopped what runs.
  case stopped
}

extension ClaimAction {
  /// The keys of the page, in the order in which help shows them.
  static let keys = KeyTable<ClaimAction>([
    KeyGroup(
      title: "Claim",
      rows: [
        KeyRow(
          "next, previous claim", hint: "claim",
          ["a": .claimStepped(by: 1), "A": .claimStepped(by: -1)]),
        KeyRow("you expect that it holds; it is measured", hint: "true", ["t": .expected(.holds)]),
        KeyRow("you expect that a part of it holds", hint: "partly", ["p": .expected(.partly)]),
        KeyRow("you expect that it does not hold", hint: "false", ["f": .expected(.fails)]),
        KeyRow("measure, stop", hint: "run", ["Space": .runToggled, "v": .runToggled]),
        KeyRow(
          "open the run that is looked at, on Train or Flow", hint: "open", ["Enter": .runOpened]),
        KeyRow(
          "look at the row below, above", hint: "row",
          ["j": .cellMoved(rows: 1, columns: 0), "k": .cellMoved(rows: -1, columns: 0)]),
        KeyRow(
          "look at the next, previous column", hint: "column",
          ["]": .cellMoved(rows: 0, columns: 1), "[": .cellMoved(rows: 0, columns: -1)]),
        KeyRow(
          "the cell's run of the next, previous seed", hint: "seed",
          ["g": .seedStepped(by: 1), "G": .seedStepped(by: -1)]),
      ])
  ])

  /// Esc goes from a run back to its claim.
  static let backKeys = KeyTable<ClaimAction>([
    KeyGroup(
      title: "A run of a claim",
      rows: [KeyRow("back to the claim", hint: "claim", ["Esc": .runLeft])])
  ])

  /// Esc stops what runs.
  static let runningKeys = KeyTable<ClaimAction>([
    KeyGroup(
      title: "A claim that is measured", rows: [KeyRow("stop", hint: "stop", ["Esc": .stopped])])
  ])
}

extension ClaimPage {
  /// Does what a key asks for.
  mutating func update(_ action: ClaimAction) {
    message = nil
    switch action {
    case .claimStepped(let steps): stepClaim(by: steps)
    case .expected(let verdict): expect(verdict)
    case .runToggled: toggleRun()
    case .cellMoved(let rows, let columns): moveCell(rows: rows, columns: columns)
    case .seedStepped(let steps): stepSeed(by: steps)
    case .runOpened, .runLeft: break
    case .stopped: if isRunning { toggleRun() }
    }
  }
}

extension Claim.Verdict {
  /// It in words, behind "that" or "found:".
  var words: String {
    switch self {
    case .holds: "it holds"
    case .partly: "a part of it holds"
    case .fails: "it does not hold"
    }
  }
}
