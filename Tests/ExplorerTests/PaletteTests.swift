import ActivationMath
import LessonKit
import TerminalGrid
import TestSupport
import Testing

@testable import Explorer

@Suite("The palette")
struct PaletteTests {
  private func typing(_ text: String, on screen: Screen = .explore, key: String = "/") -> Model {
    var model = Fixtures.program(screen)
    model.press(key)
    model.type(text)
    return model
  }

  private func lines(_ model: Model) -> [String] {
    model.palette?.matches.map(\.entry.line) ?? []
  }

  @Test(
    "What is called so comes first, whoever calls it so",
    arguments: [
      ("elu", "elu"), ("nn.GELU", "gelu"), ("softsign", "soft_sign"), ("Softsign", "soft_sign"),
      ("leaky relu", "leaky_relu"), ("LeakyReLU", "leaky_relu"), ("softmax", "softmax"),
      ("swiglu", "swiglu"), ("torch.nn.GLU", "glu"), ("temper", "set temperature"),
      ("light", "theme light"), ("range", "range"), ("vanishing", "lesson vanishing"),
      ("colours", "theme"), ("q", "quit"), ("moons", "data moons"),
      ("elu-depth", "claim elu-depth"),
      ("flax.linen.gelu", "gelu_tanh"), ("hardswish", "hard_silu"),
    ])
  func first(text: String, line: String) {
    let screen: Screen = text == "temper" ? .vectors : .explore
    #expect(lines(typing(text, on: screen)).first == line)
  }

  @Test(
    "A formula is drawn by Enter, whatever is called like a part of it",
    arguments: ["np.tanh(x)*x", "x^2", "max(0, x)", "2sin(x)", "elu(2x)"])
  func formula(text: String) {
    var model = typing(text, key: ":")
    #expect(model.palette?.answer.note == "Enter draws the formula")
    #expect(model.palette?.decision == .run(text))
    model.press("Enter")
    #expect(model.message == nil)
    #expect(model.explore.function.profile.id == "f")
    #expect(typing("elu(alpha=2)").palette?.answer.note != "Enter draws the formula")
  }

  @Test("A library's name is marked as what it means; one that brings arguments runs as it is")
  func meaning() {
    #expect(typing("nn.GELU").palette?.decision == .run("gelu"))
    #expect(typing("flax.linen.gelu").palette?.decision == .run("gelu_tanh"))
    #expect(typing("tf.nn.leaky_relu").palette?.decision == .run("tf.nn.leaky_relu"))
  }

  @Test("Behind : commands come before functions that begin the same")
  func commandsFirst() {
    #expect(lines(typing("ke", key: ":")).first == "keep")
    #expect(lines(typing("ke", key: "/")).first == "keras_relu")
  }

  @Test("A bare : tells of every command before what may stand behind one")
  func choicesLast() throws {
    let found = lines(typing("", key: ":"))
    let choices = try #require(found.firstIndex { $0.contains(" ") })
    for command in ["keep", "flow", "train", "help", "quit"] {
      let place = try #require(found.firstIndex(of: command))
      #expect(place < choices)
    }
    #expect(found.contains("glossary activation-function"))
  }

  @Test("Bookmarks are found by their names")
  func bookmarks() {
    var model = Fixtures.program()
    model.press(":")
    model.type("bookmark my_kink")
    model.press("Enter /")
    model.type("kink")
    #expect(lines(model).first == "go my_kink")
  }

  @Test("The text around a word is one line, though a block of code is found")
  func excerpts() throws {
    let text = "Before.\n\n    one\n      zebra\n    three"
    let course = try LessonsFixture.course([LessonsFixture.lesson("minutes: 1", text)]).get()
    let index = LessonIndex(course.lessons)
    let entry = try #require(index.entries(containing: PaletteQuery("zebra"), most: 1).first)
    #expect(index.excerpt(of: entry, around: "zebra") == "Before. one zebra three")
  }

  @Test("What begins so comes before what contains it, and that before letters in order")
  func order() {
    let ranks = typing("elu").palette?.matches.map(\.rank) ?? []
    #expect(ranks == ranks.sorted())
    #expect(ranks.first == .whole)
    #expect(ranks.contains(.part))
    #expect(lines(typing("lkr")).first == "leaky_relu")
  }

  @Test("Nothing on the plot moves before Enter, and Esc leaves all as it was")
  func stillness() {
    var model = typing("gelu")
    model.press("↓ ↓ Tab")
    #expect(model.explore.function.profile.id == "prelu")
    model.press("Esc")
    #expect(model.explore.function.profile.id == "prelu")
    #expect(model.palette == nil)
  }

  @Test(
    "Enter does what is marked",
    arguments: [
      ("softsi", Screen.explore), ("softma", .vectors), ("swiglu", .vectors),
      ("lessons", .lessons), ("vanishing", .lessons),
    ])
  func enter(text: String, screen: Screen) {
    var model = typing(text)
    model.press("Enter")
    #expect(model.screen == screen)
    #expect(model.palette == nil)
    #expect(model.message == nil)
  }

  @Test("The arrows choose; a click takes what it hits")
  func choosing() {
    var model = typing("elu")
    let found = lines(model)
    let isFunction = { Catalogue.standard.function(id: $0) != nil }
    guard let place = found.indices.dropFirst().first(where: { isFunction(found[$0]) }) else {
      Issue.record("ELU is the only function")
      return
    }
    model.press(String(repeating: "↓ ", count: place) + "Enter")
    #expect(model.explore.function.profile.id == found[place])
    model.press("/")
    model.type("mish")
    let grid = model.view(model.size)
    guard let row = (0..<24).first(where: { grid.text(ofRow: $0).hasPrefix("▸ Mish") }) else {
      Issue.record("Mish is not in the list")
      return
    }
    _ = model.update(.mouse(MouseEvent(.press, at: Point(column: 4, row: row))))
    #expect(model.explore.function.profile.id == "mish")
  }

  @Test("A step of a lesson is gone to, by its title or by what it says")
  func steps() {
    var model = LessonsFixture.program()
    model.press("/")
    model.type("slope Sigmoid")
    #expect(model.palette?.matches.first?.entry.line == "lesson questions number")
    #expect(model.screenText.contains("Number"))
    model.press("Enter")
    #expect(model.lessons.reader?.current.id == "number")
    model.press("1 :")
    model.type("lesson questions 2")
    model.press("Enter")
    #expect(model.lessons.reader?.step == 1)
    model.press(":")
    model.type("lesson questions 99")
    model.press("Enter")
    #expect(model.message == "'questions' has no step '99'; it has 1 to 5")
  }

  @Test("In a lesson the commands of the live view are meant, and stay with it")
  func liveCommands() {
    var model = LessonsFixture.reading()
    model.press(":")
    model.type("probe 2.5")
    model.press("Enter")
    #expect(model.screen == .lessons)
    #expect(model.lessons.reader?.live?.bindings["probe"] == 2.5)
    #expect(model.explore.probe == -1)
  }

  @Test("What gives an answer away is not found")
  func noAnswers() {
    var model = LessonsFixture.program()
    model.press("/")
    model.type("Because")
    #expect(model.palette?.matches.contains { $0.rank == .text } == false)
  }

  @Test("A line that means something is carried out as it is, whatever is found")
  func exact() {
    var model = typing("elu(alpha=2)", key: ":")
    model.press("Enter")
    #expect(model.explore.function.notation == "elu(alpha=2)")
  }

  @Test("A word that wants more is gone on with, and choices are offered")
  func arguments() {
    var model = typing("them", key: ":")
    model.press("Enter")
    #expect(model.palette?.editor.text == "theme ")
    #expect(lines(model).contains("theme high-contrast"))
    model.type("hi")
    #expect(model.press("Enter") == [.theme(.highContrast)])
  }

  @Test("Where nothing is called so, the nearest is named, and Enter says what is wrong")
  func nothing() {
    var model = typing("rulu")
    #expect(model.palette?.answer.note == "nothing is called 'rulu'; nearest:")
    #expect(lines(model) == ["relu"])
    #expect(model.palette?.marked == nil)
    model.press("Enter")
    #expect(model.message == "unknown function 'rulu'; did you mean relu?")
    #expect(model.palette?.editor.text == "rulu")
    model.press(":")
    model.type("relu")
    #expect(model.palette?.editor.text == "relu")
    #expect(typing("zzzzzz").palette?.matches.isEmpty == true)
  }

  @Test("A second slash opens nothing and adds nothing to an empty line; later it is text")
  func slash() {
    #expect(typing("//").palette?.editor.text == "")
    #expect(typing("plot a/b").palette?.editor.text == "plot a/b")
  }

  @Test(":q quits")
  func quitting() {
    var model = typing("q", key: ":")
    #expect(model.press("Enter") == [.quit])
    var pasted = typing("")
    _ = pasted.update(.paste(":elu(alpha=2)"))
    pasted.press("Enter")
    #expect(pasted.explore.function.notation == "elu(alpha=2)")
  }

  @Test("Every command of help is found by its word")
  func complete() {
    let model = Fixtures.program()
    for usage in model.commandUsages {
      #expect(lines(typing(usage.word)).first == usage.word)
    }
  }

  @Test(
    "It pops up at every size",
    arguments: [(120, 40), (80, 24), (40, 12)].map { Size(columns: $0.0, rows: $0.1) })
  func screens(size: Size) {
    var model = Fixtures.program()
    _ = model.update(.resize(size))
    model.press("/")
    model.type("elu")
    model.press("↓")
    #expect(Snapshot.difference(model.view(size).text, from: "palette-\(size.name)") == nil)
  }

  @Test("Any size is drawn")
  func everySize() {
    var model = typing("e")
    model.press("↓ ↓ ↓")
    for columns in [0, 1, 7, 12, 20, 39, 61, 131] {
      for rows in [0, 1, 2, 3, 4, 6, 9, 14, 60] {
        let size = Size(columns: columns, rows: rows)
        #expect(model.view(size).size == size)
      }
    }
  }
}
