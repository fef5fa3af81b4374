import TestSupport
import Testing

@testable import hillock

/// What holds for every command: names, statuses, pipes and full disks.
@Suite struct CommandLineTests {
  @Test func anUnknownFirstWordIsAMisspeltCommand() throws {
    #expect(
      try CommandRun.hillock("plott", "relu")
        == CommandRun(
          errors: "hillock: 'plott' is not a command; did you mean plot?\n", status: 64))
    #expect(
      try CommandRun.hillock("relu")
        == CommandRun(
          errors: "hillock: 'relu' is not a command; to see the function: hillock explore 'relu'\n",
          status: 64))
    #expect(
      try CommandRun.hillock("xyzzy")
        == CommandRun(
          errors: "hillock: 'xyzzy' is not a command; 'hillock --help' shows all of them\n",
          status: 64))
  }

  @Test func aMisspeltOptionIsNamed() throws {
    let run = try CommandRun.hillock("eval", "relu", "1", "--ordr", "1")
    #expect(run.errors.hasPrefix("hillock: Unknown option '--ordr'. Did you mean '--order'?\n"))
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func versionAndHelpGoToStandardOutput() throws {
    #expect(try CommandRun.hillock("--version") == CommandRun(output: "\(Version.number)\n"))
    let help = try CommandRun.hillock("eval", "--help")
    #expect(help.output.contains("USAGE: hillock eval <function> <x> ..."))
    #expect(help.errors.isEmpty)
    #expect(help.status == 0)
  }

  @Test func aClosedPipeIsNoError() throws {
    let run = try CommandRun.shell(
      "seq 100000 | hillock eval relu - --format csv | head -n 2; hillock list | head -n 1")
    #expect(run == CommandRun(output: "x,value\n1,1\nRectifiers\n"))
  }

  @Test func aClosedPipeIsNoErrorWhereTheSignalIsIgnored() throws {
    let run = try CommandRun.shell(
      "seq 100000 | (trap '' PIPE; hillock eval relu - --format csv) | head -n 1")
    #expect(run == CommandRun(output: "x,value\n"))
  }

  #if os(Linux)
    @Test(arguments: ["list", "info relu", "eval relu 1", "plot relu", "--help"])
    func aFullDiskIsAnInputOutputError(_ command: String) throws {
      #expect(
        try CommandRun.shell("hillock \(command) >/dev/full")
          == CommandRun(
            errors: "hillock: standard output: cannot write: No space left on device\n",
            status: 74))
    }
  #endif
}
