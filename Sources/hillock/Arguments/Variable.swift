import LessonKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The variables of the environment as ``PathText``: what they name need not be UTF-8.
enum Variable {
  /// The value of a variable; nil if it is not set.
  static func value(_ name: String) -> String? {
    getenv(name).map { PathText.decode(cString: $0) }
  }

  /// The person's own directory; nil if there is none, which is then not made either.
  static var home: String? {
    guard let home = value("HOME"), FileKind(of: home) == .directory else { return nil }
    return home
  }

  /// Where a person's files of a kind lie: what the variable says, if it is absolute, else below the
  /// home directory.
  static func directory(_ name: String, elseBelowHome place: String) -> String? {
    if let base = value(name), base.hasPrefix("/") { return base }
    return home.map { "\($0)/\(place)" }
  }
}
