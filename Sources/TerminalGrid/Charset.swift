/// The characters that a terminal can show.
public enum Charset: Hashable, Sendable {
  /// Everything.
  case unicode
  /// ASCII only, for locales that are not UTF-8.
  case ascii
}
