extension NumberText {
  /// A part of a whole in per cent: 0 % and 100 % only where it is exactly so.
  ///
  ///     percent(0.25)       "25 %"
  ///     percent(0.99997)    "99.997 %"
  ///     percent(1e-9)       "<0.001 %"
  package static func percent(_ share: Double) -> String {
    guard share.isFinite, share > 0, share < 1 else { return short(share * 100) + " %" }
    if share < 1e-5 { return "<0.001 %" }
    if share > 1 - 1e-5 { return ">99.999 %" }
    // As many digits as tell it from 100 %, three otherwise.
    let rest = min(share, 1 - share)
    let decimals = rest < 5e-4 ? 3 : rest < 5e-3 ? 2 : 1
    let text = fixed(share * 100, decimals: decimals)
    return trimmed(text) + " %"
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}
