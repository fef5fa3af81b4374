import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks: what is asked for, and what is computed beside the program")
struct NetworksModelTests {
  /// The screen with a state, everything computed.
  private func program(_ line: String) throws -> Model {
    var model = Fixtures.program(.networks)
    #expect(model.show(try ViewSpec(parsing: line, catalogue: .standard)))
    model.settle()
    return model
  }

  private func networks(_ model: Model) -> NetworksModel { model[NetworksModel.self] }

  private func loss(_ model: Model) -> Double? { networks(model).bindings["loss"] }

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

  @Test("A third function has a dot on the scale of each layer") func third() throws {
    func dots(_ functions: String) throws -> Int {
      let model = try program("flow: \(functions) | depth=5 | width=8")
      return model.view(Size(columns: 120, rows: 40)).text.count { $0 == "●" }
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
    #expect((30 * 6...30 * 7 + 60).contains(rows), "\(rows)")
  }

  // MARK: Guessing first

  private func text(_ model: Model, _ columns: Int = 200, _ rows: Int = 40) -> String {
    model.view(Size(columns: columns, rows: rows)).text
  }

  @Test(
    "Nothing of a flow is shown before one has said where its signal ends",
    arguments: [
      (
        "sigmoid | init=glorot | seed=3", "s",
        "You said that sigmoid's signal keeps its size; so it"
      ),
      ("sigmoid | init=glorot | seed=3", "f", "signal fades; it keeps its size: an rms of 0."),
      ("tanh | depth=30 | gain=0.5", "f", "signal fades; so it does"),
      ("relu | depth=30 | gain=3", "s", "signal keeps its size; it grows"),
      ("relu | depth=12", "f", "signal fades; so it does"),
      ("relu | depth=20 | width=1 | seed=2", "g", "signal grows; it fades"),
    ])
  func guessedFlow(flow: String, key: String, sentence: String) throws {
    var model = try program("flow: \(flow)")
    let shown = text(model)
    model.press("p")
    model.settle()
    #expect(!text(model).contains("gradient") && text(model).contains("signal end, "))
    #expect(networks(model).scene == nil && networks(model).bindings["signal(1)"] == nil)
    #expect(text(model, 40, 12).contains("signal end"))
    model.press(key)
    #expect(text(model).contains(sentence), "\(text(model))")
    #expect(model.state.description.contains("guess="))
    model.press("p")
    #expect(text(model) == shown)
  }

  @Test("Another setting asks again, and Esc leaves the question") func askedAgain() throws {
    var model = try program("flow: tanh | depth=10 | guess=open")
    model.press("s")
    #expect(networks(model).flow.spec.guess == .stays)
    model.press("→")
    model.settle()
    #expect(networks(model).flow.isAsking && networks(model).flow.spec.depth == 11)
    model.press("Esc")
    #expect(networks(model).flow.spec.guess == nil)
  }

  @Test(
    "Nothing runs before one has said which learns faster, and then both are compared",
    arguments: [
      ("b", "You said that tanh learns faster; so it is: 95 % of the points are right"),
      ("a", "You said that identity learns faster; but tanh learns faster:"),
      ("s", "You said that neither learns faster; but tanh learns faster:"),
    ])
  func guessedRace(key: String, sentence: String) throws {
    var model = try program(
      "train: identity tanh | data=circles | optimizer=sgd(rate=0.3) | epochs=20")
    model.press("p Space")
    #expect(model.work == nil && text(model).contains("Which learns faster?"))
    model.press(key)
    #expect(networks(model).train.isRunning)
    model.settle()
    #expect(text(model).contains(sentence), "\(text(model))")
    #expect(text(model).contains("not yet with identity"))
    model.press("→")
    model.settle()
    #expect(networks(model).train.isAsking && networks(model).train.spec.steps == 0)
  }

  @Test("Where nothing is right or wrong the smaller loss decides, and one network has no race")
  func raceOfLosses() throws {
    var model = try program(
      "train: relu relu | data=target(x^2, n=40) | epochs=2 | guess=open | run")
    #expect(model.work == nil)
    model.press("s")
    model.settle()
    #expect(text(model).contains("neither learns faster; so it is: the loss is"))
    model = try program("train: relu")
    model.press("p")
    #expect(networks(model).message?.contains("second network") == true)
  }

  // MARK: Claim

  @Test("Nothing is measured before one has said what one expects") func prediction() throws {
    var model = try program("claim: straight-line | seeds=1")
    model.press("Space")
    #expect(model.work == nil && networks(model).message?.contains("expect") == true)
    #expect(model.view(Size(columns: 80, rows: 24)).text.contains("What do you expect?"))
    model.press("p")
    #expect(networks(model).claim.spec.guess == .partly && model.work != nil)
  }

  @Test("A claim is measured in pieces, stopped, and goes on where it was") func claimInPieces()
    throws
  {
    var model = try program("claim: sigmoid-fades | seeds=1")
    model.press("t")
    let piece = try #require(model.work)
    _ = model.take(piece.run { true })
    let done = networks(model).claim.measurement.table.outcomes.count
    #expect((1..<12).contains(done))
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("\(done) of 12 runs"))
    model.press("Esc")
    #expect(model.work == nil && networks(model).claim.spec.isRunning == false)
    model.press("Space")
    model.settle()
    #expect(networks(model).claim.measurement.table.isFull && model.work == nil)
    #expect(model.state.description == "claim: sigmoid-fades | seeds=1 | guess=holds | run")
    let text = model.view(Size(columns: 120, rows: 40)).text
    #expect(text.contains("You expected that it holds. It holds in all 7 runs"))
    #expect(text.contains("the table has 1."))
  }

  @Test("What was measured is kept, and undo goes back to it")
  func claimsAreKept() throws {
    var model = try program("claim: sigmoid-fades | seeds=1 | run")
    model.press("a")
    #expect(networks(model).claim.measurement.table.outcomes.isEmpty)
    model.press("u")
    #expect(model.work == nil && networks(model).claim.measurement.table.isFull)
    model.press("j ]")
    #expect(model.state.description == "claim: sigmoid-fades | seeds=1 | run | cell=2,2")
  }

  @Test("A training of a claim opens on Train, runs to where it was measured, and Esc goes back")
  func claimOpensTraining() throws {
    var model = try program("claim: elu-depth | seeds=1 | run | cell=2,3")
    let steps = try #require(networks(model).claim.outcome?.value)
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("seed 1: \(Int(steps))"))
    model.press("Enter")
    model.settle()
    let train = networks(model).train.spec
    #expect(networks(model).page == .train && Double(train.steps) == steps && !train.isRunning)
    #expect(train.functions.map(\.notation) == ["elu"] && train.hidden.notation == "8x6")
    #expect(networks(model).bindings["accuracy"] ?? 0 >= 0.95)
    #expect(model.view(Size(columns: 120, rows: 40)).text.contains("Esc claim"))
    model.press("Enter Esc")
    #expect(networks(model).page == .train && networks(model).train.spec.unit == nil)
    model.press("Esc")
    #expect(model.state.description == "claim: elu-depth | seeds=1 | run | cell=2,3")
    model.press("Esc")
    #expect(model.message?.contains("nothing to leave") == true)
  }

  @Test("A flow of a claim opens on Flow with its seed, and undo brings back what was there")
  func claimOpensFlow() throws {
    var model = try program("claim: born-dead | cell=2,4")
    let before = networks(model).flow.spec
    model.press("g g g Enter")
    model.settle()
    #expect(
      model.state.description == "flow: relu | depth=10 | width=3 | batch=1 | seed=4")
    #expect(networks(model).flow.reports.first?.flow.layers.count == 10)
    model.press("u")
    #expect(networks(model).flow.spec == before)
    model.press("Tab S-Tab Esc")
    #expect(networks(model).page == .flow)
  }

  @Test("Another seed of the cell is looked at") func claimSeeds() throws {
    var model = try program("claim: sigmoid-fades | seeds=3 | run")
    let middle = networks(model).claim.run.seed
    model.press("g")
    #expect(networks(model).claim.run.seed == min(middle + 1, 3))
    for _ in 0..<3 { model.press("G") }
    #expect(networks(model).message == "this is the first seed")
    #expect(networks(model).claim.spec.seed == 1)
    model.press("j")
    #expect(networks(model).claim.spec.seed == nil)
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

  // MARK: Commands

  @Test(
    "A page's command shows what its line of state would, from any screen",
    arguments: [
      ("flow relu tanh | depth=30", "flow: relu tanh | depth=30"),
      ("train: relu | data=xor", "train: relu | data=xor(n=400, seed=1)"),
      ("train | epochs=3", "train: relu elu | epochs=3"),
      ("claim born-dead", "claim: born-dead"), ("cnn tanh | layer=5", "cnn: tanh | layer=5"),
      (
        "data moons(noise=0.3)",
        "train: relu elu | data=moons(n=400, noise=0.3, seed=1) | optimizer=sgd(rate=0.3)"
      ),
    ])
  func commands(line: String, state: String) throws {
    var model = Fixtures.program(.vectors)
    model.press(":")
    model.type(line)
    model.press("Enter")
    #expect(model.state.description == state)
    #expect(model.screen == .networks)
  }

  @Test("A word alone goes to the page, and undo brings back what a command replaced")
  func commandsAreUndone() throws {
    var model = Fixtures.program()
    model.press(":")
    model.type("cnn")
    model.press("Enter")
    let before = model.state
    #expect(networks(model).page == .cnn)
    model.press(":")
    model.type("cnn tanh")
    model.press("Enter u")
    #expect(model.state == before)
  }

  @Test(
    "What is typed wrongly is refused with the remedy, and the screen stays",
    arguments: [
      ("flow rellu", "relu"), ("train relu | hiden=8", "hidden"), ("claim elu", "elu-depth"),
      ("data moonz", "moons"), ("data", "data NAME|FILE.csv"),
    ])
  func wrongCommands(line: String, remedy: String) throws {
    var model = Fixtures.program(.explore)
    model.press(":")
    model.type(line)
    model.press("Enter")
    let shown = model.view(Size(columns: 120, rows: 40)).text
    #expect(model.screen == .explore && shown.contains(remedy), "\(shown)")
  }

  // MARK: Files

  /// Train with the points of a file of some text.
  private func file(_ text: String, _ settings: String = "") throws -> Model {
    var model = Fixtures.program(.networks)
    let line = "train: relu | data=file(points.csv)\(settings)"
    #expect(model.show(try ViewSpec(parsing: line, catalogue: .standard)))
    model.settle { path in path == "points.csv" ? .success(text) : .failure(UnreadableFile("?")) }
    return model
  }

  @Test("The points of a file are drawn and learned, and the line says the file")
  func points() throws {
    let rows = (0..<40).map { "\(Double($0) / 10),\($0 % 7),\($0 < 20 ? "left" : "right")\n" }
    var model = try file("x,y,side\n" + rows.joined())
    let text = model.view(Size(columns: 120, rows: 40)).text
    #expect(text.contains("points.csv") && text.contains("× right") && !text.contains("new points"))
    #expect(!networks(model).sliders.map(\.name).contains("noise"))
    model.press(",")
    model.settle()
    model.press(".")
    model.settle()
    #expect(model.state.description == "train: relu | data=file(points.csv) | steps=3")
    #expect(networks(model).bindings["loss"]?.isFinite == true)
    model.press("d")
    model.settle()
    #expect(networks(model).train.spec.data.name == "xor")
    model.press("u")
    model.settle()
    #expect(networks(model).train.state?.runs.first?.training.data.count == 40)
  }

  @Test(
    "What a file has wrong is said on the page with the remedy",
    arguments: [
      ("some text\n", "one column"), ("1,2,a\nnan,3,b\n", "line 2: column 1: 'nan'"),
      ("1,2,a\n3,4,a\n", "of one class, 'a'"), ("", "no points"),
      (String(repeating: "1,2,a\n3,4,b\n", count: 50_001), "more than 100000 points"),
    ])
  func badFiles(text: String, words: String) throws {
    var model = try program("train: relu | data=xor")
    model.press(":")
    model.type("data points.csv")
    model.press("Enter")
    model.settle { _ in .success(text) }
    #expect(model.work == nil)
    let shown = model.view(Size(columns: 200, rows: 40)).text
    #expect(shown.contains(words), "\(shown)")
    #expect(!model.view(Size(columns: 40, rows: 12)).text.isEmpty)
    model.press("u")
    model.settle()
    #expect(networks(model).train.failure == nil)
  }

  @Test("Lines, planes, and what lies in neither", arguments: [1, 2, 5])
  func inputs(count: Int) throws {
    let rows = (0..<30).map { row in
      String(repeating: "\(row % 9),", count: count) + "\(row % 3)\n"
    }
    for settings in ["", " | head=linear"] {
      var model = try file(rows.joined(), settings)
      model.press(",")
      model.settle()
      #expect(networks(model).train.failure == nil)
      let text = model.view(Size(columns: 120, rows: 40)).text
      #expect(text.contains("A point has 5 numbers") == (count == 5))
      #expect(networks(model).scene?.csv.isEmpty == false)
    }
  }

  @Test("With another head the last column is read anew") func numbersRatherThanClasses() throws {
    var model = try file("1,2,0\n3,4,1\n5,6,1\n")
    #expect(networks(model).train.state?.runs.first?.training.data.kind == .classes(2))
    var page = networks(model).train
    page.change { $0.head = .linear }
    model[NetworksModel.self].train = page
    model.settle { _ in .success("1,2,0\n3,4,1\n5,6,1\n") }
    #expect(networks(model).train.state?.runs.first?.training.data.kind == .values(1))
  }

  @Test("No file is read where none may be") func noFile() throws {
    let model = try program("train: relu | data=file(points.csv)")
    #expect(networks(model).train.failure?.description == "points.csv: no file is read here")
    let spec = try ViewSpec(parsing: "train: relu | data=file(/etc/x.csv)", catalogue: .standard)
    var context = Context(catalogue: .standard)
    context.isPane = true
    let pane = NetworksModel(showing: spec, in: context)
    #expect(pane?.work == nil && pane?.train.problem?.contains("a lesson reads no file") == true)
  }

  @Test("A conversation in lines waits for what is computed, and tells of it") func lines() throws {
    let points = "0,1,a\n2,3,b\n1,1,a\n"
    var dialogue = LineDialogue(Fixtures.program(.explore)) { _ in .success(points) }
    func answer(_ line: String) -> String { dialogue.answer(line).lines.joined(separator: " ") }
    #expect(answer("flow relu | depth=5").contains("The gradient"))
    #expect(answer("data points.csv") == "data: file(points.csv)")
    #expect(answer("press ,").contains("after 1 epochs"))
    _ = answer("claim sigmoid-fades | seeds=1 | run")
    #expect(answer("figure").contains("1 seed.") && !answer("figure").contains("not measured"))
    dialogue = LineDialogue(Fixtures.program(.explore)) { _ in .success("text") }
    #expect(answer("data points.csv").contains("line 1: one column"))
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
