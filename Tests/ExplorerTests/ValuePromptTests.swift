import TerminalGrid
import Testing

@testable import Explorer

@Suite("The prompt of a slider")
struct ValuePromptTests {
  private let size = Size(columns: 100, rows: 30)

  private func bottom(_ model: Model) -> String { model.view(size).text(ofRow: 29) }

  @Test(
    "It says the name, the range and the present value, on every screen",
    arguments: [
      ("1", "Enter", "a, −0.5 to 1, now 0.25:"), ("1", "=", "a, −0.5 to 1, now 0.25:"),
      ("2", "Enter", "car, −10 to 10, now 3:"), ("2", "p Enter", "shift, −10 to 10, now 0:"),
      ("2", "p p =", "temperature, 0.05 to 5, now 1:"), ("2", "g Enter", "a, −4 to 4, now 1:"),
      ("2", "g ↑ Enter", "b, −4 to 4, now 1.1:"),
      ("2", "↓ ↓ ↓ Enter", "temperature, 0.05 to 5, now 1:"),
    ])
  func label(screen: String, keys: String, label: String) {
    var model = Fixtures.program()
    model.press("\(screen) \(keys)")
    #expect(bottom(model) == " " + label)
  }

  @Test("A value is taken; Tab goes on to the next slider")
  func taking() {
    var model = Fixtures.program(.vectors)
    model.press("↓ ↓ ↓ =")
    model.type("0.5")
    model.press("Enter")
    #expect(model.vectors.temperature == 0.5)
    #expect(model.valuePrompt == nil)
    model.press("g Enter Tab")
    model.type("−5/2")
    model.press("Enter")
    #expect(model.vectors.gate?.b == -2.5)
  }

  @Test(
    "What cannot be taken is refused aloud, and the text stays to be mended",
    arguments: [
      ("abc", "'abc' is not a number; type a number, such as 0.25, 1/4, 25 % or 0.25^10"),
      ("", "type a number, or Esc"),
      ("9", "temperature goes from 0.05 to 5 here; :set temperature 9 goes beyond"),
      ("0", "temperature must be greater than 0"), ("inf", "temperature must be greater than 0"),
    ])
  func refusing(text: String, message: String) {
    var model = Fixtures.program(.vectors)
    model.press("p p Enter")
    model.type(text)
    model.press("Enter")
    #expect(model.message == message)
    #expect(model.valuePrompt?.editor.text == text)
    #expect(model.vectors.temperature == 1)
    #expect(model.view(size).text.contains(message))
    model.press("Esc")
    #expect(model.valuePrompt == nil)
  }

  @Test(
    ":set reaches the sliders of every screen, and goes beyond a track where that makes sense",
    arguments: [
      ("set temperature 0.5", "temperature", 0.5), ("set T 0.5", "temperature", 0.5),
      ("set T = 1/4", "temperature", 0.25), ("set T 50 %", "temperature", 0.5),
      ("set T 0,75", "temperature", 0.75), ("set T 2^-2", "temperature", 0.25),
      ("set shift -2", "shift", -2), ("set car=3.25", "car", 3.25), ("set car 40", "car", 40),
    ])
  func commands(line: String, name: String, value: Double) {
    var model = Fixtures.program()
    model.press(":")
    model.type(line)
    model.press("Enter")
    #expect(model.screen == .vectors)
    #expect(model.vectors.bindings[name] == value)
    #expect((model.message == nil) == (value != 40))
  }

  @Test(":set with a name alone asks for the value")
  func asking() {
    var model = Fixtures.program()
    model.press(":")
    model.type("set a")
    model.press("Enter")
    #expect(bottom(model) == " a, −0.5 to 1, now 0.25:")
  }

  @Test("In a lesson the live view's sliders are meant")
  func lessons() {
    var model = LessonsFixture.reading()
    model.press("/")
    model.type("set alpha 2")
    model.press("Enter")
    #expect(model.screen == .lessons)
    #expect(model.lessons.reader?.live?.bindings["alpha"] == 2)
  }

  @Test("One row has the focus: what was moved last")
  func focus() {
    var model = Fixtures.program(.vectors)
    for keys in ["", "k", "↑", "p", "↓"] {
      model.press(keys)
      #expect(model.view(size).text.count { $0 == "▸" } == 1)
    }
  }
}
