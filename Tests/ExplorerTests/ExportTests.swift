import Plotting
import TerminalGrid
import Testing

@testable import Explorer

@Suite("What is shown, in a file")
struct ExportTests {
  /// What the program writes when `:plot` is typed after the keys.
  private func export(_ path: String, _ screen: Screen, after keys: String = "") -> Export? {
    var model = Fixtures.program(screen)
    _ = model.update(.resize(Size(columns: 120, rows: 40)))
    model.press(keys)
    model.press(":")
    model.type("plot \(path)")
    guard case .write(let export)? = model.press("Enter").first else { return nil }
    return export
  }

  @Test("The bars of the Vectors screen, with losses and pushes", arguments: ["v.svg", "v.SVG"])
  func vectors(path: String) {
    let drawing = export(path, .vectors, after: "x")?.contents ?? ""
    for part in [
      "<title>sigmoid and softmax of the same logits<", ">car (true)<", ">0.953<",
      ">0.620<", "push ", "cross-entropy", ">Jacobian of softmax<",
    ] {
      #expect(drawing.contains(part), "\(part)")
    }
    #expect(!drawing.contains("PReLU"))
  }

  @Test("Its numbers as a table, with the labels")
  func table() {
    #expect(
      export("v.csv", .vectors)?.contents.split(separator: "\n").prefix(2) == [
        "label,logit,true,sigmoid,softmax", "car,3,1,0.9525741268224334,0.6198595793903612",
      ])
  }

  @Test("The map of a gated unit with its point")
  func gate() {
    let drawing = export("g.svg", .vectors, after: "g L")?.contents ?? ""
    #expect(drawing.contains("glu: a across, b upwards"))
    #expect(drawing.contains("At the point (2, 1) it is 1.462."))
  }

  @Test("With a distribution, what goes in and what comes out")
  func distribution() {
    let drawing = export("d.svg", .explore, after: "w")?.contents ?? ""
    #expect(drawing.contains(">in, per cent: mean 0, variance 1<"))
    #expect(drawing.contains(">out, per cent: prelu<"))
  }

  @Test("Another end of the name is refused with the list")
  func suffix() {
    var model = Fixtures.program()
    for path in ["x.pdf", "x", "x.svg.bak"] {
      model.press(":")
      model.type("plot \(path)")
      let effects = model.press("Enter")
      #expect(effects.isEmpty)
      #expect(
        model.message == "'\(path)' ends in none of .svg, .png, .html, .csv, .json or .txt")
      model.press("Esc")
    }
  }

  @Test("An option of the command line is no file's name")
  func option() {
    var model = Fixtures.program()
    model.press(":")
    model.type("plot --force a.svg")
    let effects = model.press("Enter")
    #expect(effects.isEmpty)
    #expect(model.message?.contains("gives way after y") == true)
  }

  @Test("e opens the prompt with a name, on every screen", arguments: ["1", "2"])
  func key(screen: String) {
    var model = Fixtures.program()
    model.press("\(screen) e")
    #expect(model.palette?.editor.text == (screen == "1" ? "plot prelu.svg" : "plot vectors.svg"))
  }

  @Test("A file gives way only after y")
  func overwriting() throws {
    var model = Fixtures.program()
    let export = try #require(self.export("x.svg", .explore))
    model.mayOverwrite(export)
    #expect(model.message == "x.svg is there already; y overwrites it, any other key leaves it")
    let left = model.press("n")
    #expect(left == [])
    #expect(model.message == "x.svg is as it was")
    model.mayOverwrite(export)
    let effects = model.press("y")
    guard case .write(let again)? = effects.first else {
      Issue.record("nothing is written")
      return
    }
    #expect(again.isOverwriting)
  }
}
