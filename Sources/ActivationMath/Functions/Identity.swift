/// The identity, f(x) = x: what a layer does without an activation.
struct Identity: Activation, CatalogueEntry {
  func value<T: Scalar>(_ x: T) -> T { x }

  func slope<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 1 }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  var facts: Facts {
    Facts(
      range: .reals,
      leftEnd: .line(slope: 1, offset: 0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      symmetry: .odd,
      centring: .centred,
      smoothness: .smooth,
      landmarks: [Landmark(.root, at: 0)])
  }

  static let profile = Profile(
    id: "identity",
    title: "Identity",
    family: .elementary,
    formula: "f(x) = x",
    derivativeFormula: "f′(x) = 1",
    spellings: Spelling.plain(
      "jax.nn.identity(x)", "flax.nnx.identity(x)", "torch.nn.Identity(*args, **kwargs)",
      "keras.activations.linear(x)", "keras.layers.Identity(**kwargs)",
      "tf.identity(input, name=None)"),
    purpose: """
      The output layer of a regression, and the yardstick for all others. Layers with nothing \
      but the identity between them collapse into one linear layer, however many there are.
      """)
}
