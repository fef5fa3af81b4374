import ActivationMath

/// The behaviour of a function far from 0, on one side.
struct FarSide {
  /// 1 for x → +∞, −1 for x → −∞.
  let sign: Double
  /// Where the function was looked at, and what it was there, as far out as it is a number.
  private let samples: [(x: Double, y: Double)]
  /// A thousand steps of an odd length, to see whether the function goes up and down for ever.
  private let walk: [Double]

  init(of function: FormulaActivation, sign: Double) {
    self.sign = sign
    let distances = [20.0, 40, 80, 160, 320, 640, 1e3, 1e4, 1e5, 1e6]
    let xs = distances.map { sign * $0 }
    samples = zip(xs, function.jets(at: xs)).map { ($0, $1.value) }.filter { $0.y.isFinite }
    walk = function.jets(at: (0..<1000).map { sign * (200 + 0.37 * Double($0)) })
      .map(\.value).filter(\.isFinite)
  }

  var behaviour: EndBehaviour {
    guard samples.count >= 3 else { return .oscillating }
    let (a, b, c) = (samples[samples.count - 3], samples[samples.count - 2], samples.last ?? (0, 0))
    if turns {
      let isBounded = samples.allSatisfy { abs($0.y) <= 1e3 }
      return isBounded ? .oscillating : .unbounded(sign: c.y < 0 ? -1 : 1)
    }
    if abs(c.y - b.y) <= 1e-4 * max(1, abs(c.y)) { return .limit(Self.rounded(c.y, to: 2e-5)) }
    let slopes = ((b.y - a.y) / (b.x - a.x), (c.y - b.y) / (c.x - b.x))
    if abs(slopes.1) >= 2e-3, abs(slopes.1 - slopes.0) <= 1e-4 * max(1, abs(slopes.1)) {
      let slope = Self.rounded(slopes.1, to: 1e-5)
      return .line(slope: slope, offset: Self.rounded(c.y - slope * c.x, to: 1e-4))
    }
    return .unbounded(sign: c.y < 0 ? -1 : 1)
  }

  /// Whether the function keeps going up and down.
  private var turns: Bool {
    let steps = zip(walk, walk.dropFirst()).map { $1 - $0 }
    let size = steps.map(abs).max() ?? 0
    guard size > 1e-6 else { return false }
    let signs = steps.filter { abs($0) > 1e-3 * size }.map { $0 > 0 }
    return zip(signs, signs.dropFirst()).count { $0 != $1 } > 5
  }

  /// The short number within the tolerance, or the number itself.
  private static func rounded(_ y: Double, to tolerance: Double) -> Double {
    for scale in [1.0, 10, 100, 1000] {
      let short = (y * scale).rounded() / scale
      if abs(short - y) <= tolerance * max(1, abs(y)) { return short == 0 ? 0 : short }
    }
    return y
  }
}
