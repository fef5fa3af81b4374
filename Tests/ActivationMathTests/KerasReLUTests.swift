import Testing

@testable import ActivationMath

/// The kinks of Keras's relu as Keras 3.15.1 has them on JAX 0.10.2.
@Suite struct KerasReLUTests {
  typealias Row = (reference: String, x: Double, value: Double, slope: Double)

  private static let rows: [Row] = [
    ("keras_relu(max_value=3)", 0, 0, 0), ("keras_relu(max_value=3)", 3, 3, 0.5),
    ("keras_relu", 0, 0, 0), ("keras_relu", 6, 6, 0),
    ("keras_relu(max_value=inf, threshold=1)", 1, 0, 0),
    ("keras_relu(0.1, inf, 1)", 1, 0, 0), ("keras_relu(0.1, inf, 1)", 0, -0.1, 0.1),
    ("keras_relu(0.1, 3)", 0, 0, 0), ("keras_relu(0.1, 3)", 3, 3, 0.5),
    ("keras_relu(0.1, inf)", 0, 0, 1), ("keras_relu(0, 3, -1)", 0, 0, 0.5),
    ("keras_relu(0, 3, -1)", -0.5, 0, 0), ("keras_relu(0, inf, -1)", -0.5, -0.5, 1),
    ("keras_relu(0, inf, -1)", -1, 0, 0),
  ]

  @Test(arguments: rows) func kinksAreThoseOfKeras(row: Row) throws {
    guard case .scalar(let f) = try Catalogue.standard.resolve(row.reference).function else {
      return
    }
    #expect(abs(f.value(row.x) - row.value) < 1e-15)
    #expect(f.slope(row.x) == row.slope)
  }
}
