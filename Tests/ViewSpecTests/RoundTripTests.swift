import Formula
import Testing

@testable import ViewSpec

@Suite("Lines of state read back as what was written")
struct RoundTripTests {
  /// Ten seeds of a thousand views each.
  static let seeds = Array<UInt64>(0..<10)

  private func check(
    seed: UInt64, count: Int = 1000, _ make: (inout RandomSpec) -> ViewSpec
  ) throws {
    var random = RandomSpec(seed: seed)
    for _ in 0..<count {
      let spec = make(&random)
      let line = "\(spec)"
      #expect(line.unicodeScalars.count <= StateLine.capacity)
      do throws(Diagnostics) {
        let read = try ViewSpec(parsing: line, catalogue: Fixtures.catalogue)
        if read != spec || "\(read)" != line {
          Issue.record("not the same after reading:\n\(line)\n\(read)")
        }
      } catch {
        Issue.record("\(error.all.map { $0.rendered() }.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: seeds) func plots(seed: UInt64) throws {
    try check(seed: seed) { ViewSpec($0.plot()) }
  }

  @Test(arguments: seeds) func vectors(seed: UInt64) throws {
    try check(seed: seed + 100) { ViewSpec($0.vectors()) }
  }

  @Test(arguments: seeds) func units(seed: UInt64) throws {
    try check(seed: seed + 200) { ViewSpec($0.glu()) }
  }

  @Test(arguments: seeds) func flows(seed: UInt64) throws {
    try check(seed: seed + 300) { ViewSpec($0.flow()) }
  }

  @Test(arguments: seeds) func trainings(seed: UInt64) throws {
    try check(seed: seed + 400, count: 100) { ViewSpec($0.train()) }
  }

  @Test(arguments: seeds) func claims(seed: UInt64) throws {
    try check(seed: seed + 500) { ViewSpec($0.claim()) }
  }

  @Test(arguments: seeds) func pictureNetworks(seed: UInt64) throws {
    try check(seed: seed + 600) { ViewSpec($0.cnn()) }
  }

  @Test("Random views use every setting and every neutral value") func coverage() {
    var random = RandomSpec(seed: 7)
    let lines = (0..<500).map { _ in
      let contents: [any ViewContent] = [
        random.plot(), random.vectors(), random.glu(), random.flow(), random.train(),
        random.claim(), random.cnn(),
      ]
      return contents.map(\.line).joined(separator: "\n")
    }.joined(separator: "\n")
    for kind in ViewSpec.standardKinds {
      for setting in KindDescription(kind).settings {
        #expect(lines.contains("| \(setting.name)"), "\(kind.kind): \(setting.name)")
      }
    }
  }
}
