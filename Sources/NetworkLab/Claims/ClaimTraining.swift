import ActivationMath

/// A training that a claim runs.
package struct ClaimTraining: Sendable {
  /// The source of the points, those to test with among them.
  package var data: DataSource
  /// The network, and how it learns.
  package var settings: TrainingSettings
  /// After how many epochs it ends.
  package var epochs: Int
  /// The share of right points at which it ends sooner; nil for none.
  package var goal: Double?

  /// Hidden layers of one width and function.
  init(
    _ function: String, width: Int, depth: Int, data: String, head: Head? = nil, epochs: Int = 60,
    goal: Double? = nil
  ) throws {
    self.data = try DataSource(parsing: data, catalogue: .standard)
    let layer = NetworkShape.Layer(
      width: width, function: try Catalogue.standard.resolve(function).function)
    settings = TrainingSettings(
      hidden: [NetworkShape.Layer](repeating: layer, count: depth),
      head: head ?? self.data.properHead)
    (self.epochs, self.goal) = (epochs, goal)
  }

  /// The same with other settings.
  func with(_ change: (inout TrainingSettings) -> Void) -> ClaimTraining {
    var training = self
    change(&training.settings)
    return training
  }

  /// The training at its end.
  package func run() throws -> Training {
    var training = try Training(settings, data: data.training, test: data.test)
    while training.epoch < epochs, training.overflow == nil, !hasArrived(training) {
      training.runEpoch()
    }
    return training
  }

  private func hasArrived(_ training: Training) -> Bool {
    guard let goal, training.epoch > 0 else { return false }
    return (training.records.last?.accuracy ?? 0) >= goal
  }
}

extension Claim.Outcome {
  /// The steps until the goal of a training; nil if it did not get there.
  static func steps(of training: Training, to goal: Double) -> Claim.Outcome {
    let last = training.records.last
    guard let last, last.epoch > 0, (last.accuracy ?? 0) >= goal else { return Claim.Outcome(nil) }
    return Claim.Outcome(Double(last.steps))
  }

  /// The share of the test points for which so many outputs are above one half.
  static func share(of training: Training, withOutputsAboveHalf wanted: Int) -> Claim.Outcome {
    guard let test = training.test, training.overflow == nil else { return Claim.Outcome(nil) }
    let said = training.predictions(test.points.map(Float.init))
    let width = said.count / test.count
    let hits = (0..<test.count).count { point in
      said[(point * width)..<((point + 1) * width)].count { $0 > 0.5 } == wanted
    }
    return Claim.Outcome(Double(hits) / Double(test.count))
  }
}
