import ActivationMath
import Formula
import Testing

@Suite struct DefinitionTextTests {
  private func text(_ text: String, _ definition: String, _ name: String) -> String {
    Definitions.text(text, takingUp: definition, named: name, catalogue: .standard)
  }

  @Test("A new definition goes to the end")
  func appending() {
    #expect(text("", "f(x) = x", "f") == "f(x) = x\n")
    #expect(text("# Mine\nf(x) = x\n\n", "g(x) = 2*x", "g") == "# Mine\nf(x) = x\ng(x) = 2*x\n")
    #expect(text("f(x) = x\n", "# G\ng(x) = 2*x", "g") == "f(x) = x\n\n# G\ng(x) = 2*x\n")
  }

  @Test("One of the same name gives its place, and keeps its comment")
  func replacing() {
    #expect(
      text("# F\nf(x) = x\ng(x) = f(x)\n", "f(x) = 3*x", "f") == "# F\nf(x) = 3*x\ng(x) = f(x)\n")
    #expect(text("# F\nf(x) = x\n", "# New\nf(x) = 3*x", "f") == "# New\nf(x) = 3*x\n")
  }

  @Test("Several come in their order; what stands there stays")
  func several() throws {
    let file = "# F\nf(x) = x\nold(x) = 1\n"
    let all = try Definitions.parse(
      "# F\nf(x) = x\n\na(x) = 2*x\nold(x) = a(x)\n\n# B\nb(x) = old(x)\nc(x) = b(x)")
    let text = Definitions.text(file, takingUp: all, catalogue: .standard)
    #expect(text == "# F\nf(x) = x\na(x) = 2*x\nold(x) = a(x)\n\n# B\nb(x) = old(x)\nc(x) = b(x)\n")
    #expect(Definitions.text(text, takingUp: all, catalogue: .standard) == text)
  }

  @Test("Thousands are saved, and saving them again changes nothing")
  func thousands() throws {
    let all = try Definitions.parse(
      (0..<4000).map { "f\($0)(x) = x + \($0)" }.joined(separator: "\n"))
    let text = Definitions.text("", takingUp: all, catalogue: .standard)
    #expect(text.split(separator: "\n").count == 4000)
    #expect(Definitions.text(text, takingUp: all, catalogue: .standard) == text)
  }

  @Test("What uses a later one moves behind it")
  func moving() {
    #expect(
      text("f(x) = x\ng(x) = 2*x\n", "f(x) = g(x)", "f") == "g(x) = 2*x\nf(x) = g(x)\n")
  }
}
