import RealModule

/// The Gaussian error linear unit, in its exact form.
///
///     f(x) = x·Φ(x),   Φ the standard normal distribution function
///
/// JAX and Flax compute the tanh approximation unless told otherwise (``GELUTanh``); PyTorch and
/// Keras the exact form. Evaluated through erfc: 1 + erf has lost every digit at x = −6.
///
/// Hendrycks & Gimpel 2016, arXiv:1606.08415.
struct GELU: Vectorized, CatalogueEntry {
  /// Beyond this the normal distribution is near the end of the number range.
  private static let tailOnset = 36.0

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x.isInfinite { return x > 0 ? x : 0 }
      guard x.magnitude > Self.tailOnset else { return x * Normal(x).cumulative }
      let tail = NormalTail(x)
      return x > 0 ? x : -tail.density(times: tail.mills)
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x.isInfinite { return x > 0 ? 1 : 0 }
      guard x.magnitude > Self.tailOnset else {
        let normal = Normal(x)
        return normal.cumulative.addingProduct(x, normal.density)
      }
      let tail = NormalTail(x)
      return x > 0 ? 1 : tail.density(times: x - tail.mills / x)
    }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x.isInfinite { return 0 }
      let factor = 2.0.addingProduct(-x, x)
      guard x.magnitude > Self.tailOnset else { return Normal(x).density * factor }
      return NormalTail(x).density(times: factor)
    }
  }

  var kernel: Kernel? { .gelu }

  var facts: Facts {
    Facts(
      range: .closed(-0.16997120747990369, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .none,
      centring: .nearly,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -3.021662634098403)],
      landmarks: [
        Landmark(.inflection, at: -2.0.squareRoot()), Landmark(.minimum, at: -0.7517915246935645),
        Landmark(.root, at: 0), Landmark(.inflection, at: 2.0.squareRoot()),
      ])
  }

  static let profile = Profile(
    id: "gelu",
    title: "GELU",
    family: .selfGated,
    formula: "f(x) = x·Φ(x)",
    derivativeFormula: "f′(x) = Φ(x) + x·φ(x)",
    spellings: Spelling.jaxAndFlax("gelu(x, approximate=True)", choice: "approximate=False") + [
      Spelling("torch.nn.GELU(approximate='none')", choice: "approximate='none'"),
      Spelling(
        "torch.nn.functional.gelu(input, approximate='none')", choice: "approximate='none'"),
      Spelling("keras.activations.gelu(x, approximate=False)", choice: "approximate=False"),
      Spelling("keras.ops.gelu(x, approximate=True)", choice: "approximate=False"),
      Spelling(
        "tf.nn.gelu(features, approximate=False, name=None)", choice: "approximate=False"),
    ],
    purpose: """
      Multiplies x by the chance that a standard normal number is below it: a smooth ReLU that \
      dips below zero before it dies out. The unit of BERT, GPT and most vision transformers.
      """,
    caveats: [
      "gelu in JAX and Flax is the tanh approximation unless approximate=False is given; "
        + "in PyTorch and Keras it is exact.",
      "PyTorch computes 1 + erf: in Float32 the first exact 0 is at x = −5.49 and all is 0 below "
        + "−5.54 (PyTorch 2.15).",
    ],
    sources: [
      Source(
        "Hendrycks & Gimpel", 2016, "Gaussian Error Linear Units (GELUs)", "arXiv:1606.08415")
    ])
}
