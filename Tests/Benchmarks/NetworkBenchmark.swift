import ActivationMath
import NetworkLab

/// How long networks take: steps of training, a boundary, a flow.
enum NetworkBenchmark {
  /// Measures everything, beside JAX and PyTorch where Python has them.
  static func run() {
    let peers = NetworkPeers.measure()
    var report = Report(
      "networks, one thread, the shortest of many runs",
      columns: ["", "ours", "budget", "JAX", "PyTorch"])
    for row in rows {
      let peer = peers[row.name]
      report.add(
        row.name, Report.number(row.measure()), Report.number(row.budget),
        peer?.jax.map(Report.number), peer?.torch.map(Report.number))
    }
    report.show()
    if peers.isEmpty { print("\n  neither JAX nor PyTorch is there to compare with") }
  }

  private struct Row {
    var name: String
    var budget: Double
    var measure: () -> Double
  }

  private static var rows: [Row] {
    [
      Row(name: "2-8-8-1 relu, batch 10, SGD: ns a sample", budget: 140) {
        sample("relu", hidden: [8, 8], head: .sigmoid, .sgd(rate: 0.03, momentum: 0), batch: 10)
      },
      Row(name: "2-8-8-1 tanh, batch 10, SGD: ns a sample", budget: 140) {
        sample("tanh", hidden: [8, 8], head: .sigmoid, .sgd(rate: 0.03, momentum: 0), batch: 10)
      },
      Row(name: "2-32-32-3 tanh, batch 32, Adam: ns a sample", budget: 600) {
        sample(
          "tanh", hidden: [32, 32], head: .softmax,
          .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 32)
      },
      Row(name: "boundary of 2-8-8-1, 100x100 points: ms", budget: 0.5, measure: boundary),
      Row(name: "pictures: a step of 32, 822402 parameters: ms", budget: 72, measure: pictures),
      Row(name: "flow 50x128x128 in Double, tanh: ms", budget: 100, measure: flow),
    ]
  }

  private static func training(
    _ name: String, hidden: [Int], head: Head, _ optimizer: Optimizer, batch: Int
  ) -> Training {
    let data = head == .sigmoid ? "circles(n=400)" : "three_blobs(n=1200)"
    guard let function = Catalogue.standard.function(id: name),
      let source = try? DataSource(parsing: data, catalogue: .standard)
    else { preconditionFailure("the benchmark knows its functions") }
    var settings = TrainingSettings(
      hidden: hidden.map { NetworkShape.Layer(width: $0, function: function) }, head: head)
    (settings.optimizer, settings.batch, settings.shuffles) = (optimizer, batch, false)
    guard let training = try? Training(settings, data: source.training) else {
      preconditionFailure("the benchmark's network is one")
    }
    return training
  }

  /// Nanoseconds for a sample of a step.
  private static func sample(
    _ name: String, hidden: [Int], head: Head, _ optimizer: Optimizer, batch: Int
  ) -> Double {
    var training = training(name, hidden: hidden, head: head, optimizer, batch: batch)
    // Fewer steps than an epoch has, so that nothing is looked at in between.
    let steps = training.stepsPerEpoch - 1
    // Many, so that one of them finds the processor at its full speed.
    let samples = Samples(count: 20_000) {
      training.step(steps)
      training.rewind()
    }
    return samples.shortest.nanoseconds / Double(steps * batch)
  }

  private static func boundary() -> Double {
    let training = training(
      "tanh", hidden: [8, 8], head: .sigmoid, .sgd(rate: 0.03, momentum: 0), batch: 10)
    let points = (0..<10_000).flatMap { index -> [Float] in
      let (x, y) = (Float(index % 100), Float(index / 100))
      return [x / 50 - 1, y / 50 - 1]
    }
    return Samples(count: 200) { _ = training.predictions(points) }.shortest.milliseconds
  }

  private static func pictures() -> Double {
    guard case .scalar(let relu)? = Catalogue.standard.function(id: "relu") else { return .nan }
    let settings = PictureSettings(relu)
    guard var training = try? PictureTraining(settings) else { return .nan }
    let (pixels, labels) = settings.pictures.make(settings.batch)
    return Samples(count: 10, limit: .seconds(3)) { training.step(pixels, labels) }
      .shortest.milliseconds
  }

  private static func flow() -> Double {
    guard let function = Catalogue.standard.function(id: "tanh") else { return .nan }
    let settings = FlowSettings(function: function)
    return Samples(count: 10, limit: .seconds(3)) { _ = try? Flow(settings) }.shortest.milliseconds
  }
}
