import TestSupport
import Testing

/// What the shells' completions are told.
@Suite struct CompletionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The words of the command line, the unfinished one last.
    var words: [String]
    /// What is offered among others.
    var offered: [String]

    init(_ words: String..., offers offered: String...) {
      (self.words, self.offered) = (words, offered)
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(arguments: [
    Case("", offers: "explore", "lessons", "help"),
    Case("help", "pl", offers: "plot"),
    Case("-", offers: "--help", "--version", "--theme"),
    Case("lessons", "", offers: "list", "show", "new", "check"),
    Case("plot", "ge", offers: "gelu", "geglu"),
    Case("plot", "relu", "'prelu", offers: "prelu", "prelu(a=0.25)"),
    Case("info", "torch.nn.E", offers: "torch.nn.ELU"),
    Case("info", "nn.So", offers: "nn.Softsign", "nn.Softplus"),
    Case("eval", "smi", offers: "smish"),
    Case("diff", "relu", "sel", offers: "selu"),
    Case("plot", "--define", "zigzag(x) = abs(x)", "zig", offers: "zigzag"),
    Case("plot", "elu", "prelu", "--sweep", "", offers: "alpha=", "a="),
    Case("plot", "--col", offers: "--color"),
    Case("plot", "--color", "n", offers: "never"),
    Case("plot", "--color=n", offers: "--color=never"),
    Case("explore", "--theme", "", offers: "default", "light", "high-contrast", "mono"),
    Case("list", "--family", "s", offers: "self-gated", "sigmoids", "softmax"),
    Case("train", "--data", "", offers: "moons", "spirals"),
    Case("train", "--head", "soft", offers: "softmax", "softmax_twice"),
    Case("train", "--init", "", offers: "he", "orthogonal"),
    Case("claim", "elu", offers: "elu-depth"),
    Case("learn", "why", offers: "why-nonlinearity"),
    Case("lessons", "show", "sig", offers: "sigmoid", ":files"),
    Case("plot", "-o", "", offers: ":files"),
    Case("plot", "--functions=", offers: ":files"),
    Case("lessons", "check", "", offers: ":directories"),
  ])
  func offers(_ completion: Case) throws {
    let found = try candidates(completion.words)
    for word in completion.offered { #expect(found.contains(word), "\(found)") }
  }

  @Test func whatIsGivenIsOfferedOnceMoreOnlyWhereItMayBe() throws {
    let found = try candidates(["plot", "relu", "--stack", "--define", "f(x) = x", "--"])
    #expect(!found.contains("--stack"))
    #expect(found.contains("--jacobian"))
  }

  @Test func nothingIsOfferedForWhatNobodyCanGuess() throws {
    #expect(try candidates(["plot", "--title", ""]) == [])
    #expect(try candidates(["plot", "--nonsense=", ""]).contains("relu"))
  }

  @Test func hiddenCommandsStayHidden() throws {
    let found = try candidates([""])
    #expect(!found.contains("complete") && !found.contains("manual"))
    #expect(try !CommandRun.hillock("--help").output.contains("manual"))
  }

  private func candidates(_ words: [String]) throws -> [String] {
    let run = try CommandRun.hillock(["complete", "--"] + words)
    #expect(run.status == 0 && run.errors.isEmpty)
    return run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }
}
