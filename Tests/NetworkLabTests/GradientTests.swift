import ActivationMath
import Formula
import Testing

@testable import NetworkLab

/// Gradients are those of finite differences, in Double, for everything that a network is made of.
@Suite struct GradientTests {
  static let scalars = Catalogue.standard.functions.compactMap { function -> String? in
    guard case .scalar(let scalar) = function else { return nil }
    // A function without values on one side of 0, as log1mexp, is no unit of a network.
    guard scalar.value(-1.0).isFinite, scalar.value(1.0).isFinite else { return nil }
    return function.profile.id
  }

  static let vectors = Catalogue.standard.functions.compactMap { function -> String? in
    // Layers have five units before and behind the function.
    guard case .vector(let vector) = function, vector.outputCount(5) == 5 else { return nil }
    return function.profile.id
  }

  @Test(arguments: scalars) func scalarFunctions(id: String) throws {
    try check(#require(catalogued(id)))
  }

  @Test(arguments: vectors) func vectorFunctions(id: String) throws {
    try check(#require(catalogued(id)))
  }

  @Test func aFunctionThatGivesOneNumberMakesALayerOfOne() throws {
    try check(#require(catalogued("logsumexp")), widths: [1, 1])
    #expect(throws: LabError.self) {
      try check(#require(catalogued("logsumexp")), widths: [3, 3])
    }
  }

  @Test(arguments: [
    "f(x; a = 0.7) = where(x > 0, x, a * expm1(x))", "f(x) = x * sigmoid(1.7 * x) + sin(x) / 3",
    "f(x) = 1 / x",
  ])
  func formulas(text: String) throws {
    let definition = try #require(Definitions.parse(text, catalogue: .standard).first)
    try check(.scalar(definition.activation))
  }

  @Test(arguments: Head.allCases) func heads(head: Head) throws {
    try check(#require(catalogued("tanh")), head: head)
  }

  @Test(
    arguments: ["tanh", "swiglu", "maxout", "prelu"], [(true, false), (false, true), (true, true)])
  func normsAndSkips(id: String, parts: (norm: Bool, skips: Bool)) throws {
    try check(#require(catalogued(id)), norm: parts.norm, skips: parts.skips)
  }

  @Test(arguments: ["prelu(0.3)", "swish(1.5)", "snake(0.8)"])
  func learnedParameters(reference: String) throws {
    let network = try check(#require(catalogued(reference)))
    #expect(network.learned.map(\.count) == [1, 1, 0])
  }

  /// Compares every gradient of a small network with a central difference.
  @discardableResult
  private func check(
    _ function: Function, widths: [Int] = [5, 5], head: Head = .softmax, norm: Bool = false,
    skips: Bool = false
  ) throws -> Network<Double> {
    var shape = NetworkShape(
      inputs: 3, hidden: widths.map { .init(width: $0, function: function) }, outputs: 3)
    (shape.hasNorm, shape.hasSkips) = (norm, skips)
    var network = try Network<Double>(shape)
    var stream = RandomStream(seed: 5)
    try network.begin(.gain(1), biases: 0.5, from: &stream)
    let samples = Samples(head: head, rows: 4, from: &stream)
    let exact = samples.gradient(network)
    for index in network.parameters.indices {
      // Where a difference meets a kink, a smaller step does not.
      let isNear = [1e-5, 1e-7].contains { step in
        let difference = samples.difference(network, index, step)
        return abs(exact[index] - difference) <= 1e-6 * max(1, abs(difference)) + 1e-14 / step
      }
      #expect(isNear, "\(function.notation), parameter \(index): \(exact[index])")
    }
    let isFlat = function.profile.id == "step"
    #expect(isFlat || network.norms(exact).allSatisfy { $0 > 0 }, "something reaches every layer")
    return network
  }
}

/// A few samples with targets and a head.
private struct Samples {
  let head: Head
  let rows: Int
  var inputs: [Double]
  var targets: [Double]

  init(head: Head, rows: Int, from stream: inout RandomStream) {
    (self.head, self.rows) = (head, rows)
    inputs = stream.normals(3 * rows)
    targets = (0..<(3 * rows)).map { _ in stream.uniform() < 0.5 ? 1 : 0 }
    targets[0...2] = [0, 0, 0]
  }

  func gradient(_ network: Network<Double>) -> [Double] { run(network).gradients }

  func difference(_ network: Network<Double>, _ index: Int, _ step: Double) -> Double {
    let losses = [-step, step].map { step in
      var moved = network
      moved.parameters[index] += step
      moved.readLearned()
      return run(moved).loss
    }
    return (losses[1] - losses[0]) / (2 * step)
  }

  private func run(_ network: Network<Double>) -> (loss: Double, gradients: [Double]) {
    var pass = Pass(network, capacity: rows + 1)
    for index in inputs.indices { pass.inputs[index] = inputs[index] }
    network.forward(&pass, rows: rows)
    var loss = HeadLoss<Double>(head, outputs: 3)
    let start = pass.sumRange(network.layers[network.layers.count - 1], rows).lowerBound
    let sum = loss.gradient(
      pass.sums, start, targets: targets, rows: rows, into: &pass.sumGradients)
    network.backward(&pass, rows: rows)
    return (sum / Double(rows), pass.gradients)
  }
}
