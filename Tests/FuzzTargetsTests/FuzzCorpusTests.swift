import Foundation
import FuzzTargets
import Testing

/// The seeds of the fuzzer and whatever it has found: all must be read or refused.
@Suite struct FuzzCorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/corpus")

  static let seeds: [(target: FuzzTarget, name: String)] = FuzzTarget.allCases.flatMap { target in
    let folder = corpus.appending(path: target.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { (target, $0) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func thereAreSeeds(target: FuzzTarget) {
    #expect(Self.seeds.contains { $0.target == target })
  }

  @Test(arguments: seeds)
  func readsOrRefuses(target: FuzzTarget, name: String) throws {
    let file = Self.corpus.appending(path: "\(target.rawValue)/\(name)")
    target.run(Array(try Data(contentsOf: file)))
  }
}
