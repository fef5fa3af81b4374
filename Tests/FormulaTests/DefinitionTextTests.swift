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

  @Test("What uses a later one moves behind it")
  func moving() {
    #expect(
      text("f(x) = x\ng(x) = 2*x\n", "f(x) = g(x)", "f") == "g(x) = 2*x\nf(x) = g(x)\n")
  }
}
