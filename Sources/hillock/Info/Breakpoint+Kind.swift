import ActivationMath

extension Breakpoint {
  /// The kind of a breakpoint, in a word.
  enum Kind: String {
    case pole, jump, kink, isolated
    /// Only f″ jumps.
    case bend
  }

  /// The first of f, f′ and f″ that jumps gives the kind.
  var kind: Kind {
    if isPole { return .pole }
    if jumps(.value) { return .jump }
    return jumps(.slope) ? .kink : jumps(.curvature) ? .bend : .isolated
  }
}
