extension Interval {
  /// The usual notation: `(0, 1)`, `[0, ∞)`, `[6, 6]`.
  public var text: String {
    let low = includesLower ? "[" : "("
    let high = includesUpper ? "]" : ")"
    return low + NumberText.symbolic(lower) + ", " + NumberText.symbolic(upper) + high
  }
}

extension EndBehaviour {
  /// In words and signs: "→ 0", "→ the line y = x", "→ ∞", "no limit".
  public var text: String {
    switch self {
    case .limit(let value): "→ " + NumberText.symbolic(value)
    case .line(let slope, let offset): "→ the line y = " + Self.line(slope, offset)
    case .unbounded(let sign): sign < 0 ? "→ −∞" : "→ ∞"
    case .oscillating: "no limit"
    case .unknown: "not known"
    }
  }

  private static func line(_ slope: Double, _ offset: Double) -> String {
    let product = slope == 1 ? "x" : slope == -1 ? "−x" : NumberText.short(slope) + "·x"
    guard offset != 0 else { return product }
    return product + (offset < 0 ? " − " : " + ") + NumberText.short(offset.magnitude)
  }
}

extension NumberText {
  /// A number for people with ∞ written as a sign.
  public static func symbolic(_ value: Double) -> String {
    value == .infinity ? "∞" : value == -.infinity ? "−∞" : short(value)
  }
}
