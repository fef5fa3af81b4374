import TestSupport
import Testing

/// A disk that takes only the first bytes of a file: what was begun is taken away again.
@Suite struct FullDiskTests {
  /// Sets a limit of one block, and lets writing beyond it fail instead of ending the program.
  private static let small = "cd; trap '' XFSZ; ulimit -f 1;"

  @Test func nothingIsLeftOfANewFile() throws {
    let run = try CommandRun.shell("\(Self.small) hillock plot relu -o a.svg; ls")
    #expect(run.errors == "hillock: a.svg: cannot write: File too large\n")
    #expect(!run.output.contains("a.svg"))
  }

  @Test func theFileThatWasToBeReplacedIsAsItWas() throws {
    let run = try CommandRun.shell(
      "\(Self.small) echo old >a.svg; hillock plot relu -o a.svg --force; cat a.svg; ls")
    #expect(run.errors == "hillock: a.svg: cannot write: File too large\n")
    #expect(run.output.hasPrefix("old\n"))
    #expect(!run.output.contains("a.svg.new"))
  }
}
