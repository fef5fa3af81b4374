/// The step function: fires or does not.
///
///     f(x) = 1    for x > 0
///            h₀   for x = 0
///            0    for x < 0
///
/// Parameter h₀, default 1 (x ≥ 0 fires); NumPy-style libraries require it. f′ = 0 everywhere, by
/// convention at 0 too.
///
/// McCulloch & Pitts 1943; Rosenblatt 1958.
struct Step: Activation, CatalogueEntry {
  /// The value at 0.
  var h0 = 1.0

  func value<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > 0 ? 1 : x < 0 ? 0 : T(h0)
  }

  func slope<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T {
    if x.isNaN { return x }
    return x == 0 ? 1 : 0
  }

  var breakpoints: [Breakpoint] { [Breakpoint(x: 0, left: Jet(0, 0), right: Jet(1, 0))] }

  var facts: Facts {
    Facts(
      range: .closed(min(0, h0), max(1, h0)),
      leftEnd: .limit(0),
      rightEnd: .limit(1),
      monotonicity: (0...1).contains(h0) ? .nonDecreasing : .none,
      centring: .not,
      smoothness: .discontinuous)
  }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.h0]

  static let profile = Profile(
    id: "step",
    title: "Step",
    family: .elementary,
    formula: "f(x) = 1 if x > 0 else 0 if x < 0 else h₀",
    derivativeFormula: "f′(x) = 0",
    parameters: [
      Parameter(
        "h0", aliases: ["values"], symbol: "h₀", meaning: "value at 0", default: 1,
        usual: .within(0...1), slider: .linear(0...1, step: 0.5))
    ],
    nicknames: ["heaviside"],
    spellings: [
      Spelling("jax.numpy.heaviside(x1, x2, /)", means: ["x2": "{h0}"]),
      Spelling("torch.heaviside(input, values)", means: ["values": "torch.tensor({h0})"]),
      Spelling("keras.ops.heaviside(x1, x2)", means: ["x2": "{h0}"]),
    ],
    purpose: """
      The first model of a neuron: it fires or it does not. Its slope is 0 wherever it has one, \
      so gradient descent learns nothing through it; the smooth curves of this catalogue are the \
      way out.
      """,
    caveats: [
      "torch.heaviside has no derivative at all: backward() fails where JAX gives 0."
    ],
    sources: [
      Source(
        "McCulloch & Pitts", 1943,
        "A Logical Calculus of the Ideas Immanent in Nervous Activity"),
      Source(
        "Rosenblatt", 1958,
        "The Perceptron: A Probabilistic Model for Information Storage and Organization "
          + "in the Brain"),
    ])
}
