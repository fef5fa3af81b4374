/// Two half-lines that meet at the origin: x on the right, slope·x on the left.
///
/// The mathematics of leaky ReLU, PReLU and RReLU, which differ in where the slope comes from. At 0
/// the convention of JAX holds: f′(0) = 1.
struct Leak {
  /// The slope for x < 0.
  var slope: Double

  func value<T: Scalar>(_ x: T) -> T {
    if x >= 0 { return x }
    // The limit at −∞, where 0·x would be NaN.
    return slope == 0 && !x.isNaN ? 0 : T(slope) * x
  }

  func slope<T: Scalar>(_ x: T) -> T {
    if x.isNaN { return x }
    return x < 0 ? T(slope) : 1
  }

  func curvature<T: Scalar>(_ x: T) -> T { x.isNaN ? x : 0 }

  /// ∂f/∂slope = min(x, 0)
  func slopeGradient<T: Scalar>(_ x: T) -> T { x > 0 ? 0 : x }

  var breakpoints: [Breakpoint] {
    slope == 1 ? [] : [Breakpoint(x: 0, left: Jet(0, slope), right: Jet(0, 1))]
  }

  var facts: Facts {
    Facts(
      range: slope > 0 ? .reals : .closed(0, .infinity),
      leftEnd: slope == 0 ? .limit(0) : .line(slope: slope, offset: 0),
      rightEnd: .line(slope: 1, offset: 0),
      monotonicity: slope > 0 ? .increasing : slope == 0 ? .nonDecreasing : .none,
      symmetry: slope == 1 ? .odd : slope == -1 ? .even : .none,
      centring: slope == 1 ? .centred : slope > 0 ? .nearly : .not,
      smoothness: slope == 1 ? .smooth : .continuous(derivatives: 0),
      saturation: slope.magnitude < 0.01 ? [.closed(-.infinity, 0)] : [],
      landmarks: landmarks)
  }

  private var landmarks: [Landmark] {
    switch slope {
    case 0: []
    case ..<0: [Landmark(.root, at: 0), Landmark(.minimum, at: 0)]
    default: [Landmark(.root, at: 0)]
    }
  }
}
