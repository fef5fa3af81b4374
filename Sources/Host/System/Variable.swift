#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The variables of the environment as ``PathText``: what they name need not be UTF-8.
package enum Variable {
  /// The value of a variable; nil if it is not set.
  package static func value(_ name: String) -> String? {
    getenv(name).map { PathText.decode(cString: $0) }
  }

  /// Sets a variable for this process and those that it starts.
  package static func set(_ name: String, to value: String) {
    _ = PathText.withCString(value) { setenv(name, $0, 1) }
  }

  /// The person's own directory; nil if there is none, which is then not made either.
  package static var home: String? {
    guard let home = value("HOME"), FileKind(of: home) == .directory else { return nil }
    return home
  }

  /// Where a person's files of a kind lie: what the variable says, if it is absolute, else below the
  /// home directory.
  package static func directory(_ name: String, elseBelowHome place: String) -> String? {
    if let base = value(name), base.hasPrefix("/") { return base }
    return home.map { "\($0)/\(place)" }
  }
}
