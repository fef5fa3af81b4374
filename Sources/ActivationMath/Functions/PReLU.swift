/// The parametric ReLU: a leaky ReLU whose slope on the left is learned.
///
///     f(x) = x      for x ≥ 0
///            a·x    otherwise             ∂f/∂a = min(x, 0)
///
/// The slope starts at a = 0.25 in PyTorch and in the paper, 0.01 in Flax, 0 in Keras. At 0 the
/// convention of JAX holds: f′(0) = 1 (PyTorch: a).
///
/// He, Zhang, Ren & Sun 2015, arXiv:1502.01852.
struct PReLU: Vectorized, CatalogueEntry {
  /// The slope for x < 0.
  var a = 0.25

  private var leak: Leak { Leak(slope: a) }

  func value<T: Scalar>(_ x: T) -> T { leak.value(x) }

  func slope<T: Scalar>(_ x: T) -> T { leak.slope(x) }

  func curvature<T: Scalar>(_ x: T) -> T { leak.curvature(x) }

  func parameterSlope<T: Scalar>(_ index: Int, at x: T) -> T { leak.slopeGradient(x) }

  var kernel: Kernel? { .leakyReLU(a) }

  var breakpoints: [Breakpoint] { leak.breakpoints }

  var facts: Facts { leak.facts }

  static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.a]

  static let profile = Profile(
    id: "prelu",
    title: "PReLU",
    family: .rectifiers,
    formula: "f(x) = x if x ≥ 0 else a·x",
    derivativeFormula: "f′(x) = 1 if x ≥ 0 else a",
    parameters: [
      Parameter(
        "a", aliases: ["alpha", "init", "weight", "negative_slope", "negative_slope_init"],
        meaning: "slope for x < 0", default: 0.25, usual: .within(0...1),
        slider: .linear(-0.5...1, step: 0.01), isLearnable: true)
    ],
    spellings: [
      Spelling(
        "flax.linen.PReLU(param_dtype=float32, negative_slope_init=0.01)",
        application: ".init_with_output(jax.random.key(0), x)[0]"),
      Spelling("flax.nnx.PReLU(negative_slope_init=0.01, param_dtype=float32)"),
      Spelling("torch.nn.PReLU(num_parameters=1, init=0.25, device=None, dtype=None)"),
      Spelling(
        "torch.nn.functional.prelu(input, weight)", means: ["weight": "torch.tensor({a})"]),
      Spelling("torch.prelu(input, weight)", means: ["weight": "torch.tensor({a})"]),
      Spelling(
        "keras.layers.PReLU(alpha_initializer='Zeros', alpha_regularizer=None, "
          + "alpha_constraint=None, shared_axes=None, **kwargs)",
        means: ["alpha_initializer": "keras.initializers.Constant({a})"]),
    ],
    purpose: """
      Gradient descent decides how much of the negative side to let through. With a = 0 it is \
      ReLU, with a = 1 the identity, and a negative a makes a valley.
      """,
    caveats: [
      "The slope starts at 0.25 in PyTorch, 0.01 in Flax and 0 in Keras.",
      "flax.linen.PReLU is a module: PReLU(x) takes x for a setting and returns no activation; "
        + "call PReLU()(x) inside a module.",
      "Keras learns one slope for each unit unless shared_axes is given, PyTorch one in all.",
      "At 0 JAX takes the slope 1, PyTorch takes a, Keras on JAX takes 0.",
    ],
    sources: [
      Source(
        "He, Zhang, Ren & Sun", 2015,
        "Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet "
          + "Classification",
        "arXiv:1502.01852")
    ])
}
