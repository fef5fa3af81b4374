import RealModule

/// The exponential linear unit: the identity with a tail that saturates at −α.
///
///     f(x) = x              for x > 0
///            α (eˣ − 1)     otherwise
///
/// Parameter α, default 1 in every library. At 0 the convention of JAX holds: f′(0) = α and
/// f″(0) = α. Evaluated with `expMinusOne`, since eˣ − 1 loses all digits near 0.
///
/// Clevert, Unterthiner & Hochreiter 2016, arXiv:1511.07289.
package struct ELU: Activation, CatalogueEntry {
  /// The depth of the tail, α.
  package var alpha = 1.0

  package init() {}

  package func value<T: Scalar>(_ x: T) -> T {
    x > 0 ? x : T(alpha) * .expMinusOne(x)
  }

  package func slope<T: Scalar>(_ x: T) -> T {
    x > 0 ? 1 : T(alpha) * .exp(x)
  }

  package func curvature<T: Scalar>(_ x: T) -> T {
    x > 0 ? 0 : T(alpha) * .exp(x)
  }

  package var breakpoints: [Breakpoint] {
    [Breakpoint(x: 0, left: Jet(0, alpha, alpha), right: Jet(0, 1, 0))]
  }

  package var facts: Facts {
    Facts(
      range: .open(-alpha, .infinity),
      leftEnd: .limit(-alpha),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .continuous(derivatives: alpha == 1 ? 1 : 0),
      landmarks: [Landmark(.root, at: 0)])
  }

  package static let slots: [any WritableKeyPath<Self, Double> & Sendable] = [\.alpha]

  package static let profile = Profile(
    id: "elu",
    title: "ELU",
    family: .exponentialUnits,
    formula: "f(x) = x if x > 0 else α·(eˣ − 1)",
    derivativeFormula: "f′(x) = 1 if x > 0 else α·eˣ",
    parameters: [
      Parameter(
        "alpha", symbol: "α", meaning: "depth of the tail", default: 1, domain: .positive,
        slider: .linear(0.1...3, step: 0.05))
    ],
    purpose: "",
    sources: [Source("Clevert, Unterthiner & Hochreiter", 2016, "", "arXiv:1511.07289")])
}
