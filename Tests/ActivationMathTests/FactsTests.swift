import ActivationMath
import RealModule
import Testing

/// Every claim of ``Facts`` against the function itself, for several parameter values each.
@Suite struct FactsTests {
  /// −20 … 20 in steps that hit no breakpoint but 0, then outwards to 10⁸.
  private static let grid: [Double] = {
    let near = stride(from: -20.0, through: 20, by: 0.0078125).map { $0 + 0.0001220703125 }
    let far = (2...80).map { Double.pow10(Double($0) / 10) }.filter { $0 > 20 }
    return far.reversed().map { -$0 } + near + far
  }()

  @Test(arguments: Variant.all) func rangeHoldsAndIsTight(variant: Variant) {
    let (f, range) = (variant.function, variant.function.facts.range)
    let special = Self.beside(f.breakpoints) + f.facts.landmarks.map(\.x) + [0]
    let grid = Self.grid.filter { !f.value($0).isNaN }
    let values = (grid + special).map { f.value($0) }
    let slack = 1e-13
    #expect(values.allSatisfy { $0 >= range.lower - slack && $0 <= range.upper + slack })
    check(bound: range.lower, included: range.includesLower, nearest: values.min() ?? .nan)
    check(bound: range.upper, included: range.includesUpper, nearest: values.max() ?? .nan)
    // An open end is not reached where Double still tells the difference.
    let central = zip(grid, values).filter { abs($0.0) < 0.5 }.map(\.1)
    #expect(range.includesLower || !central.contains(range.lower))
    #expect(range.includesUpper || !central.contains(range.upper))
  }

  private static func beside(_ points: [Breakpoint]) -> [Double] {
    points.flatMap { [$0.x.nextDown, $0.x, $0.x.nextUp] }
  }

  private func check(bound: Double, included: Bool, nearest: Double) {
    if bound.isInfinite {
      #expect(abs(nearest) > 1e3, "unbounded, yet \(nearest)")
    } else {
      #expect(abs(nearest - bound) <= (included ? 1e-13 : 1e-6) * max(1, abs(bound)))
    }
  }

  @Test(arguments: Variant.all) func endsAreLimits(variant: Variant) {
    let (f, facts) = (variant.function, variant.function.facts)
    for (side, end) in [(-1.0, facts.leftEnd), (1.0, facts.rightEnd)] {
      if f.value(side * 1e6).isNaN {
        // A function that has no value there has no limit either.
        #expect(end == .oscillating)
        continue
      }
      switch end {
      case .limit(let limit):
        #expect(abs(f.value(side * 1e8) - limit) <= 1e-6 * max(1, abs(limit)))
        #expect(abs(f.value(side * .infinity) - limit) <= 1e-15 * abs(limit))
      case .line(let slope, let offset):
        #expect(abs(f.value(side * 1e6) - (slope * side * 1e6 + offset)) <= 1e-5)
        #expect(abs(f.slope(side * 1e8) - slope) <= 1e-7)
        #expect(f.value(side * .infinity) == (slope * side > 0 ? .infinity : -.infinity))
      case .unbounded(let sign):
        #expect(f.value(side * 1e6) * sign > 1e5)
        #expect(f.value(side * .infinity) == sign * .infinity)
      case .unknown:
        Issue.record("\(f.notation) does not know its end")
      case .oscillating:
        #expect(f.value(side * .infinity).isNaN || f.value(side * .infinity).isInfinite)
        let signs = (0..<40).map { f.curvature(side * (100 + 3.7 * Double($0))) > 0 }
        #expect(signs.contains(true) && signs.contains(false))
      }
    }
  }

  @Test(arguments: Variant.all) func monotonicityHolds(variant: Variant) {
    let f = variant.function
    let grid = (Self.grid + [0]).sorted()
    let steps = zip(grid, grid.dropFirst()).map { f.value($1) - f.value($0) }
      .filter(\.isFinite)
    let noise = 1e-14
    let central = Self.grid.filter { abs($0) < 1 && !f.value($0).isNaN }
    switch f.facts.monotonicity {
    case .increasing:
      #expect(steps.allSatisfy { $0 >= -noise })
      #expect(central.allSatisfy { f.slope($0) > 0 })
    case .nonDecreasing:
      #expect(steps.allSatisfy { $0 >= -noise })
      #expect(steps.contains(0))
    case .decreasing:
      #expect(steps.allSatisfy { $0 <= noise })
      #expect(central.allSatisfy { f.slope($0) < 0 })
    case .nonIncreasing:
      #expect(steps.allSatisfy { $0 <= noise })
      #expect(steps.contains(0))
    case .none:
      #expect(steps.contains { $0 > 1e-6 } && steps.contains { $0 < -1e-6 })
    }
  }

  @Test(arguments: Variant.all) func symmetryHolds(variant: Variant) {
    let f = variant.function
    let isOdd = Self.grid.allSatisfy { f.value(-$0) == -f.value($0) }
    let isEven = Self.grid.allSatisfy { f.value(-$0) == f.value($0) }
    #expect(f.facts.symmetry == (isOdd ? .odd : isEven ? .even : .none))
  }

  @Test(arguments: Variant.all) func centringHolds(variant: Variant) {
    let f = variant.function
    let values = Self.grid.map { f.value($0) }
    let hasBothSigns = values.contains { $0 > 0 } && values.contains { $0 < 0 }
    switch f.facts.centring {
    case .centred: #expect(f.facts.symmetry == .odd)
    case .nearly: #expect(f.value(0.0) == 0 && hasBothSigns && f.facts.symmetry != .odd)
    case .not: #expect(f.facts.symmetry != .odd)
    }
  }

  /// Inside |f′| is below one per cent of its largest value, just outside it is not.
  @Test(arguments: Variant.all) func saturationBeginsWhereItSays(variant: Variant) {
    let f = variant.function
    let steepest = largestSlope(f)
    for zone in f.facts.saturation {
      let reach = min(zone.upper, 1e6) - max(zone.lower, -1e6)
      for part in [1e-9, 1e-6, 1e-3, 0.1, 0.5, 0.9] {
        if zone.lower.isFinite { #expect(abs(f.slope(zone.lower + reach * part)) < steepest / 100) }
        if zone.upper.isFinite { #expect(abs(f.slope(zone.upper - reach * part)) < steepest / 100) }
      }
      for (end, outward) in [(zone.lower, -1.0), (zone.upper, 1.0)] where end.isFinite {
        let beside = end + outward * 1e-6 * max(1, abs(end))
        #expect(abs(f.slope(beside)) >= 0.99 * steepest / 100 || steepest.isInfinite, "at \(end)")
      }
    }
  }

  @Test(arguments: Variant.all) func noSaturationIsForgotten(variant: Variant) {
    let (f, facts) = (variant.function, variant.function.facts)
    let steepest = largestSlope(f)
    guard steepest.isFinite, facts.leftEnd != .oscillating else { return }
    for x in [-1e8, 1e8] where abs(f.slope(x)) < 0.0099 * steepest {
      #expect(facts.saturation.contains { $0.contains(x) }, "flat at \(x)")
    }
  }

  private func largestSlope(_ f: any Activation) -> Double {
    let special =
      f.facts.landmarks.map(\.x) + f.breakpoints.flatMap { [$0.x.nextDown, $0.x.nextUp] }
    let ends = [f.facts.leftEnd, f.facts.rightEnd]
    if ends.contains(.unbounded(sign: 1)) || f.slope(0.0).isInfinite { return .infinity }
    let asymptotes = [f.slope(-Double.infinity), f.slope(Double.infinity)].filter(\.isFinite)
    return ((Self.grid + special + [0]).map { abs(f.slope($0)) } + asymptotes.map(abs)).max() ?? 0
  }

  @Test(arguments: Variant.all) func landmarksAreSpecial(variant: Variant) {
    let f = variant.function
    #expect(f.facts.landmarks.map(\.x) == f.facts.landmarks.map(\.x).sorted())
    for landmark in f.facts.landmarks {
      let (x, h) = (landmark.x, 1e-4 * max(1, abs(landmark.x)))
      switch landmark.kind {
      case .root: #expect(abs(f.value(x)) < 1e-14)
      case .minimum: #expect(f.value(x - h) > f.value(x) && f.value(x + h) > f.value(x))
      case .maximum: #expect(f.value(x - h) < f.value(x) && f.value(x + h) < f.value(x))
      case .inflection: #expect(f.curvature(x - h) * f.curvature(x + h) < 0, "at \(x)")
      }
    }
  }

  /// Every change of sign of f, f′ and f″ within |x| < 20 is a landmark, unless they never end.
  @Test(arguments: Variant.all) func noLandmarkIsForgotten(variant: Variant) {
    let (f, facts) = (variant.function, variant.function.facts)
    if ["sine", "snake"].contains(f.profile.id) { return }
    let kinds: [(Order, Set<Landmark.Kind>)] = [
      (.value, [.root]), (.slope, [.minimum, .maximum]), (.curvature, [.inflection]),
    ]
    let inner = Self.grid.filter { abs($0) < 20 }
    for (order, allowed) in kinds {
      for (a, b) in zip(inner, inner.dropFirst()) {
        guard f.derivative(order, at: a) * f.derivative(order, at: b) < 0 else { continue }
        let found = facts.landmarks.contains { allowed.contains($0.kind) && (a...b).contains($0.x) }
        let jumps = f.breakpoints.contains { $0.jumps(order) && (a...b).contains($0.x) }
        #expect(found || jumps && order == .value, "\(order.symbol) changes sign in \(a)...\(b)")
      }
    }
  }

  @Test(arguments: Variant.all) func notANumberStaysOne(variant: Variant) {
    for order in Order.allCases {
      #expect(variant.function.derivative(order, at: Double.nan).isNaN)
      #expect(variant.function.derivative(order, at: Float.nan).isNaN)
    }
  }

  @Test(arguments: Variant.all) func parameterSlopeIsADerivative(variant: Variant) {
    let f = variant.function
    for index in f.arguments.indices {
      for x in stride(from: -6.0, through: 6, by: 0.37) {
        let step = 1e-6 * max(1e-2, abs(f.arguments[index]))
        var (below, above) = (f, f)
        below.arguments[index] -= step
        above.arguments[index] += step
        let numeric = (above.value(x) - below.value(x)) / (2 * step)
        let exact = f.parameterSlope(index, at: x)
        #expect(abs(exact - numeric) <= 1e-4 * max(1, abs(numeric)), "at \(x)")
      }
    }
  }
}

extension Double {
  fileprivate static func pow10(_ exponent: Double) -> Double { .exp(exponent * 2.302585092994046) }
}
