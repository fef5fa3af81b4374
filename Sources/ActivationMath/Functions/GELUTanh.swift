/// GELU with the normal distribution replaced by a tanh: what `gelu` means in JAX and Flax.
///
///     f(x) = x/2 · (1 + tanh u) = x·σ(2u),   u = √(2/π) (x + 0.044715 x³)
///
/// It differs from the exact ``GELU`` by at most 4.73·10⁻⁴, at |x| = 2.699. Evaluated as x·σ(2u):
/// the form with 1 + tanh has lost every digit at x = −5.
///
/// Hendrycks & Gimpel 2016, arXiv:1606.08415.
struct GELUTanh: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { Self.isFar($0) ? ($0 > 0 ? $0 : 0) : Self.gated($0).value }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { Self.isFar($0) ? ($0 > 0 ? 1 : 0) : Self.gated($0).slope }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble { Self.isFar($0) ? 0 : Self.gated($0).curvature }
  }

  /// Where the gate is 0 or 1 to every bit; x³ could overflow further out.
  private static func isFar(_ x: Double) -> Bool { x.magnitude > 1e5 }

  /// 2√(2/π) as the sum of two doubles.
  private static let scale = DoubleDouble(head: 1.5957691216057308, tail: -9.96930880911092e-17)

  /// x·σ(v) with v = 2u carried in two doubles.
  private static func gated(_ x: Double) -> LogisticGated {
    let k = 0.044715
    let square = DoubleDouble.product(x, x)
    let cubic = DoubleDouble.product(k, square.head)
    let sum = DoubleDouble.sum(1, cubic.head)
    let sumTail = sum.tail + cubic.tail + k * square.tail
    let inner = DoubleDouble.product(x, sum.head)
    let innerTail = inner.tail + x * sumTail
    let outer = DoubleDouble.product(scale.head, inner.head)
    let v = DoubleDouble(
      head: outer.head, tail: outer.tail + scale.head * innerTail + scale.tail * inner.head)
    return LogisticGated(
      x, gate: v, scale.head * 1.0.addingProduct(3 * k, square.head), 6 * scale.head * k * x)
  }

  var kernel: Kernel? { .geluTanh }

  var facts: Facts {
    Facts(
      range: .closed(-0.17004075057125406, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .none,
      centring: .nearly,
      smoothness: .smooth,
      saturation: [.open(-.infinity, -3.00935773963113)],
      landmarks: [
        Landmark(.inflection, at: -1.418504008790828), Landmark(.minimum, at: -0.752461422071016),
        Landmark(.root, at: 0), Landmark(.inflection, at: 1.418504008790828),
      ])
  }

  static let profile = Profile(
    id: "gelu_tanh",
    title: "GELU (tanh)",
    family: .selfGated,
    formula: "f(x) = x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))",
    derivativeFormula: "f′(x) = σ(2u) + 2x·σ(2u)·(1 − σ(2u))·u′,  u = √(2/π)·(x + 0.044715·x³)",
    nicknames: ["gelu_new", "gelu_pytorch_tanh", "gelu_approximate", "gelu_fast"],
    spellings: Spelling.jaxAndFlax(
      "gelu(x, approximate=True)", choice: "approximate=True",
      remark: "is the tanh approximation unless approximate=False is given.")
      + [
        Spelling("torch.nn.GELU(approximate='none')", choice: "approximate='tanh'"),
        Spelling(
          "torch.nn.functional.gelu(input, approximate='none')", choice: "approximate='tanh'"),
        Spelling("keras.activations.gelu(x, approximate=False)", choice: "approximate=True"),
        Spelling(
          "keras.ops.gelu(x, approximate=True)", choice: "approximate=True",
          remark: "keras.ops.gelu is the tanh approximation unless approximate=False is given."),
        Spelling(
          "tf.nn.gelu(features, approximate=False, name=None)", choice: "approximate=True"),
      ],
    purpose: """
      The approximation that GPT-2 made common, when erf was slow on accelerators. It stays \
      within 0.0005 of the exact GELU, but a network trained with one should be run with the \
      same one.
      """,
    caveats: [
      "This is what gelu means in JAX and Flax; PyTorch and Keras need approximate to be given.",
      "In Float32 it is exactly 0 from x = −4.868 down on JAX 0.10.2, from −5.06 on PyTorch 2.15.",
    ],
    sources: [
      Source(
        "Hendrycks & Gimpel", 2016, "Gaussian Error Linear Units (GELUs)", "arXiv:1606.08415")
    ])
}
