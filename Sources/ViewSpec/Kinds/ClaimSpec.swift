package import Formula
package import NetworkLab

/// A sentence about networks, tested over seeds.
///
///     claim: elu-depth | seeds=7 | guess=holds | run
///
/// The initial values are the neutral ones.
package struct ClaimSpec: ViewContent {
  /// The name of the claim.
  package var name: String
  /// How many seeds a cell gets; nil for as many as the claim wants.
  package var seeds: Int?
  /// The outcome that the reader expects; nil while that is open.
  package var guess: Claim.Verdict?
  /// Whether it is measured as it opens.
  package var isRunning = false
  /// The cell that is looked at.
  package var cell = Cell(row: 1, column: 1)
  /// The run of that cell that is looked at; nil for the one in the middle.
  package var seed: Int?
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// A cell of the table, counted from 1.
  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  /// A claim with every setting neutral.
  package init(_ claim: Claim) { name = claim.name }

  /// How many seeds there can be.
  package static let seedCounts = 1...100_000

  /// The claim that is tested.
  package var claim: Claim {
    Claim.prepared.first { $0.name == name } ?? Claim.prepared[0]
  }

  /// How many seeds a cell gets.
  package var seedCount: Int { seeds ?? claim.seeds }
}

extension ClaimSpec {
  /// The first word of its line.
  package static let kind = "claim"
  /// What it shows.
  package static let summary = "a sentence about networks, tested over seeds"
  /// The claim, as help describes it.
  package static let subject = SubjectDescription(
    form: "NAME",
    meaning: "one of \(Claim.prepared.map(\.name).joined(separator: ", "))",
    example: "claim: elu-depth | guess=holds | run")

  /// The settings, in the order in which they are written.
  package static let settings: [ViewSetting<ClaimSpec>] = [
    ViewSetting(
      "seeds", \.seeds, .integer(in: seedCounts), neutral: "those of the claim", example: "20",
      "how many seeds a cell gets"),
    ViewSetting(
      "guess", \.guess, .choice, neutral: "not said yet", example: "holds",
      "what the reader expects"),
    ViewSetting(flag: "run", \.isRunning, "it is measured as it opens"),
    ViewSetting(
      "cell", \.cell, .cell, neutral: Cell(row: 1, column: 1), example: "2,3",
      "the row and the column that are looked at"),
    ViewSetting(
      "seed", \.seed, .integer(in: seedCounts), neutral: "the run in the middle", example: "3",
      "the run of that cell that is looked at"),
    .canvas(\.canvas),
  ]

  /// The name.
  package var subjectText: String { name }

  /// Reads the name.
  package init(subject: StateValue) throws(Diagnostics) {
    do throws(Diagnostic) {
      let text = try subject.text()
      guard let claim = Claim.prepared.first(where: { $0.name == text }) else {
        throw subject.unknown(text, among: Claim.prepared.map(\.name))
      }
      self.init(claim)
    } catch {
      throw Diagnostics(all: [error])
    }
  }

  /// A cell or a seed that the table does not have.
  package func objection(_ said: SaidSettings) -> Diagnostic? {
    let (rows, columns) = (claim.rows.count, claim.columns.count)
    if let value = said["cell"], cell.row > rows || cell.column > columns {
      return value.mistake(
        .outOfRange, "\(name) has \(rows) rows and \(columns) columns",
        remedy: "write a row and a column of those")
    }
    guard let value = said["seed"], let seed, seed > seedCount else { return nil }
    return value.mistake(
      .outOfRange, "there is no seed \(seed), only \(seedCount)",
      remedy: "write another, or more of seeds")
  }
}

extension ValueForm<ClaimSpec.Cell> {
  /// Two whole numbers from 1.
  fileprivate static let cell = ValueForm("ROW,COLUMN") { value throws(Diagnostic) in
    let parts = value.parts(at: ",")
    guard parts.count == 2 else {
      throw value.malformed("'\(value.source)' is no row and column")
    }
    return ClaimSpec.Cell(
      row: try parts[0].integer(in: 1...99), column: try parts[1].integer(in: 1...99))
  } write: {
    "\($0.row),\($0.column)"
  }
}
