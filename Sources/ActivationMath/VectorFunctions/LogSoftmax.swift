import RealModule

/// The logarithm of softmax, computed without forming the probabilities.
///
///     fᵢ = xᵢ − log Σₖ e^xₖ          ∂fᵢ/∂xⱼ = δᵢⱼ − pⱼ,   p = softmax(x)
///
/// The sum is taken without its largest term and goes through log1p, so that a value near 0 keeps
/// its digits where JAX and PyTorch return exactly 0.
struct LogSoftmax: VectorActivation, CatalogueEntry {
  func value<T: Scalar>(_ x: [T]) -> [T] {
    guard let shared = SharedExponentials(x.doubles) else { return x.map { _ in .nan } }
    let log = Double.log(onePlus: shared.rest)
    return [T](rounding: shared.shifts.map { ($0.head - log) + $0.tail })
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] {
    guard let shared = SharedExponentials(x.doubles) else {
      return [[T]](rounding: [[Double]](rows: x.count, columns: x.count, filledWith: .nan))
    }
    let (p, rest) = (shared.shares, shared.complements)
    let rows = p.indices.map { i in p.indices.map { j in i == j ? rest[i] : -p[j] } }
    return [[T]](rounding: rows)
  }

  static let profile = Profile(
    id: "log_softmax",
    title: "Log-softmax",
    family: .softmax,
    formula: "fᵢ = xᵢ − log Σₖ e^xₖ",
    derivativeFormula: "∂fᵢ/∂xⱼ = δᵢⱼ − softmax(x)ⱼ",
    spellings: Spelling.jaxAndFlax("log_softmax(x, axis=-1, where=None)")
      + Spelling.plain(
        "torch.nn.LogSoftmax(dim=None)",
        "torch.nn.functional.log_softmax(input, dim=None, _stacklevel=3, dtype=None)",
        "keras.activations.log_softmax(x, axis=-1)", "torch.log_softmax(input, dim, dtype=None)",
        "torch.special.log_softmax(input, dim, *, dtype=None)",
        "jax.scipy.special.log_softmax(x, /, *, axis=None)", "keras.ops.log_softmax(x, axis=-1)",
        "tf.nn.log_softmax(logits, axis=None, name=None)"),
    purpose: """
      The log-probabilities that cross-entropy needs. Computing log(softmax(x)) in two steps \
      gives −inf for improbable answers; this does not.
      """,
    caveats: ["PyTorch wants dim; JAX, Flax and Keras take the last axis."])
}
