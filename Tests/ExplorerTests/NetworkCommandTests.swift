import ActivationMath
import NetworkLab
import Plotting
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Networks: commands and files")
struct NetworkCommandTests: NetworksSuite {
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
}
