import ActivationMath
import Formula
import NetworkLab
import Testing

/// Trainings agree with the reference runs as far as those go.
@Suite struct TrainingTests {
  struct Reference: Decodable {
    struct Depth: Decodable {
      var hidden_layers, width: Int
      var `init`: String
      var seeds: [UInt64]
      var gradient_first_layer, gradient_last_layer: [Double]
      var final_loss: [Double]
      var curve_seed_1_first_5_epochs: [Double]
    }

    struct Venn: Decodable {
      var head: String
      var final_train_loss, subset_acc: Double
    }

    var depth: [Depth]
    var venn: [Venn]
  }

  private func training(_ row: Reference.Depth, seed: UInt64) throws -> Training {
    let relu = NetworkShape.Layer(width: row.width, function: try #require(catalogued("relu")))
    var settings = TrainingSettings(
      hidden: [NetworkShape.Layer](repeating: relu, count: row.hidden_layers), head: .softmax)
    settings.start = row.`init` == "he" ? .he : .gain(1)
    settings.optimizer = .sgd(rate: 0.01, momentum: 0.9)
    (settings.batch, settings.shuffles, settings.seed) = (40, false, seed)
    let data = try DataSource(parsing: "circles(n=400, seed=11, noise=0.1)", catalogue: .standard)
    return try Training(settings, data: data.training)
  }

  @Test(arguments: 0..<4) func depthsBeginAsTheReferences(index: Int) throws {
    let reference: Reference = try reference("train")
    let row = reference.depth[index]
    for (place, seed) in row.seeds.enumerated() {
      var training = try training(row, seed: seed)
      let norms = training.gradientNorms()
      let (first, last) = (row.gradient_first_layer[place], row.gradient_last_layer[place])
      #expect(abs((norms.first ?? 0) - first) <= 1e-4 * first)
      #expect(abs((norms.last ?? 0) - last) <= 1e-4 * last)
      guard seed == 1 else { continue }
      for loss in row.curve_seed_1_first_5_epochs {
        training.runEpoch()
        #expect(abs((training.records.last?.loss ?? .nan) - loss) <= 1e-2 * max(loss, 0.1))
      }
    }
  }

  @Test func eightLayersLearnWithEitherStart() throws {
    let reference: Reference = try reference("train")
    for row in reference.depth.prefix(2) {
      var training = try training(row, seed: 1)
      for _ in 0..<30 { training.runEpoch() }
      #expect(training.records.last?.accuracy == 1)
      #expect((training.records.last?.loss ?? .nan) < 0.05)
    }
  }

  @Test(arguments: [(Head.sigmoid, 0), (.softmax, 1)])
  func severalLabelsNeedSigmoids(head: Head, index: Int) throws {
    let reference: Reference = try reference("train")
    let tanh = NetworkShape.Layer(width: 32, function: try #require(catalogued("tanh")))
    var settings = TrainingSettings(hidden: [tanh, tanh], head: head)
    settings.start = .gain(5.0 / 3)
    settings.optimizer = .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
    (settings.batch, settings.shuffles) = (32, false)
    let data = try DataSource(parsing: "venn(n=1200, seed=21)", catalogue: .standard)
    var training = try Training(settings, data: data.training, test: data.test)
    for _ in 0..<60 { training.runEpoch() }
    let want = reference.venn[index]
    let got = try #require(training.records.last?.testAccuracy)
    #expect(abs(got - want.subset_acc) < 0.06, "\(got), not \(want.subset_acc)")
  }

  @Test func aRunIsAValueThatCanBeRepeated() throws {
    let settings = try small("relu")
    let data = try DataSource(parsing: "moons(n=50)", catalogue: .standard).training
    var whole = try Training(settings, data: data)
    whole.step(37)
    var parts = try Training(settings, data: data)
    parts.step(20)
    var copy = parts
    parts.step(17)
    #expect(parts.records == whole.records)
    #expect(parts.predictions([0.3, 0.1]) == whole.predictions([0.3, 0.1]))
    #expect(copy.predictions([0.3, 0.1]) != whole.predictions([0.3, 0.1]))
    copy.step(17)
    #expect(copy.predictions([0.3, 0.1]) == whole.predictions([0.3, 0.1]))
  }

  @Test func anOverflowSaysWhyAndKeepsTheLastGoodState() throws {
    var settings = try small("relu")
    settings.optimizer = .sgd(rate: 1e6, momentum: 0)
    settings.head = .linear
    let data = try DataSource(parsing: "target(sin(3*x), n=64)", catalogue: .standard).training
    var training = try Training(settings, data: data)
    let before = training.predictions([0.5])
    for _ in 0..<50 { training.runEpoch() }
    let overflow = try #require(training.overflow)
    #expect(overflow.step >= 1 && overflow.description.contains("learning rate"))
    #expect(training.records.allSatisfy { $0.loss.isFinite })
    if overflow.lastGood == 0 { #expect(training.predictions([0.5]) == before) }
    #expect(training.predictions([0.5]).allSatisfy { $0.isFinite })
    let steps = training.steps
    training.step(5)
    #expect(training.steps == steps)
  }

  @Test func aFunctionWithoutFiniteValuesIsNoMatterOfTheRate() throws {
    let definition = try #require(Definitions.parse("f(x) = log(x)", catalogue: .standard).first)
    let settings = try small("relu") { $0.hidden[0].function = .scalar(definition.activation) }
    let data = try DataSource(parsing: "circles(n=50)", catalogue: .standard).training
    var training = try Training(settings, data: data)
    training.step(3)
    let overflow = try #require(training.overflow)
    #expect(overflow.step == 0 && overflow.description.contains("before the first step"))
  }

  @Test func clippingAndDecayKeepWeightsSmall() throws {
    let data = try DataSource(parsing: "xor(n=100)", catalogue: .standard).training
    var plain = try Training(small("relu"), data: data)
    var clipped = try Training(small("relu") { $0.clip = 1e-6 }, data: data)
    let first = plain.predictions([0.5, 0.5])
    plain.step(10)
    clipped.step(10)
    let distances = [plain, clipped].map { abs($0.predictions([0.5, 0.5])[0] - first[0]) }
    #expect(distances[1] < 1e-3 * distances[0])
    var decayed = try Training(small("relu") { $0.decay = 0.5 }, data: data)
    for _ in 0..<50 { decayed.runEpoch() }
    // Nothing is left but the biases' answer.
    #expect(abs(decayed.predictions([0.5, 0.5])[0] - decayed.predictions([-0.5, 0.5])[0]) < 0.02)
  }

  @Test func aLearnedSlopeMoves() throws {
    var training = try Training(
      small("prelu(0.25)"),
      data: DataSource(parsing: "circles(n=100)", catalogue: .standard).training)
    training.step(50)
    let slope = try #require(training.learned.first?.first)
    #expect(slope.name == "a" && slope.value != 0.25 && slope.value.isFinite)
  }

  @Test func silentUnitsAreCounted() throws {
    var settings = try small("relu")
    settings.optimizer = .sgd(rate: 0, momentum: 0)
    settings.hidden[0].function = try #require(catalogued("threshold(threshold=1e30, value=0)"))
    let training = try Training(
      settings, data: DataSource(parsing: "circles(n=50)", catalogue: .standard).training)
    #expect(training.silence().silent[0] == 1)
    #expect(training.silence().flat[0] == 1)
  }

  private func small(
    _ function: String, _ change: (inout TrainingSettings) -> Void = { _ in }
  ) throws -> TrainingSettings {
    let layer = NetworkShape.Layer(width: 6, function: try #require(catalogued(function)))
    var settings = TrainingSettings(hidden: [layer, layer], head: .softmax)
    settings.batch = 8
    change(&settings)
    return settings
  }
}
