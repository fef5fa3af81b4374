/// The value of the option `--color`.
public enum ColorChoice: String, Hashable, CaseIterable, Sendable {
  /// Colour where the output is a terminal and nothing speaks against it.
  case auto
  /// Colour, also into a file.
  case always
  /// No colour.
  case never

  /// How many colours to write.
  ///
  /// The flag beats a non-empty `NO_COLOR`, which beats `FORCE_COLOR` and `CLICOLOR_FORCE` (unless
  /// `0` or empty), which beat whether the output is a terminal. How many follows from `COLORTERM`
  /// and `TERM`; colour that is forced where they promise none is that of ANSI.
  public func depth(environment: [String: String], isTerminal: Bool) -> ColorDepth {
    let promised = Self.promisedDepth(environment)
    let forced = max(promised, .sixteen)
    if self == .never { return .mono }
    if self == .always { return forced }
    if Self.isSet(environment["NO_COLOR"]) { return .mono }
    if Self.isOn(environment["FORCE_COLOR"]) || Self.isOn(environment["CLICOLOR_FORCE"]) {
      return forced
    }
    return isTerminal ? promised : .mono
  }

  /// What the terminal's own variables promise.
  private static func promisedDepth(_ environment: [String: String]) -> ColorDepth {
    let term = environment["TERM"] ?? ""
    if ["", "dumb", "unknown"].contains(term) { return .mono }
    if ["truecolor", "24bit"].contains(environment["COLORTERM"]) || term.hasSuffix("-direct") {
      return .trueColor
    }
    if term.split(whereSeparator: { "-+".contains($0) }).contains("256color") { return .indexed256 }
    // Teletypes and terminals of the vt family, and what calls itself so, know no colour.
    return term.hasPrefix("vt") || term.hasSuffix("-m") || term.hasSuffix("-mono")
      ? .mono : .sixteen
  }

  private static func isSet(_ value: String?) -> Bool { value?.isEmpty == false }
  private static func isOn(_ value: String?) -> Bool { isSet(value) && value != "0" }
}
