import ActivationMath
import Host
import NetworkLab
import Plotting
import ViewSpec

/// The page Claim as a value: the sentence that is tested, what the reader expects, and the runs so far.
struct ClaimPage: LabPage {
  /// The runs of a claim with so many seeds, and the time that they took.
  struct Measurement: Sendable {
    var table: ClaimTable
    var seconds = 0.0

    /// The time that the rest will take, by what the runs so far took; nil before the first.
    var secondsLeft: Double? {
      let done = table.outcomes.count
      return done > 0 ? seconds * Double(table.count - done) / Double(done) : nil
    }
  }

  /// What has been measured is kept, so that one can leave a claim and come back.
  private struct Subject: Hashable {
    var name: String
    var seeds: Int
  }

  /// What is asked for, with its past.
  private(set) var history: History<ClaimSpec>
  /// What the page began with.
  private let home: ClaimSpec
  /// Whether runs are wanted.
  private(set) var isRunning: Bool
  /// Why a run could not be measured.
  private(set) var failure: LabError?
  private var measurements: [Subject: Measurement] = [:]
  var message: String?

  /// The page with a claim.
  init(_ spec: ClaimSpec) {
    (history, home, isRunning) = (History(spec), spec, spec.isRunning)
  }

  /// The page as it opens: the first claim.
  init() { self.init(ClaimSpec(Claim.prepared[0])) }

  /// What is asked for; once it is measured it shall be measured wherever it is shown again.
  var spec: ClaimSpec {
    var spec = history.present
    spec.isRunning = isRunning || measurement.table.isFull
    return spec
  }

  /// The runs of what is asked for.
  var measurement: Measurement {
    measurements[subject]
      ?? Measurement(table: ClaimTable(history.present.claim, seeds: history.present.seedCount))
  }

  private var subject: Subject {
    Subject(name: history.present.name, seeds: history.present.seedCount)
  }

  // MARK: Measuring

  /// The runs that are wanted: as many at a time as there are cores, until a frame has passed.
  var work: Work? {
    let (subject, table) = (subject, measurement.table)
    guard isRunning, !table.isFull else { return nil }
    return Work("claim \(subject.name) \(subject.seeds) \(table.outcomes.count)") { isLate in
      let start = ContinuousClock.now
      var (done, failure) = (table, LabError?.none)
      repeat {
        do {
          done.add(
            try Parallel.map(done.next(Parallel.width)) { run in
              try table.claim.outcome(row: run.row, column: run.column, seed: run.seed)
            })
        } catch {
          failure = LabError("\(error)")
        }
      } while failure == nil && !done.isFull && !isLate()
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      return Progress(
        subject: subject, from: table.outcomes.count, table: done, seconds: seconds,
        failure: failure)
    }
  }

  private struct Progress: Sendable {
    var subject: Subject
    /// How many runs there were before.
    var from: Int
    var table: ClaimTable
    var seconds: Double
    var failure: LabError?
  }

  /// Takes runs, those of another claim, too: nothing that was measured is lost.
  mutating func take(_ value: any Sendable) -> Bool {
    guard let new = value as? Progress else { return false }
    let old = measurements[new.subject] ?? Measurement(table: new.table)
    guard measurements[new.subject] == nil || old.table.outcomes.count == new.from else {
      return true
    }
    measurements[new.subject] = Measurement(table: new.table, seconds: old.seconds + new.seconds)
    if let failure = new.failure {
      (isRunning, self.failure, message) = (false, failure, failure.description)
    }
    if measurement.table.isFull { isRunning = false }
    return true
  }

  // MARK: Changing

  /// Says what one expects; the claim is then tested.
  mutating func expect(_ guess: Claim.Verdict) {
    guard !measurement.table.isFull else {
      return message = "it has been measured; a goes to the next claim"
    }
    record { $0.guess = guess }
    isRunning = true
  }

  /// The most seconds of one core that a lesson's view may take.
  private static let mostSeconds = 10.0

  /// Why nobody wants to wait until all is measured; nil if that is soon so.
  var tooLong: String? {
    let (claim, seeds) = (history.present.claim, history.present.seedCount)
    let seconds = claim.seconds * Double(seeds) / Double(claim.seeds)
    guard seconds > Self.mostSeconds else { return nil }
    let (wanted, most) = (Int(seconds.rounded()), Int(Self.mostSeconds))
    return
      "\(claim.name) with \(seeds) seeds takes about \(wanted) s of one core; a view has \(most)"
  }

  /// Measures all that is missing, whatever is expected.
  mutating func runToEnd() { isRunning = !measurement.table.isFull }

  /// Measures, or stops.
  mutating func toggleRun() {
    if isRunning {
      isRunning = false
    } else if measurement.table.isFull {
      message = "it has been measured; a goes to the next claim"
    } else if history.present.guess == nil {
      message = "first say what you expect: t it holds, p a part of it, f it does not"
    } else {
      isRunning = true
    }
  }

  /// Goes to another claim.
  mutating func stepClaim(by steps: Int) {
    let all = Claim.prepared
    let place = all.firstIndex { $0.name == history.present.name } ?? 0
    show(all[(place + steps + all.count) % all.count])
  }

  /// Shows a claim as it is described.
  mutating func show(_ spec: ClaimSpec) {
    history.record(spec)
    isRunning = spec.isRunning
  }

  /// Shows a claim, of which nothing is expected yet.
  mutating func show(_ claim: Claim) {
    guard claim.name != history.present.name else { return }
    isRunning = false
    history.record(ClaimSpec(claim))
  }

  /// Looks at another cell.
  mutating func moveCell(rows: Int, columns: Int) {
    var (cell, claim) = (history.present.cell, history.present.claim)
    cell.row += rows
    cell.column += columns
    guard (1...claim.rows.count).contains(cell.row),
      (1...claim.columns.count).contains(cell.column)
    else { return message = "the table ends here" }
    var changed = history.present
    (changed.cell, changed.seed) = (cell, nil)
    history.amend(changed)
  }

  /// Looks at the same cell with another seed.
  mutating func stepSeed(by steps: Int) {
    let (next, last) = (Int(clamping: run.seed) + steps, history.present.seedCount)
    guard (1...last).contains(next) else {
      return message = steps > 0 ? "there are \(last) seeds" : "this is the first seed"
    }
    var changed = history.present
    changed.seed = next
    history.amend(changed)
  }

  private mutating func record(_ change: (inout ClaimSpec) -> Void) {
    var changed = history.present
    change(&changed)
    history.record(changed)
  }

  mutating func undo() -> Bool {
    isRunning = false
    return history.undo()
  }

  mutating func redo() -> Bool {
    isRunning = false
    return history.redo()
  }

  mutating func restore() {
    if history.present == home { message = "this is where the page began" }
    history.record(home)
    isRunning = home.isRunning
  }

  mutating func stepExample(by steps: Int) { stepClaim(by: steps) }

  // MARK: The slider

  private static let seeds = Parameter(
    "seeds", meaning: "runs of each cell", default: 7,
    domain: .integer(in: ClaimSpec.seedCounts), slider: .logarithmic(1...1000))

  var sliders: [NamedSlider] {
    [NamedSlider(parameter: Self.seeds, value: Double(history.present.seedCount))]
  }

  var chosen: Int {
    get { 0 }
    set {}
  }

  mutating func set(_ name: String, to value: Double) {
    // What was shown is shown with more seeds, too.
    if measurement.table.isFull { isRunning = true }
    record { spec in
      spec.seeds = Int(clamping: value) == spec.claim.seeds ? nil : Int(clamping: value)
      spec.seed = spec.seed.map { min($0, spec.seedCount) }
    }
  }

  // MARK: For others

  /// What the slider says.
  var bindings: [String: Double] { ["seeds": Double(history.present.seedCount)] }

  /// The table as far as it is.
  var scene: SceneGrid { ClaimReport(measurement.table, seconds: measurement.seconds).scene }
}
