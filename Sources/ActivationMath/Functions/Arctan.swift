import RealModule

/// The arctangent.
///
///     f(x) = atan x          f′ = 1/(1 + x²)
struct Arctan: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x.viaDouble { .atan($0) } }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble(Self.bell) }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      let r = Self.bell(x)
      return r == 0 ? 0 : -2 * ((x * r) * r)
    }
  }

  /// 1/(1 + x²), where x² does not overflow.
  private static func bell(_ x: Double) -> Double {
    x.magnitude > 1e150 ? (1 / x) * (1 / x) : 1 / 1.0.addingProduct(x, x)
  }

  var kernel: Kernel? { .arctan }

  var facts: Facts {
    // 1 + x² = 100
    let onset = Double.sqrt(99)
    return Facts(
      range: .open(-.pi / 2, .pi / 2),
      leftEnd: .limit(-.pi / 2),
      rightEnd: .limit(.pi / 2),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -onset), .open(onset, .infinity)],
      landmarks: [Landmark(.root, at: 0), Landmark(.inflection, at: 0)])
  }

  static let profile = Profile(
    id: "arctan",
    title: "Arctan",
    family: .sigmoids,
    formula: "f(x) = arctan(x)",
    derivativeFormula: "f′(x) = 1 / (1 + x²)",
    spellings: Spelling.plain(
      "jax.numpy.arctan(x, /)", "jax.numpy.atan(x, /)", "torch.arctan(input)", "torch.atan(input)",
      "keras.ops.arctan(x)", "tf.math.atan(x, name=None)", "tf.atan(x, name=None)"),
    purpose: """
      An S-curve between −π/2 and π/2 that saturates slowly: |x| must exceed 9.9 before the \
      slope has fallen to one per cent, against 3.0 for tanh.
      """)
}
