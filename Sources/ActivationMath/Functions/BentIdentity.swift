import RealModule

/// Bent identity: slope 1/2 on the left, 3/2 on the right, with a smooth bend between.
///
///     f(x) = (√(x² + 1) − 1)/2 + x
///
/// √(x² + 1) − 1 is evaluated as x²/(√(x² + 1) + 1), which does not cancel.
struct BentIdentity: Activation, CatalogueEntry {
  /// √(x² + 1)
  private static func root(_ x: Double) -> Double {
    x.magnitude < 1e150 ? .sqrt(1.0.addingProduct(x, x)) : x.magnitude
  }

  func value<T: Scalar>(_ x: T) -> T {
    x.viaDouble { x in
      if x.isInfinite { return x }
      let h = x.magnitude / (Self.root(x) + 1)
      return x.addingProduct(h, 0.5 * x.magnitude)
    }
  }

  func slope<T: Scalar>(_ x: T) -> T {
    x.viaDouble { $0.isInfinite ? ($0 > 0 ? 1.5 : 0.5) : 1 + 0.5 * ($0 / Self.root($0)) }
  }

  func curvature<T: Scalar>(_ x: T) -> T {
    x.viaDouble {
      let s = Self.root($0)
      return 0.5 / s / s / s
    }
  }

  var facts: Facts {
    Facts(
      range: .reals,
      leftEnd: .line(slope: 0.5, offset: -0.5),
      rightEnd: .line(slope: 1.5, offset: -0.5),
      monotonicity: .increasing,
      centring: .nearly,
      smoothness: .smooth,
      landmarks: [Landmark(.root, at: 0)])
  }

  static let profile = Profile(
    id: "bent_identity",
    title: "Bent identity",
    family: .elementary,
    formula: "f(x) = (√(x² + 1) − 1)/2 + x",
    derivativeFormula: "f′(x) = x/(2·√(x² + 1)) + 1",
    purpose: """
      A smooth bend that never saturates: its slope stays between 1/2 and 3/2. Seen in textbooks \
      and lists rather than in networks.
      """,
    caveats: ["No library has it by name."])
}
