import ActivationMath
import TerminalGrid
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

  @Test("A corner at the mean costs no digits: SELU's fixed point is one")
  func exactCorners() throws {
    let selu = try statistics("selu")
    #expect(selu.mean == 0)
    #expect(abs(selu.square - 1) < 1e-12)
  }

  @Test("The track of the mean reaches past the mean that there is at first")
  func reach() {
    let tracks = [
      InputDistribution(), InputDistribution(mean: 5), InputDistribution(uniform: -12...(-8)),
    ].map { $0.parameters[0].slider.range }
    #expect(tracks == [-5...5, -10...10, -15...15])
  }

  @Test("Where histograms have no room, each curve has its numbers before there is a legend")
  func smallRoom() {
    func layout(_ rows: Int) -> ExploreLayout {
      ExploreLayout(
        Rect(Size(columns: 60, rows: rows)), parameters: 2, isListHidden: true, distributions: 3,
        legendRows: { _ in 2 })
    }
    #expect(layout(10).moments?.size.rows == 3)
    #expect(layout(10).legend == nil)
    #expect(layout(10).plot.size.rows == 4)
    #expect(layout(15).legend?.size.rows == 2)
    #expect(layout(30).moments == nil)
    #expect(layout(30).input != nil)
  }

  @Test("The slices hold the whole input")
  func total() {
    let shares = InputDistribution(mean: 3, deviation: 0.2).slices.map(\.share)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
  }
}
