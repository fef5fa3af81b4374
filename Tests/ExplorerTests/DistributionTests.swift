import ActivationMath
import Testing

@testable import Explorer

@Suite("Input distribution")
struct DistributionTests {
  private func statistics(_ reference: String, mean: Double = 0, deviation: Double = 1) throws
    -> OutputStatistics
  {
    guard case .scalar(let function) = try Catalogue.standard.resolve(reference).function else {
      preconditionFailure("\(reference) is not a scalar function")
    }
    return OutputStatistics(function, of: InputDistribution(mean: mean, deviation: deviation))
  }

  /// Moments of N(0, 1) through each function, computed to 30 digits elsewhere.
  @Test(
    "Known moments come out",
    arguments: [
      ("relu", 0.3989423, 0.3408451), ("identity", 0, 1), ("sigmoid", 0.5, 0.0433792),
      ("elu", 0.1605205, 0.6195), ("softplus", 0.806059, 0.2709),
    ])
  func moments(reference: String, mean: Double, variance: Double) throws {
    let statistics = try statistics(reference)
    #expect(abs(statistics.mean - mean) < 1e-4)
    #expect(abs(statistics.variance - variance) < 1e-3)
  }

  @Test("Half of N(0, 1) is exactly zero behind ReLU, and saturated")
  func zeros() throws {
    let relu = try statistics("relu")
    #expect(abs(relu.zeros - 0.5) < 1e-9)
    #expect(abs(relu.saturated - 0.5) < 1e-9)
    #expect(try statistics("tanh").zeros == 0)
    #expect(try statistics("relu", mean: -8).zeros > 0.999)
  }

  @Test("The slices hold the whole input")
  func total() {
    let shares = InputDistribution(mean: 3, deviation: 0.2).slices.map(\.share)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }
}
