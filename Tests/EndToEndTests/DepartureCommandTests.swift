import TestSupport
import Testing

/// What unusual parameters cost is said by every command that is given them.
@Suite struct DepartureCommandTests {
  private static let words = "Usually α > 0; here not monotone, a corner, no outputs below 0."
  private static let function = "elu(alpha=-1)"

  private func run(_ line: String, _ rest: String...) throws -> CommandRun {
    let words = line.split(separator: " ").map { $0 == "F" ? Self.function : String($0) }
    let run = try CommandRun.hillock(words + rest)
    #expect(run.status == 0)
    return run
  }

  private static let commands = [
    "plot F", "plot relu F --derivative", "hist F", "diff F relu", "diff relu F", "info F",
    "flow F relu --depth 3 --width 8", "train F --epochs 1", "eval F 1",
  ]

  @Test(arguments: commands) func textSaysIt(command: String) throws {
    let run = try run(command)
    #expect(run.output.contains(Self.words) && run.errors == "")
    #expect(
      !(try CommandRun.hillock(command.split(separator: " ").map { $0 == "F" ? "elu" : String($0) })
        .output.contains("Usually α")))
  }

  @Test(arguments: commands) func jsonHasIt(command: String) throws {
    let run = try run(command, "--format", "json")
    #expect(run.output.contains("\"departure") && run.output.contains(Self.words))
    #expect(run.errors == "")
  }

  /// Numbers alone have no place for it; standard error has.
  @Test(arguments: [
    "plot F --format csv", "eval F 1 --format csv", "flow F --depth 3 --width 8 --format csv",
    "train F --epochs 1 --format csv", "train F --epochs 1 --format svg",
  ])
  func standardErrorSaysItForOthers(command: String) throws {
    let run = try run(command)
    #expect(run.errors == "hillock: \(Self.function): \(Self.words)\n")
    #expect(!run.output.contains("Usually α"))
  }

  @Test func standardErrorSaysItForASound() throws {
    let directory = try TemporaryDirectory()
    let run = try run("plot F --format wav --output", directory.path("elu.wav"))
    #expect(run == CommandRun(errors: "hillock: \(Self.function): \(Self.words)\n"))
  }

  @Test func aLayersOwnFunctionIsAmongThem() throws {
    let run = try run("train relu --epochs 1 --hidden", "4:\(Self.function),4")
    #expect(run.output.contains("\(Self.function): \(Self.words)"))
  }

  @Test func wordsSayIt() throws {
    for command in ["plot F --describe", "flow F --depth 3 --width 8 --describe"] {
      let words = try run(command).output.split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ").contains(Self.words))
    }
  }
}
