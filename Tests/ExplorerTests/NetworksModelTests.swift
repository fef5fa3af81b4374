import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks: what is asked for, and what is computed beside the program")
struct NetworksModelTests: NetworksSuite {
  // MARK: Work

  @Test("Nothing is wanted once everything is there") func rest() throws {
    var model = Fixtures.program(.networks)
    #expect(model.work != nil)
    model.settle()
    #expect(model.work == nil && !model.isAnimating)
    model.press("→")
    #expect(model.work != nil)
    model.settle()
    #expect(networks(model).flow.reports.first?.flow.layers.count == 21)
    model.press("k")
    #expect(model.work == nil)
  }

  @Test("What comes too late is dropped") func stale() throws {
    var model = Fixtures.program(.networks)
    model.settle()
    model.press("→")
    let old = try #require(model.work)
    model.press("→")
    _ = model.take(old.run { false })
    #expect(!networks(model).flow.isMeasured)
    #expect(networks(model).bindings["gradient(1)"] == nil)
    model.settle()
    #expect(networks(model).flow.reports.first?.flow.layers.count == 22)
  }

  @Test("Learning is interrupted and goes on where it was") func pieces() throws {
    var model = try program("train: tanh | data=xor(n=100) | epochs=10")
    model.press("Space")
    var pieces = 0
    while let work = model.work, pieces < 1000 {
      _ = model.take(work.run { true })
      pieces += 1
    }
    #expect(pieces == 40)
    let whole = try program("train: tanh | data=xor(n=100) | steps=40")
    #expect(loss(model) == loss(whole) && loss(whole)?.isFinite == true)
    #expect(!networks(model).train.isRunning)
  }

  @Test("A pause keeps what has been learned meanwhile") func pause() throws {
    var model = try program("train: relu | data=xor(n=100) | epochs=100")
    model.press("Space")
    let work = try #require(model.work)
    model.press("Space")
    _ = model.take(work.run { true })
    model.settle()
    #expect(networks(model).train.spec.steps == 1)
    #expect(model.work == nil)
  }

  @Test(
    "What was begun before one went back is dropped",
    arguments: [
      "train: relu | data=xor(n=100) | steps=3", "cnn: relu | channels=2,3 | hidden=4 | steps=3",
    ])
  func backWhileRunning(line: String) throws {
    var model = try program(line)
    model.press("Space")
    let work = try #require(model.work)
    model.press("0")
    _ = model.take(work.run { true })
    model.settle()
    #expect(networks(model).train.spec.steps == 0 && networks(model).cnn.spec.steps == 0)
    model.press("u")
    #expect(model.work == nil)
  }

  // MARK: Train

  @Test("Steps, ends of epochs, and back") func steps() throws {
    var model = try program("train: relu elu | data=circles(n=100)")
    for (keys, steps) in [(".", 1), (". .", 3), (",", 4), (",", 8), ("0", 0)] {
      for key in keys.split(separator: " ") {
        model.press(String(key))
        model.settle()
      }
      #expect(networks(model).train.spec.steps == steps, "\(keys)")
    }
  }

  @Test("A changed setting learns as far as the old one had, and undo brings that back")
  func whatIf() throws {
    var model = try program("train: relu | steps=50")
    let before = try #require(loss(model))
    model.press("L")
    model.settle()
    #expect(networks(model).train.spec.optimizer.rate == 1)
    #expect(networks(model).train.spec.steps == 50)
    #expect(loss(model) != before)
    model.press("u")
    model.settle()
    #expect(loss(model) == before && networks(model).train.spec.steps == 50)
    model.press("^R")
    model.settle()
    #expect(loss(model) != before)
  }

  @Test("An overflow says why, and the last good state stays") func overflow() throws {
    let model = try program("train: relu | optimizer=sgd(rate=1e30) | epochs=5 | run")
    let page = networks(model).train
    #expect(!page.isRunning && model.work == nil)
    #expect(page.message?.contains("the learning rate is too high") == true)
    #expect(loss(model)?.isFinite == true)
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("overflow"))
  }

  @Test("Every way of learning is reached by keys") func choices() throws {
    var model = try program("train: relu")
    model.press("o")
    #expect(networks(model).train.spec.optimizer.notation == "sgd(rate=0.05, momentum=0.9)")
    model.press("o")
    #expect(networks(model).train.spec.optimizer.notation == "adam(rate=0.01)")
    model.press("t")
    #expect(networks(model).train.spec.head == .softmaxTwice)
    model.press("d")
    #expect(networks(model).train.spec.data.name == "xor")
    #expect(networks(model).train.spec.head == nil)
    model.press("b")
    #expect(networks(model).train.spec.functions.count == 2)
    model.press("C")
    #expect(networks(model).train.spec.functions.count == 1)
  }

  // MARK: Flow

  @Test("Functions are kept for comparison, and let go") func comparison() throws {
    var model = try program("flow: tanh | depth=5 | width=8")
    model.press("c a")
    model.settle()
    let names = networks(model).flow.reports.map(\.name)
    #expect(names.count == 2 && names[1] == "tanh" && names[0] != "tanh")
    model.press("C")
    #expect(networks(model).flow.spec.functions.count == 1)
  }

  @Test("Where rows are few, a third function has a dot on the scale of each layer")
  func third() throws {
    func dots(_ functions: String) throws -> Int {
      let model = try program("flow: \(functions) | depth=5 | width=8")
      return model.view(Size(columns: 120, rows: 16)).text.count { $0 == "●" }
    }
    #expect(try dots("sigmoid glu tanh") == dots("sigmoid glu") + 5)
  }

  @Test("What is too much is refused, and nothing changes") func tooMuch() throws {
    var model = try program("flow: relu | depth=60 | width=300 | batch=20")
    model.press("↓ L")
    #expect(networks(model).flow.spec.width == 300)
    #expect(networks(model).message?.contains("a smaller width") == true)
  }

  @Test("The gain of a start is shown, and moving it makes a gain of one's own") func gain() throws
  {
    var model = try program("flow: relu | init=he")
    let slider = try #require(networks(model).sliders.first { $0.name == "gain" })
    #expect(abs(slider.value - 2.0.squareRoot()) < 1e-12)
    model.press("↓ ↓ →")
    #expect(networks(model).flow.spec.start == .gain(1.45))
  }

  @Test("The drawing of a flow has its layers, thinned where there are many") func layersInSVG()
    throws
  {
    let few = SVG().document(try #require(networks(try program("flow: tanh relu | depth=4")).scene))
    #expect(few.contains("the layers of tanh") && few.contains("the layers of relu"))
    #expect(few.contains("signal −1 … 1") && few.contains(">rms<") && few.contains("s-probe"))
    let many = try #require(networks(try program("flow: relu | depth=100 | width=8")).scene)
    #expect(
      many.grid(Size(columns: 100, rows: 60), canvas: .braille).text.contains("the layers of"))
    #expect(many.description.paragraphs.contains { $0.contains("layer 1 has a mean of") })
    let rows = SVG().document(many).split(separator: "<text").count
    // A drawing of 440 has room for 20 of the 100 layers, each with six or seven texts.
    #expect((20 * 6...20 * 7 + 60).contains(rows), "\(rows)")
  }

  // MARK: CNN

  private static let tiny = "cnn: relu | channels=2,3 | hidden=4 | batch=4"

  @Test("A network for pictures learns in steps, and goes back") func pictureSteps() throws {
    var model = try program(Self.tiny)
    let before = try #require(networks(model).cnn.state?.look.logProbabilities)
    for (key, steps) in [(".", 1), (",", 11)] {
      model.press(key)
      model.settle()
      #expect(networks(model).cnn.spec.steps == steps && model.work == nil)
    }
    #expect(networks(model).bindings["loss"]?.isFinite == true)
    #expect(networks(model).cnn.state?.look.logProbabilities != before)
    let whole = try program(Self.tiny + " | steps=11")
    #expect(networks(whole).bindings == networks(model).bindings)
    model.press("0")
    model.settle()
    #expect(networks(model).cnn.state?.look.logProbabilities == before)
  }

  @Test("Another picture goes through the same network, another function is learned anew")
  func otherPicture() throws {
    var model = try program(Self.tiny + " | steps=3")
    let loss = networks(model).bindings["loss"]
    model.press("]")
    model.settle()
    #expect(networks(model).cnn.state?.picture == 2 && networks(model).bindings["loss"] == loss)
    model.press("t")
    model.settle()
    #expect(networks(model).cnn.spec.steps == 3 && networks(model).bindings["loss"] != loss)
    model.press("u")
    model.settle()
    #expect(networks(model).bindings["loss"] == loss)
  }

  // MARK: States

  @Test(
    "A state is shown and said again",
    arguments: [
      "flow: sigmoid relu | depth=7 | width=16 | init=he | norm | layer=3 | inside",
      "train: relu elu | data=moons(n=50, seed=2) | hidden=4:tanh,4 | steps=30 | layer=2 | unit=3",
      "claim: sigmoid-fades | seeds=2 | guess=fails | run | cell=2,3 | seed=2",
      "claim: born-dead | guess=partly",
      "cnn: tanh relu | channels=2,3 | hidden=4 | batch=2 | steps=2 | picture=3 | layer=5",
    ])
  func states(line: String) throws {
    let model = try program(line)
    #expect(model.state.description == line)
  }

  @Test("The names of numbers are those that lessons may use") func names() throws {
    for line in ["flow: relu tanh | depth=3", "train: relu prelu | hidden=4,4,4"] {
      let spec = try ViewSpec(parsing: line, catalogue: .standard)
      let known: [String] =
        switch spec.content {
        case let flow as FlowSpec: flow.variables
        case let train as TrainSpec: train.variables
        default: []
        }
      let bindings = networks(try program(line)).bindings
      #expect(Set(bindings.keys).isSubset(of: known))
      #expect(bindings["b.gradient(last)"]?.isFinite == true)
      #expect(bindings["gradient(1)"] == bindings["a.gradient(1)"])
    }
  }

  @Test("Every example can be shown", arguments: 0..<8) func examples(index: Int) throws {
    var model = Fixtures.program(.networks)
    let first = model.state
    for _ in 0..<index { model.press("E") }
    model.settle()
    #expect(networks(model).notice != nil)
    #expect((model.state == first) == (index % FlowPage.allExamples.count == 0))
    model.press("Tab")
    for _ in 0..<index { model.press("E") }
    model.settle()
    #expect(networks(model).notice != nil && networks(model).train.failure == nil)
  }

  @Test(
    "A layer's code is what the libraries call it",
    arguments: [
      (
        "cnn: soft_sign gelu | layer=2",
        ["F.softsign(x)", "nn.soft_sign(x)", "activations.softsign(x)"]
      ),
      ("cnn: soft_sign elu(alpha=0.5) | layer=8", ["F.elu(x, alpha=0.5)", "nn.elu(x, alpha=0.5)"]),
      ("cnn: bent_identity | layer=2", []),
      ("cnn: relu | head=softmax_twice | layer=10", ["F.log_softmax(F.softmax(x, dim=1), dim=1)"]),
    ])
  func code(line: String, lines: [String]) throws {
    let page = networks(try program(line)).cnn
    let report = CNNReport(state: try #require(page.state))
    let code = report.code(report.state.look.layers[page.spec.layer]).map(\.line)
    #expect(Array(code.prefix(lines.count)) == lines && code.isEmpty == lines.isEmpty)
  }

  @Test("Maps of units stand below the pictures also at 80x24, and say how many are left out")
  func unitsOnSmallScreens() throws {
    let model = try program("train: relu elu | steps=20")
    #expect(model.view(Size(columns: 80, rows: 24)).text.contains("3 of 8 units, layer 1"))
  }

  @Test("A curve through points fills the height; points are met more or less, not right or wrong")
  func throughPoints() throws {
    let model = try program("train: relu tanh | data=target(x^2, n=20) | steps=20")
    let lines = model.view(Size(columns: 120, rows: 40)).text.split(separator: "\n")
    #expect(lines.lastIndex { $0.prefix(40).contains("└") }.map { $0 >= 34 } == true)
    #expect(!lines.contains { $0.contains("right") })
    #expect(lines.contains { $0.contains(/new points +0\.\d+ +0\.\d+/) })
  }

  @Test("Every form of a picture has something in it") func scenes() throws {
    for line in [
      "flow: relu tanh | depth=3 | width=8", "train: relu elu | steps=20",
      "train: relu | data=target(x^2, n=20) | steps=20",
      "claim: sigmoid-fades | seeds=2 | run",
      "cnn: relu | channels=2,3 | hidden=4 | batch=2 | steps=2", "cnn: relu | layer=8",
    ] {
      let scene = try #require(networks(try program(line)).scene)
      #expect(scene.description.paragraphs.count > 1)
      #expect(scene.csv.split(separator: "\n").count > 1)
      #expect(SVG().document(scene).contains("<path"))
      #expect(!scene.grid(Size(columns: 80, rows: 24), canvas: .braille).text.isEmpty)
    }
  }
}
