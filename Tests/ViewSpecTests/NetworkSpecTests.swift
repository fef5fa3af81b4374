import ActivationMath
import Formula
import NetworkLab
import Testing

@testable import ViewSpec

@Suite("Lines of state of networks")
struct NetworkSpecTests {
  @Test func settingsOfAFlow() throws {
    let line = "flow: sigmoid relu | depth=30 | width=32 | init=glorot | bias=0.1 | norm | seed=3"
    let flow = try #require(Fixtures.spec(line).content as? FlowSpec)
    let settings = flow.settings
    #expect(settings.map(\.function.notation) == ["sigmoid", "relu"])
    #expect(settings.allSatisfy { $0.depth == 30 && $0.width == 32 && $0.start == .glorot })
    #expect(settings.allSatisfy { $0.bias == 0.1 && $0.hasNorm && !$0.hasSkips && $0.seed == 3 })
    #expect(flow.line == line)
  }

  @Test func settingsOfATraining() throws {
    let line =
      "train: relu elu | data=moons | hidden=8:tanh,4 | head=sigmoid | optimizer=adam(rate=0.02) "
      + "| batch=16 | seed=5 | epochs=40"
    let train = try #require(Fixtures.spec(line).content as? TrainSpec)
    let settings = train.settings(for: train.data.training)
    #expect(settings.count == 2)
    #expect(settings[0].hidden.map(\.function.notation) == ["tanh", "relu"])
    #expect(settings[1].hidden.map(\.function.notation) == ["tanh", "elu"])
    #expect(settings[1].optimizer.rate == 0.02 && settings[1].head == .sigmoid)
    #expect(settings[0].seed == 5 && train.epochs == 40)
  }

  @Test func gainsAndStarts() throws {
    #expect(try flow("flow: relu | gain=1.5").start == .gain(1.5))
    #expect(try flow("flow: relu | init=orthogonal | gain=2").start == .orthogonal(gain: 2))
    let both = Fixtures.mistakes("flow: relu | init=he | gain=2")
    #expect(both.map(\.kind) == [.contradiction])
  }

  private func flow(_ line: String) throws -> FlowSpec {
    try #require(try Fixtures.spec(line).content as? FlowSpec)
  }

  @Test("A claim's runs can be said in a line of state", arguments: Claim.prepared.map(\.name))
  func claimRuns(name: String) throws {
    let claim = try #require(Claim.prepared.first { $0.name == name })
    for row in claim.rows.indices {
      for column in claim.columns.indices {
        switch try claim.setup(row: row, column: column, seed: 3) {
        case .flow(let settings):
          let flow = FlowSpec(settings)
          #expect(flow.settings == [settings])
          #expect(try Fixtures.spec(flow.line) == ViewSpec(flow))
        case .training(let training):
          let train = TrainSpec(training)
          #expect(train.settings(for: train.data.training) == [training.settings])
          #expect(train.data == training.data && train.epochs == training.epochs)
          #expect(try Fixtures.spec(train.line) == ViewSpec(train))
        }
      }
    }
  }

  @Test(
    "Each mistake has its place and its remedy",
    arguments: [
      ("flow: relu | init=hee", 19, "did you mean he?"),
      ("flow: relu | depth=100 | width=512 | batch=256", 32, "a smaller width"),
      ("flow: relu | layer=30", 20, "write another, or depth"),
      ("train: relu | data=circels", 20, "did you mean circles?"),
      ("train: relu | guess=open", 15, "name two functions"),
      ("claim: born-dead | seeds=2 | seed=3", 35, "write another, or more of seeds"),
      ("train: relu | data=circles(nois=1)", 20, "did you mean noise?"),
      ("train: relu | optimizer=adm", 25, "did you mean adam?"),
      ("train: relu | hidden=8,,8", 22, "8,8 is two layers"),
      ("train: relu | hidden=8:rlu", 22, ""),
      ("train: relu | data=target(x^2) | head=softmax", 39, ""),
      ("train: relu | layer=3", 21, "write another"),
      ("train: relu | unit=9", 20, "write another"),
      ("cnn: softmax", 6, "such as relu"),
      ("cnn: relu | channels=8", 22, "channels=32,64"),
      ("claim: elu-dept", 8, "did you mean elu-depth?"),
      ("claim: elu-depth | cell=5,1", 25, "a row and a column"),
      ("claim: elu-depth | cell=2", 25, "cell=2,3"),
      ("claim: elu-depth | guess=hold", 26, "did you mean holds?"),
      ("train: relu | hidden=900,900 | steps=9000000", 22, "say fewer steps"),
    ])
  func mistakes(line: String, column: Int, remedy: String) throws {
    let mistake = try #require(Fixtures.mistakes(line).first, "\(line) is read")
    #expect(mistake.column == column, "\(mistake.rendered())")
    #expect(mistake.remedy.contains(remedy), "\(mistake.rendered())")
  }
}
