import Testing

@testable import Formula

/// Large files of definitions: the work grows with their number, and what would not is refused.
///
/// How the time grows is measured by `bin/bench formulas`: among hundreds of other tests on two
/// cores, the time that one takes says nothing.
@Suite struct ManyDefinitionsTests {
  @Test func definitionsThatStandAlone() {
    let text = (0..<Bounds.lines).map { "f\($0)(x) = x + \($0)" }.joined(separator: "\n")
    let all = Definitions(parsing: text)
    #expect(all.definitions.count == Bounds.lines)
    #expect(all.diagnostics.isEmpty)
    #expect(all.definitions.map(\.formula.graph.work).max() ?? .max <= 20)
  }

  @Test func aChainIsReadAsFarAsItsWorkIsBounded() {
    let text = chain(2000) { "f\($0 - 1)(x) + 1" }
    let all = Definitions(parsing: text)
    let work = all.definitions.map(\.formula.graph.work)
    #expect((300..<2000).contains(work.count))
    #expect(work.reduce(0, +) <= Bounds.workOfSource + Bounds.work)
    #expect(
      all.diagnostics.map(\.text) == [
        "the formulas above, with all that they use, take more than 1048576 steps; "
          + "split the file, or use fewer definitions in one another"
      ])
  }

  /// Every call comes to the same nodes, so that nothing is left of it but the work.
  @Test func callsThatLeaveNothingCountToo() {
    let calls = Array(repeating: "f300(x)", count: 400).joined(separator: "+")
    let all = Definitions(parsing: chain(301) { "sin(f\($0 - 1)(x))" } + "\ng(x) = \(calls)")
    #expect(all.definitions.last?.name == "f300")
    #expect(all.diagnostics.map(\.kind) == [.tooLarge])
  }

  private func chain(_ count: Int, _ body: (Int) -> String) -> String {
    (0..<count).map { "f\($0)(x) = " + ($0 == 0 ? "x" : body($0)) }.joined(separator: "\n")
  }
}
