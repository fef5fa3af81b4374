import ActivationMath
import Foundation
import NetworkLab
import Testing

/// Flows agree with those that PyTorch measured on the same random numbers.
@Suite struct FlowTests {
  struct Reference: Decodable {
    struct Row: Decodable {
      var function: String
      var gain: Double
      var seed: UInt64
      var layers: [Layer]
    }

    struct Layer: Decodable {
      var layer: Int
      var mean, `var`, second, zero_frac, dead_units, saturated: Double
      var grad_a_rms, grad_z_rms, grad_W_fro: Double
    }

    var batch, width, depth: Int
    var rows: [Row]
  }

  @Test(arguments: 0..<8) func everyNumberIsTheReferences(row: Int) throws {
    let reference: Reference = try reference("flow")
    let row = reference.rows[row]
    var settings = FlowSettings(function: try #require(catalogued(row.function)))
    (settings.depth, settings.width, settings.batch) = (
      reference.depth, reference.width, reference.batch
    )
    // The file has ten digits of √2, the run had all.
    settings.start = .gain(row.gain == 1.414213562 ? 2.0.squareRoot() : row.gain)
    settings.seed = row.seed
    let flow = try Flow(settings)
    for want in row.layers {
      let got = flow.layers[want.layer - 1]
      let pairs = [
        (got.mean, want.mean), (got.variance, want.var), (got.second, want.second),
        (got.zeros, want.zero_frac), (got.dead, want.dead_units),
        (got.saturated, want.saturated), (got.unitGradient, want.grad_a_rms),
        (got.sumGradient, want.grad_z_rms), (got.weightGradient, want.grad_W_fro),
      ]
      for (name, pair) in zip(names, pairs) {
        // A mean of nearly 0 is measured by the spread around it; the file has ten digits.
        let scale = name == "mean" ? want.second.squareRoot() : abs(pair.1)
        #expect(
          abs(pair.0 - pair.1) <= 1e-9 * scale,
          "\(row.function), layer \(want.layer), \(name): \(pair.0), not \(pair.1)")
      }
    }
  }

  private let names = [
    "mean", "var", "second", "zero_frac", "dead_units", "saturated", "grad_a_rms", "grad_z_rms",
    "grad_W_fro",
  ]

  @Test func floatAgreesToThreeDigits() throws {
    var settings = FlowSettings(function: try #require(catalogued("tanh")))
    (settings.depth, settings.width) = (20, 64)
    let exact = try Flow(settings)
    settings.isFloat32 = true
    let rough = try Flow(settings)
    for (a, b) in zip(exact.layers, rough.layers) {
      #expect(abs(a.second - b.second) <= 1e-3 * a.second)
      #expect(abs(a.weightGradient - b.weightGradient) <= 1e-3 * a.weightGradient)
    }
    #expect(rough != exact)
  }

  @Test func widthsThatFillNoVectorChangeNothing() throws {
    var settings = FlowSettings(function: try #require(catalogued("exponential")))
    (settings.depth, settings.width, settings.batch, settings.start) = (2, 3, 5, .gain(0.1))
    let layers = try Flow(settings).layers
    // f(0) = 1 of a column that only fills up would show in each of these.
    #expect(layers.allSatisfy { $0.zeros == 0 && abs($0.mean - 1) < 0.5 && $0.mean != 1 })
    #expect(layers[0].histogram.reduce(0, +) == 15)
  }

  @Test func whatIsNoNetworkIsRefused() throws {
    var settings = FlowSettings(function: try #require(catalogued("relu")))
    settings.depth = 0
    #expect(throws: LabError.self) { try Flow(settings) }
    (settings.depth, settings.width, settings.batch) = (10_000, 100_000, 10_000)
    #expect {
      try Flow(settings)
    } throws: { error in
      "\(error)".contains("GB of memory")
    }
  }
}

/// A function of the catalogue.
func catalogued(_ reference: String) -> Function? {
  try? Catalogue.standard.resolve(reference).function
}
