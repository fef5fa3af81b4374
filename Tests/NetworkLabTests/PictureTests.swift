import ActivationMath
import Foundation
import Testing

@testable import NetworkLab

/// The network for pictures: gradients are exact, and it learns.
@Suite struct PictureTests {
  private func settings(_ name: String) throws -> PictureSettings {
    guard case .scalar(let function)? = catalogued(name) else { throw LabError("no \(name)") }
    return PictureSettings(function)
  }

  @Test func theArticlesNetworkHasAsManyParametersAsItSays() throws {
    #expect(try PictureTraining(settings("relu")).parameterCount == 822_402)
  }

  @Test(arguments: ["tanh", "identity", "gelu"], [Head.softmax, .softmaxTwice])
  func gradientsAreThoseOfDifferences(name: String, head: Head) throws {
    var settings = try settings(name)
    (settings.first, settings.second, settings.hidden, settings.batch) = (3, 5, 6, 2)
    (settings.pictures.side, settings.head) = (8, head)
    var network = try PictureNetwork<Double>(settings)
    let pictures = settings.pictures.make(2).pixels.map(Double.init)
    let targets = [1.0, 0, 0, 1]
    network.forward(pictures, count: 2)
    _ = network.backward(targets: targets, count: 2)
    let exact = network.filterGradients
    #expect(exact.contains { $0 != 0 })
    for index in network.filters.indices {
      let losses = [-1e-5, 1e-5].map { step in
        var moved = network
        moved.filters[index] += step
        moved.forward(pictures, count: 2)
        return moved.backward(targets: targets, count: 2)
      }
      #expect(abs(exact[index] - (losses[1] - losses[0]) / 2e-5) < 1e-8, "filter number \(index)")
    }
    let dense = network.pass.gradients
    for index in stride(from: 0, to: dense.count, by: 7) {
      let losses = [-1e-5, 1e-5].map { step in
        var moved = network
        moved.dense.parameters[index] += step
        moved.forward(pictures, count: 2)
        return moved.backward(targets: targets, count: 2)
      }
      #expect(abs(dense[index] - (losses[1] - losses[0]) / 2e-5) < 1e-8, "weight number \(index)")
    }
  }

  @Test func aPictureIsSeenInEveryLayer() throws {
    var training = try PictureTraining(settings("relu"))
    let look = training.look(atPicture: 1)
    #expect(look.layers.map(\.side) == [28, 28, 28, 14, 14, 14, 7, 1, 1, 1, 1])
    #expect(look.layers.map(\.channels) == [1, 32, 32, 32, 64, 64, 64, 256, 256, 2, 2])
    #expect(
      look.layers.map(\.parameters) == [0, 320, 0, 0, 18_496, 0, 0, 803_072, 0, 514, 0])
    #expect(look.layers.reduce(0) { $0 + $1.parameters } == training.parameterCount)
    let (sums, units, means) = (look.layers[1], look.layers[2], look.layers[3])
    #expect(zip(sums.values, units.values).allSatisfy { max($0, 0) == $1 })
    #expect(units.zeros > 0.1 && sums.zeros < 0.01)
    for channel in [0, 31] {
      let map = Array(units.map(channel))
      let square = (map[58] + map[59] + map[86] + map[87]) / 4
      #expect(abs(Array(means.map(channel))[15] - square) < 1e-5)
    }
    let (outputs, said) = (look.layers[9].values, look.logProbabilities)
    #expect(abs(said.reduce(0) { $0 + exp($1) } - 1) < 1e-6)
    #expect(abs((said[0] - said[1]) - Double(outputs[0] - outputs[1])) < 1e-5)
  }

  @Test func discsAndCrossesAreToldApart() throws {
    var settings = try settings("relu")
    (settings.first, settings.second, settings.hidden) = (8, 8, 16)
    (settings.pictures.side, settings.pictures.noise) = (16, 0)
    settings.optimizer = .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
    var training = try PictureTraining(settings)
    for _ in 0..<150 { training.step() }
    #expect(training.accuracy(of: 320) > 0.9)
    #expect(training.accuracies.count == 150)
    #expect(training.accuracies.suffix(20).allSatisfy { $0 > 0.7 })
  }

  @Test func picturesAreOfTheirSeed() {
    var source = PictureSource()
    let first = source.make(3)
    #expect(first.pixels == source.make(3).pixels && first.pixels.count == 3 * 784)
    source.seed = 2
    #expect(first.pixels != source.make(3).pixels)
  }
}
