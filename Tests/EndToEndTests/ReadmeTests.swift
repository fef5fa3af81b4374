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

  /// The screen that is added is one that the tests of instruments try; in the program's own module it
  /// would not import that.
  @Test func theScreenThatIsAddedIsOneThatWorks() throws {
    let readme = try lines("README.md")
    let header = try #require(readme.firstIndex(of: "+++ b/Sources/Explorer/Counter/Counter.swift"))
    let added = readme[(header + 2)...].prefix { $0.hasPrefix("+") }.map { $0.dropFirst() }
    let tested = try lines("Tests/ExplorerTests/Instruments/Counter.swift")
    let place = try #require(tested.firstIndex(of: "@testable import Explorer"))
    #expect(added == Array(tested[..<(place - 1)] + tested[(place + 1)...].dropLast()))
  }

  @Test func itsPlaceAmongTheInstrumentsIsThere() throws {
    let readme = try lines("README.md")
    let path = "Sources/Explorer/Instruments/Instruments.swift"
    let header = try #require(readme.firstIndex(of: "+++ b/\(path)"))
    let before = readme[(header + 2)...].prefix { $0 != "```" }.filter { !$0.hasPrefix("+") }
      .map { $0.dropFirst() }
    let source = try lines(path)
    let place = try #require(source.firstIndex(of: before[0]))
    #expect(before.elementsEqual(source[place...].prefix(before.count)))
  }
}
