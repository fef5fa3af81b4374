import Formula
import Testing

@testable import ViewSpec

/// Lines that nobody would write: all must be read or refused, with a place inside the line.
@Suite("Hostile lines of state")
struct HostileLineTests {
  /// Pieces that make lines which are nearly right.
  static let pieces =
    [
      "plot:", "vectors:", "glu:", "plot", "|", "|", "|", "=", "=", ",", ":", ";", " ", " ", "(",
      ")",
      "\"", "\\", "\\u{", "}", "...", "..", "1", "-2.5", "1e999", "nan", "−3", "'", "′", "relu",
      "elu",
      "elu(alpha=2)", "softmax", "swiglu", "gelu'", "Leaky ReLU", "hump", "car", "car:3,tree:2",
      "\u{301}", "\u{FEFF}", "\u{202E}", "\u{0}", "\n", "\t", "\r\n", "🧠", "猫", "normal(0, 1)",
      "uniform(", "f,slope", "alpha:1,2", "elu.alpha", "mean",
    ] + ViewSpec.standardKinds.flatMap { KindDescription($0).settings.map(\.example) }
    + ViewSpec.standardKinds.flatMap { KindDescription($0).settings.map(\.name) }

  private func line(_ random: inout RandomSpec) -> String {
    if random.chance(0.6) {
      // A line that is right but for one piece.
      var scalars = Array(
        random.one(of: [
          random.plot().line, random.vectors().line, random.flow().line, random.train().line,
          random.claim().line, random.cnn().line,
        ]).unicodeScalars)
      let place = Int.random(in: 0...scalars.count, using: &random.random)
      let end = min(scalars.count, place + Int.random(in: 0...3, using: &random.random))
      scalars.replaceSubrange(
        place..<end,
        with: Array((random.chance(0.5) ? " " : random.one(of: Self.pieces)).unicodeScalars))
      return String(scalars)
    }
    let count = Int.random(in: 0...14, using: &random.random)
    let head = random.one(of: [
      "", "plot: elu | ", "vectors: softmax | ", "glu: glu | ", "flow: elu | ",
    ])
    return head + (0..<count).map { _ in random.one(of: Self.pieces) }.joined()
  }

  @Test(arguments: Array<UInt64>(0..<8)) func areReadOrRefused(seed: UInt64) throws {
    var random = RandomSpec(seed: seed + 1000)
    var read = 0
    for _ in 0..<1500 {
      let line = line(&random)
      do throws(Diagnostics) {
        let spec = try ViewSpec(parsing: line, catalogue: Fixtures.catalogue)
        read += 1
        #expect((try? Fixtures.spec("\(spec)")) == spec, "\(line)")
      } catch {
        check(error, line)
      }
    }
    #expect(read > 50)
  }

  private func check(_ mistakes: Diagnostics, _ line: String) {
    #expect(!mistakes.all.isEmpty, "\(line)")
    for mistake in mistakes.all {
      let count = mistake.source.count
      #expect((1...count + 1).contains(mistake.column), "\(line)")
      #expect(mistake.length >= 1 && mistake.column + mistake.length <= count + 2, "\(line)")
      #expect(!mistake.message.isEmpty && !mistake.rendered().isEmpty)
    }
    #expect(mistakes.all.map(\.column) == mistakes.all.map(\.column).sorted(), "\(line)")
  }

  @Test func longLinesAreRefusedAtOnce() {
    let all = Fixtures.mistakes("plot: " + String(repeating: "(", count: 5_000_000))
    #expect(all.map(\.kind) == [.tooLarge])
    let deep = Fixtures.mistakes("plot: " + String(repeating: "(", count: 4000))
    #expect(deep.map(\.kind) == [.unclosedParenthesis])
  }
}
