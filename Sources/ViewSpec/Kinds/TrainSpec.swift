package import ActivationMath
package import NetworkLab

/// A network that learns, or two side by side on the same data from the same start.
///
///     train: relu elu | data=circles(noise=0.1) | hidden=8,8 | optimizer=sgd(rate=0.3) | epochs=40
///
/// The initial values are the neutral ones.
package struct TrainSpec: ViewContent {
  /// The functions: A, and B if two are compared.
  package var functions: [Function]
  /// The source of the points.
  package var data = DataSource.circles
  /// The hidden layers.
  package var hidden = TrainSpec.usualLayers
  /// The head; nil for the one that suits the data.
  package var head: Head?
  /// How gradients move the weights.
  package var optimizer = TrainSpec.usualOptimizer
  /// How many points a step takes.
  package var batch = 32
  /// How large the weights are at the start.
  package var start = Start.he
  /// The gain of the matrix to the outputs.
  package var lastGain = 1.0
  /// The L2 penalty λ: λ·w is added to gradients.
  package var decay = 0.0
  /// The longest gradient that is followed whole; nil for any.
  package var clip: Double?
  /// Whether each hidden layer is normalised before its function.
  package var hasNorm = false
  /// Whether hidden layers of one width add what came in.
  package var hasSkips = false
  /// Whether the points come in one order in every epoch.
  package var isOrdered = false
  /// The seed of the weights and the order.
  package var seed: UInt64 = 1
  /// The epoch at which a run ends.
  package var epochs = 200
  /// How many steps have been taken.
  package var steps = 0
  /// Whether it runs as it opens.
  package var isRunning = false
  /// The hidden layer whose units are shown; nil for the first.
  package var layer: Int?
  /// The unit that is open; nil for none.
  package var unit: Int?
  /// Which of the two the reader expects to learn faster; nil where nobody asks.
  package var guess: RaceGuess?
  /// The sliders on offer; empty for all.
  package var controls: [String] = []
  /// The slider that has the keys; nil for the first.
  package var parameter: String?
  /// The dots of the drawing; nil for those that suit the terminal.
  package var canvas: CanvasChoice?

  /// A training with every setting neutral.
  package init(_ functions: [Function]) { self.functions = functions }

  /// How many networks are compared at most.
  package static let capacity = 2
  /// How many epochs there can be.
  package static let epochLimits = 1...100_000
  /// How many steps can have been taken.
  package static let stepLimits = 0...10_000_000
  /// The sliders that the view has.
  package static let parameters = ["rate", "noise", "batch", "layers", "width", "seed"]

  /// Two hidden layers of eight units.
  package static let usualLayers = HiddenLayers([.init(width: 8), .init(width: 8)])
  /// Plain gradient descent.
  package static let usualOptimizer = Optimizer.sgd(rate: 0.1, momentum: 0)

  /// How many steps an epoch has.
  package var stepsPerEpoch: Int {
    let size = max(1, min(batch, data.count))
    return max(1, (data.count + size - 1) / size)
  }

  /// The networks and the data, without the epoch and the view.
  package var core: TrainSpec {
    var core = self
    (core.steps, core.epochs, core.isRunning) = (0, Self.epochLimits.lowerBound, false)
    core.guess = nil
    (core.layer, core.unit, core.controls, core.parameter, core.canvas) = (nil, nil, [], nil, nil)
    return core
  }

  /// The settings of each training on some data.
  package func settings(for data: DataSet) -> [TrainingSettings] {
    functions.map { function in
      var settings = TrainingSettings(
        hidden: hidden.layers(of: function), head: head ?? data.properHead)
      (settings.optimizer, settings.batch, settings.start) = (optimizer, batch, start)
      (settings.lastGain, settings.decay, settings.clip) = (lastGain, decay, clip)
      (settings.hasNorm, settings.hasSkips) = (hasNorm, hasSkips)
      (settings.shuffles, settings.seed) = (!isOrdered, seed)
      return settings
    }
  }
}
