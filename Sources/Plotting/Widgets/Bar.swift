import ActivationMath
public import TerminalGrid

/// A horizontal bar for a fraction of a whole, an eighth of a cell fine.
public struct Bar: Hashable, Sendable {
  /// 0 … 1; anything else is cut to that, NaN is 0.
  public var fraction: Double
  /// The cells of a whole.
  public var columns: Int

  /// A bar of a fraction of so many cells; fewer than none count as none.
  public init(fraction: Double, columns: Int) {
    self.fraction = fraction.isNaN ? 0 : min(1, max(0, fraction))
    self.columns = max(0, columns)
  }

  /// The bar in characters, without trailing spaces: eighth blocks, or `#` in ASCII.
  ///
  /// A fraction above zero always shows something.
  public func text(_ charset: Charset) -> String {
    guard fraction > 0, columns > 0 else { return "" }
    if charset == .ascii {
      return String(
        repeating: "#", count: max(1, Int(clamping: (fraction * Double(columns)).rounded())))
    }
    let eighths = max(1, Int(clamping: (fraction * Double(columns) * 8).rounded()))
    return String(repeating: "█", count: eighths / 8) + Bar.parts[eighths % 8]
  }

  /// The bar grown from right to left, half a cell fine: Unicode has no finer blocks on that side.
  package func textToTheLeft(_ charset: Charset) -> String {
    guard fraction > 0, columns > 0 else { return "" }
    if charset == .ascii { return text(.ascii) }
    let halves = max(1, Int(clamping: (fraction * Double(columns) * 2).rounded()))
    return (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
  }

  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
