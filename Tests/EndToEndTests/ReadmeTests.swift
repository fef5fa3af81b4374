import Foundation
import Testing

/// What the README shows is what is there.
@Suite struct ReadmeTests {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func lines(_ path: String) throws -> [Substring] {
    try String(contentsOf: Self.repository.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func theActivationThatIsAddedIsTheRealOne() throws {
    let path = "Sources/ActivationMath/Functions/Exponential.swift"
    let readme = try lines("README.md")
    let header = try #require(readme.firstIndex(of: "+++ b/\(path)"))
    let added = readme[(header + 2)...].prefix { $0.hasPrefix("+") }.map { $0.dropFirst() }
    #expect(added == (try lines(path).dropLast()))
  }

  @Test func itsLineOfTheCatalogueIsTheRealOne() throws {
    let path = "Sources/ActivationMath/Catalogue/Catalogue+Standard.swift"
    let readme = try lines("README.md")
    let header = try #require(readme.firstIndex(of: "+++ b/\(path)"))
    let place = readme[header + 1].split(separator: " ").dropFirst(2).first?.dropFirst()
    let number = try #require(place?.split(separator: ",").first.flatMap { Int($0) })
    let shown = readme[(header + 2)...].prefix { $0 != "```" }.map { $0.dropFirst() }
    #expect(shown == Array(try lines(path).dropFirst(number - 1).prefix(shown.count)))
  }
}
