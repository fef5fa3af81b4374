import ActivationMath
import Synchronization

/// Estimates that take a while, computed when they are asked for and then kept.
final class Estimates: Sendable {
  private struct Found {
    var breakpoints: [Breakpoint]?
    var facts: Facts?
    var gradients: [Int: Program?] = [:]
  }

  private let found = Mutex(Found())
  /// Read for every number that is computed, so that it has no lock.
  private let made = AtomicLazyReference<Programs>()

  func programs(_ make: () -> Programs) -> Programs {
    made.load() ?? made.storeIfNil(make())
  }

  func breakpoints(_ find: () -> [Breakpoint]) -> [Breakpoint] {
    if let known = found.withLock({ $0.breakpoints }) { return known }
    let new = find()
    found.withLock { $0.breakpoints = new }
    return new
  }

  func facts(_ find: () -> Facts) -> Facts {
    if let known = found.withLock({ $0.facts }) { return known }
    let new = find()
    found.withLock { $0.facts = new }
    return new
  }

  func gradient(_ index: Int, _ find: () -> Program?) -> Program? {
    if let known = found.withLock({ $0.gradients[index] }) { return known }
    let new = find()
    found.withLock { $0.gradients[index] = .some(new) }
    return new
  }
}

extension Facts {
  /// The limit of a derivative at one end; NaN where it is not known.
  func limit(_ order: Order, rightwards: Bool) -> Double {
    let end = rightwards ? rightEnd : leftEnd
    return switch (end, order) {
    case (.limit(let value), .value): value
    case (.limit, _), (.line, .curvature): 0
    case (.line(let slope, _), .slope): slope
    case (.line(let slope, _), .value): slope * (rightwards ? .infinity : -.infinity)
    case (.unbounded(let sign), .value): sign * .infinity
    case (.unbounded, _), (.oscillating, _), (.unknown, _): .nan
    }
  }
}
