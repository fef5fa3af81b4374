import RealModule

/// The scaled ELU of self-normalising networks.
///
///     f(x) = λ x              for x > 0
///            λ α (eˣ − 1)     otherwise
///
/// α = 1.6732632423543772 and λ = 1.0507009873554805 are fixed: with them mean 0 and variance 1 are
/// a stable fixed point from layer to layer. At 0 the convention of JAX holds: f′(0) = f″(0) = λα.
///
/// Klambauer, Unterthiner, Mayr & Hochreiter 2017, arXiv:1706.02515.
struct SELU: Vectorized, CatalogueEntry {
  private static let scale = 1.0507009873554805
  /// λα to more than double precision.
  private static let depth = DoubleDouble(head: 1.7580993408473766, tail: 5.75014648756476e-17)

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x == 0 { return x }
      return x > 0 ? Self.scale * x : Self.deep(.expMinusOne(x))
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0 > 0 ? Self.scale : Self.deep(.exp($0)) }
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.viaDouble { $0 > 0 ? 0 : Self.deep(.exp($0)) } }

  /// λα·y
  private static func deep(_ y: Double) -> Double {
    (depth.tail * y).addingProduct(depth.head, y)
  }

  var kernel: Kernel? { .elu(depth: Self.depth.head, scale: Self.scale) }

  var breakpoints: [Breakpoint] {
    let depth = Self.depth.head
    return [Breakpoint(x: 0, left: Jet(0, depth, depth), right: Jet(0, Self.scale, 0))]
  }

  var facts: Facts {
    Facts(
      range: .open(-Self.depth.head, .infinity),
      leftEnd: .limit(-Self.depth.head),
      rightEnd: .line(slope: Self.scale, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: 0),
      saturation: [.open(-.infinity, .log(0.01))],
      landmarks: [Landmark(.root, at: 0)])
  }

  static let profile = Profile(
    id: "selu",
    title: "SELU",
    family: .exponentialUnits,
    formula:
      "f(x) = λ·x if x > 0 else λ·α·(eˣ − 1),  α = 1.6732632423543772, λ = 1.0507009873554805",
    derivativeFormula: "f′(x) = λ if x > 0 else λ·α·eˣ",
    spellings: Spelling.jaxAndFlax("selu(x)")
      + Spelling.plain(
        "torch.nn.SELU(inplace=False)", "torch.nn.functional.selu(input, inplace=False)",
        "torch.selu(input)")
      + Spelling.keras("selu(x)") + Spelling.plain("tf.nn.selu(features, name=None)"),
    purpose: """
      An ELU scaled so that mean 0 and variance 1 of the inputs reproduce themselves from layer \
      to layer, without batch normalisation. It needs LeCun-normal initialisation and alpha \
      dropout to keep that promise.
      """,
    caveats: ["f″(0) is λα in JAX and 0 in PyTorch."],
    sources: [
      Source(
        "Klambauer, Unterthiner, Mayr & Hochreiter", 2017, "Self-Normalizing Neural Networks",
        "arXiv:1706.02515")
    ])
}
