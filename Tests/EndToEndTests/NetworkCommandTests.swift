import Foundation
import TestSupport
import Testing

/// `hillock flow`, `train` and `claim` as people and programs use them.
@Suite struct NetworkCommandTests {
  private struct FlowFile: Decodable {
    struct Run: Decodable {
      struct Layer: Decodable {
        var layer: Int
        var mean, `var`, second, zero_frac, dead_units, saturated: Double
        var grad_a_rms, grad_z_rms, grad_W_fro: Double
      }

      struct Theory: Decodable {
        var layer: Int
        var second, grad_a_ratio: Double
      }

      var function: String
      var layers: [Layer]
      var theory: [Theory]?
    }

    var schema: Int
    var runs: [Run]
  }

  private struct TrainFile: Decodable {
    struct Run: Decodable {
      struct Epoch: Decodable {
        var epoch: Int
        var loss: Double
        var accuracy, test_accuracy: Double?
      }

      struct Settings: Decodable {
        var hidden, head, optimizer: String
        var data: String?
        var batch, epochs: Int
        var last_gain: Double
      }

      var function: String
      var seed: Int
      var settings: Settings
      var gradients_at_start: [Double]
      var epochs: [Epoch]
      var silent, flat: [Double]
    }

    var schema: Int
    var runs: [Run]
  }

  private func decoded<Content: Decodable>(_ run: CommandRun) throws -> Content {
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Content.self, from: Data(run.output.utf8))
  }

  @Test func flowsAreWrittenWithTheirTheory() throws {
    let arguments = ["flow", "tanh", "glu", "--depth", "4", "--width", "16", "--format", "json"]
    let run = try CommandRun.hillock(arguments)
    let file: FlowFile = try decoded(run)
    #expect(file.schema == 1 && file.runs.map(\.function) == ["tanh", "glu"])
    #expect(file.runs[0].layers.map(\.layer) == [1, 2, 3, 4])
    #expect(file.runs[0].theory?.last?.grad_a_ratio == 1)
    #expect(file.runs[1].theory == nil)
    let again = try CommandRun.hillock(arguments)
    #expect(run == again)
  }

  @Test func formulasFlowToo() throws {
    let run = try CommandRun.hillock(
      "flow", "--define", "f(x) = x * sigmoid(x)", "f", "silu", "--depth", "3", "--width", "8",
      "--format", "json")
    let file: FlowFile = try decoded(run)
    for (a, b) in zip(file.runs[0].layers, file.runs[1].layers) {
      #expect(abs(a.grad_a_rms - b.grad_a_rms) <= 1e-12 * b.grad_a_rms)
    }
  }

  @Test(arguments: ["text", "csv", "svg", "html"]) func everyFormIsWritten(form: String) throws {
    let flow = try CommandRun.hillock(
      "flow", "relu", "--depth", "3", "--width", "8", "--format", form)
    let train = try CommandRun.hillock("train", "relu", "--epochs", "2", "--format", form)
    for run in [flow, train] {
      #expect(run.status == 0 && run.errors == "")
      #expect(run.output.contains("relu") && !run.output.contains("nan"))
    }
    #expect(form != "svg" || flow.output.hasPrefix("<svg") && flow.output.contains("the layers of"))
  }

  @Test func aFlowIsPutIntoWords() throws {
    let run = try CommandRun.hillock("flow", "sigmoid", "--depth", "10", "--describe")
    let words = run.output.replacing("\n", with: " ")
    #expect(words.contains("fades on its way back") && words.contains("theory says"))
  }

  @Test func aSignalThatOverflowsIsSaid() throws {
    let run = try CommandRun.hillock("flow", "exponential", "--gain", "3", "--depth", "9")
    #expect(run.status == 0 && run.output.contains("on the signal is too large"))
  }

  @Test func trainingsAreWrittenWithWhatRepeatsThem() throws {
    let arguments = [
      "train", "relu", "prelu", "--data", "moons(n=40, noise=0.2)", "--hidden", "6,4:tanh",
      "--optimizer", "adam(0.02)", "--epochs", "3", "--seeds", "1...2", "--format", "json",
    ]
    let file: TrainFile = try decoded(CommandRun.hillock(arguments))
    #expect(file.runs.map(\.function) == ["relu", "relu", "prelu", "prelu"])
    #expect(file.runs.map(\.seed) == [1, 2, 1, 2])
    let run = file.runs[0]
    #expect(run.epochs.map(\.epoch) == [1, 2, 3] && run.gradients_at_start.count == 3)
    #expect(run.silent.count == 2 && run.flat.count == 2)
    let settings = run.settings
    let again: TrainFile = try decoded(
      CommandRun.hillock(
        "train", run.function, "--seed", "\(run.seed)", "--data", try #require(settings.data),
        "--hidden", settings.hidden, "--head", settings.head, "--optimizer", settings.optimizer,
        "--batch", "\(settings.batch)", "--epochs", "\(settings.epochs)", "--format", "json"))
    #expect(again.runs[0].epochs.map(\.loss) == run.epochs.map(\.loss))
  }

  @Test func aGoalEndsARun() throws {
    let run = try CommandRun.hillock(
      "train", "tanh", "--data", "two_blobs(n=100)", "--until", "accuracy > 0.9")
    #expect(run.status == 0 && run.output.contains("reached") && run.output.contains("epoch"))
  }

  @Test func pointsOfOnesOwnAreLearned() throws {
    let directory = try TemporaryDirectory()
    let rows = (0..<40).map { "\($0),\($0 % 7),\($0 < 20 ? "low" : "high")\n" }.joined()
    let path = try directory.write("a,b,class\n" + rows, to: "points.csv")
    let run = try CommandRun.hillock(
      "train", "relu", "--points", path, "--epochs", "5", "--format", "json")
    let file: TrainFile = try decoded(run)
    #expect(file.runs[0].epochs.count == 5 && file.runs[0].epochs[0].test_accuracy == nil)
  }

  @Test(arguments: [
    (["flow", "relu", "--depth", "0"], 64, "depth of at least 1"),
    (["flow", "relu", "--width", "100000", "--depth", "1000"], 64, "GB of memory"),
    (["flow", "relu", "--init", "hee"], 64, "did you mean he?"),
    (["flow", "logsumexp", "--depth", "2"], 64, "no layer of 128 units"),
    (["train", "relu", "--hidden", "60000x4"], 64, "GB of memory"),
    (["train", "relu", "--hidden", "8,,8"], 64, "--hidden: '' is no hidden layer"),
    (["train", "relu", "--data", "circels"], 64, "did you mean circles?"),
    (["train", "relu", "--optimizer", "adm"], 64, "did you mean adam?"),
    (["train", "relu", "--head", "softmac"], 64, "did you mean softmax?"),
    (["train", "relu", "--until", "accurcy > 1"], 64, "--until"),
    (["train", "relu", "--points", "/nonexistent.csv"], 74, "No such file"),
    (["train", "relu", "--init", "he", "--gain", "2"], 64, "leave --gain out"),
    (["claim", "elu-dept"], 64, "did you mean elu-depth?"),
  ])
  func mistakesAreNamed(arguments: [String], status: Int32, part: String) throws {
    let run = try CommandRun.hillock(arguments)
    #expect(run.status == status && run.output == "")
    #expect(run.errors.contains(part), "\(run.errors)")
  }

  @Test(arguments: [
    ("1,2,a\n1,x,b\n", "points.csv:2: column 2: 'x' is not a finite number"),
    ("1,2,a\nnan,1,b\n", "points.csv:2: column 1: 'nan'"),
    ("1,2,a\n3,4,a\n", "one class, 'a'"),
    (String(repeating: "1,2,a\n", count: 100_001), "points.csv:100001: more than 100000 points"),
  ])
  func badPointsAreNamedWithTheirLine(text: String, part: String) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write(text, to: "points.csv")
    let run = try CommandRun.hillock("train", "relu", "--points", path)
    #expect(run.status == 65 && run.errors.contains(part), "\(run.errors)")
  }

  @Test func anOverflowIsSaidAndTheLastGoodStateShown() throws {
    let run = try CommandRun.hillock(
      "train", "relu", "--data", "target(sin(3*x))", "--optimizer", "sgd(rate=1e9)")
    #expect(run.status == 1 && run.output.contains("overflow"))
    #expect(run.errors.contains("the learning rate is too high") && run.errors.contains("step"))
  }

  @Test func claimsAreListedAndMeasured() throws {
    let list = try CommandRun.hillock("claim", "--list")
    #expect(list.output.split(separator: "\n").count == 11)
    let run = try CommandRun.hillock("claim", "born-dead", "--seeds", "20", "--format", "json")
    #expect(run.status == 0 && run.output.contains("\"column\": \"20\""))
  }
}
