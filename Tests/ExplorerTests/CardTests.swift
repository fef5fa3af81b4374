import ActivationMath
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("The card")
struct CardTests {
  private func program(_ keys: String, size: Size = Size(columns: 80, rows: 24)) -> Model {
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press(keys)
    return model
  }

  @Test("It scrolls to its end and says that there is more", arguments: [(80, 24), (40, 12)])
  func scrolling(columns: Int, rows: Int) {
    let size = Size(columns: columns, rows: rows)
    let open = program("i", size: size)
    #expect(open.view(size).text.contains("↓ more"))
    let end = program("i End", size: size)
    #expect(end.view(size).text.contains("1502.01852"))
    #expect(end.view(size).text.contains("↑ more"))
    #expect(!end.view(size).text.contains("↓ more"))
    #expect(
      Snapshot.difference(program("i PgDn", size: size).view(size).text, from: "card-\(size.name)")
        == nil)
  }

  @Test("Each library's line has this function's arguments")
  func arguments() {
    var model = program("K K i")
    let effects = model.press("3")
    guard case .copy(let code)? = effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(code.contains("0.45"))
    #expect(model.message == "copied: \(code)")
  }

  @Test("The exact GELU's line in JAX is the exact one")
  func exactGELU() {
    var model = Fixtures.program()
    model.press("/")
    model.type("gelu")
    model.press("Enter i")
    #expect(
      model.view(Size(columns: 100, rows: 60)).text.contains("jax.nn.gelu(x, approximate=False)"))
  }

  @Test("y leads to a library with one more key, and remembers it")
  func code() {
    var model = program("y")
    #expect(model.card != nil)
    let first = model.press("2")
    #expect(model.card == nil)
    let again = model.press("y y")
    #expect(first == again)
    #expect(first.count == 1)
    model.press("y 9")
    #expect(model.message?.hasPrefix("the lines are numbered 1 to") == true)
  }

  @Test("Card and code are on every screen, or it says why not", arguments: ["i", "y"])
  func everywhere(key: String) {
    var model = program("2 \(key)")
    #expect(model.card != nil)
    #expect(model.view(model.size).text.contains(key == "i" ? "Sigmoid" : "torch"))
    model.press("Tab")
    #expect(model.view(model.size).text.contains("Softmax"))
    model.press("Esc g \(key)")
    #expect(model.view(model.size).text.contains("GLU"))
    model.press("Esc 3 \(key)")
    #expect(model.message == "there is no function here to tell about; 1 leads to one")
    var reading = LessonsFixture.reading()
    reading.press(key)
    #expect(reading.card != nil)
  }

  @Test("Keys that it does not know reach the screen under it")
  func passing() {
    let model = program("i k")
    #expect(model.card != nil)
    #expect(model.explore.function.arguments == [0.26])
  }
}
