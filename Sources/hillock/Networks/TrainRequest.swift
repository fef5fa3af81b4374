import ActivationMath
import Formula
import Host
import NetworkLab

/// The trainings that the command line asks for.
struct TrainRequest {
  /// One of them.
  struct Run {
    var function: Function
    var settings: TrainingSettings
  }

  /// The source of the points, as it was written.
  let source: String
  let options: TrainOptions
  let data: DataSet
  let test: DataSet?
  /// The runs, the seeds of one function after another.
  private(set) var runs: [Run] = []
  private let goal: Formula.Expression?

  /// The functions of all layers.
  var functions: [Function] { runs.flatMap { $0.settings.hidden.map(\.function) } }

  /// Reads the options; what makes no sense is refused.
  init(_ options: TrainOptions, functions: [String], _ vocabulary: inout Vocabulary) throws {
    self.options = options
    guard (1...1_000_000).contains(options.epochs) else {
      throw Failure.usage("--epochs takes 1 to 1000000, not \(options.epochs)")
    }
    let optimizer = try Optimizer(parsing: options.optimizer)
    var head = try options.head.map(Self.head)
    (source, data, test) = try Self.points(options, valued: head == .linear, &vocabulary)
    head = head ?? data.properHead
    goal = try options.until.map { try Self.goal($0, vocabulary.catalogue) }
    let seeds = try Self.seeds(options)
    for name in functions {
      let function = try FunctionArgument.resolve(name, in: &vocabulary)
      let hidden = try Self.hidden(options.hidden, &vocabulary).layers(of: function)
      for seed in seeds {
        var settings = TrainingSettings(hidden: hidden, head: head ?? .softmax)
        (settings.optimizer, settings.seed) = (optimizer, seed)
        try Self.fill(&settings, options)
        runs.append(Run(function: function, settings: settings))
      }
    }
  }

  private static func hidden(
    _ text: String, _ vocabulary: inout Vocabulary
  ) throws -> HiddenLayers {
    do {
      return try HiddenLayers(parsing: text) { try FunctionArgument.resolve($0, in: &vocabulary) }
    } catch let error as LabError {
      throw Failure.usage("--hidden: \(error)")
    }
  }

  private static func fill(_ settings: inout TrainingSettings, _ options: TrainOptions) throws {
    guard options.batch >= 1 else { throw Failure.usage("--batch takes 1 or more") }
    guard options.l2.value >= 0, (options.clip?.value ?? 1) > 0 else {
      throw Failure.usage("--l2 takes 0 or more, --clip more than 0")
    }
    (settings.batch, settings.shuffles) = (options.batch, !options.noShuffle)
    settings.start = try options.start.start(default: .he)
    settings.lastGain = options.lastGain.value
    (settings.decay, settings.clip) = (options.l2.value, options.clip?.value)
    (settings.hasNorm, settings.hasSkips) = (options.norm, options.skip)
  }

  private static func head(_ name: String) throws -> Head {
    if let head = Head(rawValue: name) { return head }
    let names = Head.allCases.map(\.rawValue)
    let nearest = EditDistance.nearest(names, to: name)
    throw Failure.usage(
      "'\(name)' is no head; "
        + (nearest.map { "did you mean \($0)?" } ?? "there are \(names.joined(separator: ", "))"))
  }

  private static func seeds(_ options: TrainOptions) throws -> [UInt64] {
    guard let seeds = options.seeds?.values else { return [options.seed?.value ?? 1] }
    guard options.seed == nil else {
      throw Failure.usage("--seed and --seeds do not go together; leave one of them out")
    }
    guard seeds.count <= 1000 else { throw Failure.usage("--seeds takes at most 1000 of them") }
    return Array(seeds)
  }

  private static func goal(_ text: String, _ catalogue: Catalogue) throws -> Formula.Expression {
    do throws(Diagnostics) {
      return try Formula.Expression(
        parsing: text, variables: ["loss", "accuracy", "test", "epoch"], catalogue: catalogue)
    } catch {
      let first =
        error.all.first.map { "column \($0.column): \($0.message)" } ?? "it is no condition"
      throw Failure.usage("--until '\(text)': \(first)")
    }
  }

  // MARK: Points

  private static func points(
    _ options: TrainOptions, valued: Bool, _ vocabulary: inout Vocabulary
  ) throws -> (String, DataSet, DataSet?) {
    guard options.data == nil || options.points == nil else {
      throw Failure.usage("--data and --points do not go together; leave one of them out")
    }
    let source =
      try options.points.map(DataSource.file)
      ?? DataSource(typed: options.data ?? "circles", catalogue: vocabulary.catalogue)
    guard let path = source.path else {
      guard options.testPoints == nil else {
        throw Failure.usage("--test-points goes with --points; --data makes its own points to test")
      }
      return (source.notation, source.training, source.test)
    }
    let data = try PointsFile.read(path, valued: valued)
    let test = try options.testPoints.map { try PointsFile.read($0, valued: valued) }
    guard
      test.map({ $0.inputs == data.inputs && $0.kind == data.kind && $0.names == data.names })
        ?? true
    else {
      throw Failure.data(
        "its columns or classes are not those of \(path)", at: options.testPoints ?? path)
    }
    return (path, data, test)
  }

  // MARK: Runs

  /// All runs, on all cores.
  func reports(_ progress: LabProgress) throws -> [TrainReport] {
    try Parallel.map(runs) { run in
      let training = try Training(run.settings, data: data, test: test)
      var report = TrainReport(run, training, source: source, options: options)
      for _ in 0..<options.epochs {
        report.training.runEpoch()
        progress.add(1)
        guard report.training.overflow == nil else { break }
        if let goal, let record = report.training.records.last, record.meets(goal) {
          report.reached = record.epoch
          break
        }
      }
      return report
    }
  }
}

extension EpochRecord {
  /// Whether a condition on what the training has come to is met.
  func meets(_ goal: Formula.Expression) -> Bool {
    goal.holds([
      "loss": loss, "accuracy": accuracy ?? .nan, "test": testAccuracy ?? .nan,
      "epoch": Double(epoch),
    ])
  }
}
