import LessonKit
import Testing

@Suite("Preferences")
struct PreferencesTests {
  @Test("What is written is read")
  func read() {
    let file = Preferences(
      parsing: """
        theme: light
        canvas: block
        range: -4...4
        keys: {a: ←, d: →}
        """, file: "config.yaml")
    #expect(file.theme?.text == "light")
    #expect(file.canvas?.text == "block")
    #expect(file.range?.text == "-4...4")
    #expect(file.keys.map { [$0.key.text, $0.standsFor.text] } == [["a", "←"], ["d", "→"]])
    #expect(file.diagnostics.isEmpty)
  }

  @Test("A mistake is named with its place, and the rest counts")
  func mistakes() {
    let file = Preferences(parsing: "them: light\ncanvas: [a]\nrange: 1...2\n", file: "c.yaml")
    #expect(
      file.diagnostics.map(\.headline) == [
        "c.yaml:1:1: error: unknown key 'them' in the configuration",
        "c.yaml:2:9: error: 'canvas' is a list, but must be a text",
      ])
    #expect(file.range?.text == "1...2")
  }

  @Test("An empty file asks for nothing")
  func empty() {
    #expect(Preferences(parsing: "", file: "c.yaml").diagnostics.isEmpty)
    #expect(Preferences(parsing: "# nothing yet\n", file: "c.yaml").diagnostics.isEmpty)
  }

  @Test("Whoever knows better can complain about a text")
  func refuse() {
    var file = Preferences(parsing: "canvas: oil\ntheme: pink\n", file: "c.yaml")
    if let theme = file.theme { file.refuse(theme, "there is no theme 'pink'") }
    #expect(file.diagnostics.map(\.headline) == ["c.yaml:2:8: error: there is no theme 'pink'"])
  }
}
