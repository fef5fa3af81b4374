import RealModule

/// The logarithm of the sum of exponentials: a smooth maximum.
///
///     f = log Σₖ e^xₖ = m + log1p(Σ′ e^(xₖ − m)),   m = max x
///
/// Σ′ leaves out the largest term. One output; its gradient is softmax(x). With several +∞, or
/// nothing but −∞, the value is that infinity and the gradient NaN.
struct LogSumExp: VectorActivation, CatalogueEntry {
  func outputCount(_ inputCount: Int) -> Int? { inputCount > 0 ? 1 : nil }

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let numbers = x.doubles
    guard let largest = numbers.max(), !numbers.contains(where: \.isNaN) else { return [.nan] }
    guard largest.isFinite, let shared = SharedExponentials(numbers) else { return [T(largest)] }
    return [T(largest + .log(onePlus: shared.rest))]
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] { [Softmax().value(x)] }

  static let profile = Profile(
    id: "logsumexp",
    title: "LogSumExp",
    family: .softmax,
    formula: "f = log Σₖ e^xₖ",
    derivativeFormula: "∂f/∂xⱼ = softmax(x)ⱼ",
    spellings: Spelling.jaxAndFlax(
      "logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False, where=None)")
      + Spelling.plain(
        "torch.logsumexp(input, dim, keepdim=False, *, out=None)",
        "torch.special.logsumexp(input, dim, keepdim=False, *, out=None)",
        "jax.scipy.special.logsumexp(a, axis=None, b=None, keepdims=False, return_sign=False, "
          + "where=None)",
        "keras.ops.logsumexp(x, axis=None, keepdims=False)",
        "tf.math.reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None)",
        "tf.reduce_logsumexp(input_tensor, axis=None, keepdims=False, name=None)"),
    purpose: """
      A smooth version of max that always lies a little above it, by at most log n. It is what \
      log-softmax subtracts, and its gradient is softmax.
      """,
    caveats: ["torch.logsumexp wants dim; JAX sums over everything unless axis is given."])
}
