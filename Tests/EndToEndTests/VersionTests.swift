import TestSupport
import Testing

@testable import hillock

@Suite struct VersionTests {
  @Test func theChangelogHasThisVersionLast() throws {
    let releases = try Document("CHANGELOG.md").text.split(separator: "\n")
      .filter { $0.hasPrefix("## [") && $0 != "## [Unreleased]" }
    #expect(releases.first == "## [\(Version.number)] - \(Version.date)")
  }
}
