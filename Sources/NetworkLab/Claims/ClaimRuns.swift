import ActivationMath

/// The pieces that prepared claims are measured with.
enum ClaimRuns {
  /// A function of the catalogue, which claims name rightly.
  static func function(_ reference: String) throws -> Function {
    try Catalogue.standard.resolve(reference).function
  }

  /// A data set by its reference.
  static func data(_ reference: String) throws -> DataSource {
    try DataSource(parsing: reference, catalogue: .standard)
  }

  /// A training of layers of one width and function, with what else is said.
  static func training(
    _ reference: String, width: Int, depth: Int, data source: String, head: Head? = nil,
    seed: UInt64, _ change: (inout TrainingSettings) throws -> Void = { _ in }
  ) throws -> Training {
    let source = try data(source)
    let layer = NetworkShape.Layer(width: width, function: try function(reference))
    let points = source.training
    var settings = TrainingSettings(
      hidden: [NetworkShape.Layer](repeating: layer, count: depth),
      head: head ?? points.properHead)
    settings.seed = seed
    try change(&settings)
    return try Training(settings, data: points, test: source.test)
  }

  /// The steps until so many of the points are right, looked at after each epoch; nil if an overflow
  /// or the last epoch comes first.
  static func steps(
    of training: Training, to accuracy: Double, epochs: Int
  ) -> Claim.Outcome {
    var training = training
    while training.epoch < epochs, training.overflow == nil {
      training.runEpoch()
      if let record = training.records.last, (record.accuracy ?? 0) >= accuracy {
        return Claim.Outcome(Double(record.steps))
      }
    }
    return Claim.Outcome(nil)
  }

  /// A training after so many epochs.
  static func trained(_ training: Training, epochs: Int) -> Training {
    var training = training
    while training.epoch < epochs, training.overflow == nil { training.runEpoch() }
    return training
  }

  /// The share of the test points for which so many outputs are above a threshold.
  static func share(of training: Training, above threshold: Float, counting count: Int) -> Double? {
    guard let test = training.test, training.overflow == nil else { return nil }
    let said = training.predictions(test.points.map(Float.init))
    let width = said.count / test.count
    let hits = (0..<test.count).count { point in
      said[(point * width)..<((point + 1) * width)].count { $0 > threshold } == count
    }
    return Double(hits) / Double(test.count)
  }

  /// A flow of a function.
  static func flow(
    _ reference: String, depth: Int, width: Int = 64, start: Start = .gain(1), seed: UInt64
  ) throws -> Flow {
    var settings = FlowSettings(function: try function(reference))
    (settings.depth, settings.width, settings.batch) = (depth, width, 64)
    (settings.start, settings.seed) = (start, seed)
    return try Flow(settings)
  }
}
