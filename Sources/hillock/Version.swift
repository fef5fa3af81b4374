/// Which Hillock this is; packages, manual pages and the changelog go by it.
enum Version {
  /// The number.
  static let number = "0.2.0"
  /// The day of its release.
  static let date = "2026-11-26"
}
