import RealModule

/// The logarithm of the sigmoid.
///
///     f(x) = −log(1 + e⁻ˣ) = min(x, 0) − log1p(e^−|x|)
///
/// The second form neither overflows nor cancels: f(−800) = −800.
struct LogSigmoid: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { ($0 < 0 ? $0 : 0) - .log(onePlus: Logistic($0).e) }
  }

  func slope<T: Scalar>(_ x: T) -> T { x.viaDouble { Logistic($0).complement } }

  func curvature<T: Scalar>(_ x: T) -> T { x.viaDouble { -Logistic($0).slope } }

  var kernel: Kernel? { .logSigmoid }

  var facts: Facts {
    Facts(
      range: .open(-.infinity, 0),
      leftEnd: .line(slope: 1, offset: 0),
      rightEnd: .limit(0),
      monotonicity: .increasing,
      centring: .not,
      smoothness: .smooth,
      saturation: [.open(4.59511985013459, .infinity)])
  }

  static let profile = Profile(
    id: "log_sigmoid",
    title: "LogSigmoid",
    family: .smooth,
    formula: "f(x) = −log(1 + e⁻ˣ)",
    derivativeFormula: "f′(x) = 1 / (1 + eˣ)",
    spellings: Spelling.jaxAndFlax("log_sigmoid(x)")
      + Spelling.plain(
        "torch.nn.LogSigmoid(*args, **kwargs)", "torch.nn.functional.logsigmoid(input)")
      + Spelling.keras("log_sigmoid(x)") + Spelling.plain("tf.math.log_sigmoid(x, name=None)"),
    purpose: """
      The log-probability of yes, computed from the score without forming the probability. It \
      lives in losses rather than in hidden layers.
      """,
    caveats: [
      "It is −softplus(−x). log(sigmoid(x)) in two steps is −inf from x = −87.34 down in Float32 on "
        + "JAX 0.10.2, from −88.72 on PyTorch 2.15; in Float64 from −708.4 and −709.8."
    ])
}
