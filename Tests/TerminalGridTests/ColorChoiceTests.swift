import TerminalGrid
import Testing

@Suite("ColorChoice")
struct ColorChoiceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var choice: ColorChoice
    var environment: [String: String]
    var isTerminal: Bool
    var depth: ColorDepth

    init(
      _ choice: ColorChoice, _ environment: [String: String], _ isTerminal: Bool,
      _ depth: ColorDepth
    ) {
      self.choice = choice
      self.environment = environment
      self.isTerminal = isTerminal
      self.depth = depth
    }

    var testDescription: String { "\(choice) \(environment) \(isTerminal)" }
  }

  static let xterm = "xterm-256color"

  @Test(
    "who decides, and how many colours follow",
    arguments: [
      Case(.auto, ["TERM": xterm], true, .indexed256),
      Case(.auto, ["TERM": xterm], false, .mono),
      Case(.auto, ["TERM": xterm, "COLORTERM": "truecolor"], true, .trueColor),
      Case(.auto, ["TERM": xterm, "COLORTERM": "24bit"], true, .trueColor),
      Case(.auto, ["TERM": xterm, "COLORTERM": "yes"], true, .indexed256),
      Case(.auto, ["TERM": "xterm-direct"], true, .trueColor),
      Case(.auto, ["TERM": "linux"], true, .sixteen),
      Case(.auto, ["TERM": "vt100"], true, .mono),
      Case(.auto, ["TERM": "dumb", "COLORTERM": "truecolor"], true, .mono),
      Case(.auto, ["TERM": "unknown"], true, .mono),
      Case(.auto, [:], true, .mono),
      Case(.auto, ["TERM": xterm, "NO_COLOR": "1"], true, .mono),
      Case(.auto, ["TERM": xterm, "NO_COLOR": ""], true, .indexed256),
      Case(.auto, ["TERM": xterm, "NO_COLOR": "1", "FORCE_COLOR": "1"], true, .mono),
      Case(.auto, ["TERM": xterm, "FORCE_COLOR": "1"], false, .indexed256),
      Case(.auto, ["TERM": xterm, "CLICOLOR_FORCE": "1"], false, .indexed256),
      Case(.auto, ["TERM": xterm, "FORCE_COLOR": "0"], false, .mono),
      Case(.auto, ["FORCE_COLOR": "1"], false, .sixteen),
      Case(.always, ["TERM": xterm, "NO_COLOR": "1"], false, .indexed256),
      Case(.always, ["TERM": "dumb"], false, .sixteen),
      Case(.never, ["TERM": xterm, "FORCE_COLOR": "1"], true, .mono),
    ])
  func depth(_ test: Case) {
    let depth = test.choice.depth(environment: test.environment, isTerminal: test.isTerminal)
    #expect(depth == test.depth)
  }
}
