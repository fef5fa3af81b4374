/// The rectified linear unit.
///
///     f(x) = max(x, 0)
///
/// At 0 the convention of JAX holds: f′(0) = 0.
///
/// Fukushima 1969; Nair & Hinton 2010.
struct ReLU: Vectorized, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x <= 0 ? 0 : x }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x > 0 ? 1 : 0
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  var kernel: Kernel? { .relu }

  var breakpoints: [Breakpoint] { [Breakpoint(x: 0, left: Jet(0, 0), right: Jet(0, 1))] }

  var facts: Facts {
    Facts(
      range: .closed(0, .infinity),
      leftEnd: .limit(0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .nonDecreasing,
      centring: .not,
      smoothness: .continuous(derivatives: 0),
      saturation: [.closed(-.infinity, 0)])
  }

  static let profile = Profile(
    id: "relu",
    title: "ReLU",
    family: .rectifiers,
    formula: "f(x) = max(x, 0)",
    derivativeFormula: "f′(x) = 1 if x > 0 else 0",
    spellings: Spelling.jaxAndFlax("relu(x)")
      + Spelling.plain(
        "torch.nn.ReLU(inplace=False)", "torch.nn.functional.relu(input, inplace=False)",
        "torch.relu(input)")
      + [
        Spelling(
          "keras.activations.relu(x, negative_slope=0.0, max_value=None, threshold=0.0)",
          choice: KerasReLU.plain),
        Spelling(
          "keras.layers.ReLU(max_value=None, negative_slope=0.0, threshold=0.0, **kwargs)",
          choice: KerasReLU.plain),
      ] + Spelling.plain("keras.ops.relu(x)", "tf.nn.relu(features, name=None)")
      + [
        Spelling(.jaxNumpy, recipe: "jax.numpy.maximum(x, 0)", isListed: false),
        Spelling(.jaxNumpy, recipe: "jax.numpy.maximum(0, x)", isListed: false),
        Spelling(.torch, recipe: "torch.clamp(x, min=0)", isListed: false),
        Spelling(.kerasOps, recipe: "keras.ops.maximum(x, 0)", isListed: false),
        Spelling(.tensorFlow, recipe: "tf.maximum(x, 0)", isListed: false),
      ],
    purpose: """
      The default of deep networks: cheap, and its slope of 1 passes gradients on undiminished. \
      A unit whose input is negative for every example gets no gradient and cannot recover: it \
      is dead.
      """,
    sources: [
      Source(
        "Fukushima", 1969,
        "Visual feature extraction by a multilayered network of analog threshold elements"),
      Source(
        "Nair & Hinton", 2010, "Rectified Linear Units Improve Restricted Boltzmann Machines"),
    ])
}
