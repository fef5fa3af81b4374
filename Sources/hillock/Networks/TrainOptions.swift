import ArgumentParser

/// The options of a training.
struct TrainOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Points to learn from, such as 'moons(n=200, noise=0.2)'.", valueName: "data")
  )
  var data: String?

  @Option(help: ArgumentHelp("Or a file of points, as comma-separated text.", valueName: "file"))
  var points: String?

  @Option(
    name: .customLong("test-points"),
    help: ArgumentHelp("A file of points to test with.", valueName: "file"))
  var testPoints: String?

  @Option(
    help: ArgumentHelp(
      "The hidden layers: 8,8 or 64x30; 8:tanh,8 gives one another function; none for no layer.",
      valueName: "layers"))
  var hidden = "8,8"

  @Option(help: ArgumentHelp("What makes predictions; goes by the data.", valueName: "head"))
  var head: String?

  @Option(help: ArgumentHelp("Such as 'sgd(rate=0.01, momentum=0.9)'.", valueName: "optimizer"))
  var optimizer = "sgd(rate=0.1)"

  @Option(help: "How many points a step takes.")
  var batch = 32

  @Option(help: "How often all points are taken.")
  var epochs = 60

  @Flag(name: .customLong("no-shuffle"), help: "Take the points in their own order.")
  var noShuffle = false

  @OptionGroup var start: StartOptions

  @Option(
    name: .customLong("last-gain"),
    help: ArgumentHelp("The factor of 1/√inputs for the last matrix.", valueName: "g"),
    transform: FiniteNumber.init(typed:))
  var lastGain = FiniteNumber(1)

  @Flag(help: "Normalise each hidden layer before its function (LayerNorm).")
  var norm = false

  @Flag(help: "Add to each hidden layer what came in, where both have one width.")
  var skip = false

  @Option(
    help: ArgumentHelp("Draw weights to 0: λ·w is added to gradients.", valueName: "λ"),
    transform: FiniteNumber.init(typed:))
  var l2 = FiniteNumber(0)

  @Option(
    help: ArgumentHelp("The longest gradient that is followed whole.", valueName: "norm"),
    transform: FiniteNumber.init(typed:))
  var clip: FiniteNumber?

  @Option(help: "The seed of the weights and the order of the points.")
  var seed: Seed?

  @Option(help: ArgumentHelp("Or several of them, a run each.", valueName: "a...b"))
  var seeds: SeedRange?

  @Option(
    help: ArgumentHelp(
      "Stop a run after the epoch that meets a condition on loss, accuracy, test, epoch.",
      valueName: "condition"))
  var until: String?
}
