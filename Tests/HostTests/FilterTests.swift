import Testing

@testable import Host

@Suite struct FilterTests {
  @Test func whatGoesInComesOut() throws {
    // More than a pipe holds, to a program that reads all of it first.
    let lines = (0..<60_000).map { "\($0 + 100_000)\n" }
    let (status, output) = try Filter("sort", ["-r"]).run(Array(lines.joined().utf8))
    #expect(status == 0)
    #expect(output == Array(lines.reversed().joined().utf8))
  }

  @Test func howItEndedIsSaid() throws {
    #expect(try Filter("sh", ["-c", "exit 3"]).run().status == 3)
    #expect(try Filter("sh", ["-c", "kill -KILL $$"]).run().status == 128 + 9)
  }

  @Test func aProgramThatDoesNotReadHoldsNothingUp() throws {
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    #expect(try Filter("true", []).run(bytes).status == 0)
  }

  @Test func aProgramThatIsNotThereIsMissing() {
    #expect(throws: SystemError.missing) { try Filter("hillock-no-such-program", []).run() }
  }
}
