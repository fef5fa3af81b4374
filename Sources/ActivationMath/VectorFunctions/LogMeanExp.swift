import RealModule

/// The logarithm of the mean of exponentials: log-sum-exp less log n.
///
///     f = log (1/n Σₖ e^xₖ) = m + log(1 + (Σₖ e^(xₖ − m) − n)/n),   m = max x
///
/// One output; its gradient is softmax(x). With several +∞, or nothing but −∞, the value is that
/// infinity and the gradient NaN.
struct LogMeanExp: VectorActivation, CatalogueEntry {
  func outputCount(_ inputCount: Int) -> Int? { inputCount > 0 ? 1 : nil }

  func value<T: Scalar>(_ x: [T]) -> [T] {
    let numbers = x.doubles
    guard let largest = numbers.max(), !numbers.contains(where: \.isNaN) else { return [.nan] }
    guard largest.isFinite, let shared = SharedExponentials(numbers) else { return [T(largest)] }
    let count = Double(x.count)
    // Near 1 the mean of the weights is taken as what it lacks, so that nothing cancels.
    var lack = CompensatedSum()
    for shift in shared.shifts {
      lack.add(.expMinusOne(shift.head) + shift.tail * .exp(shift.head))
    }
    return [T(largest + .log(onePlus: lack.value / count))]
  }

  func jacobian<T: Scalar>(_ x: [T]) -> [[T]] { [Softmax().value(x)] }

  static let profile = Profile(
    id: "logmeanexp",
    title: "LogMeanExp",
    family: .softmax,
    formula: "f = log(1/n · Σₖ e^xₖ)",
    derivativeFormula: "∂f/∂xⱼ = softmax(x)ⱼ",
    spellings: [
      Spelling("jax.nn.logmeanexp(x, axis=None, where=None, keepdims=False)"),
      Spelling(
        .torch, recipe: "torch.logsumexp(x, dim=-1) - math.log(x.shape[-1])"),
    ],
    purpose: """
      The mean of likelihoods that are known by their logarithms, as in importance sampling. It \
      lies between the mean and the maximum of its inputs, and equal inputs come back unchanged.
      """,
    caveats: ["JAX takes the mean over everything unless axis is given."])
}
