import ActivationMath
import TerminalGrid
import Testing
import ViewSpec

@testable import Explorer

@Suite("Commands")
struct CommandTests {
  private func typing(
    _ line: String, on screen: Screen = .explore
  ) -> (model: Model, effects: [Effect]) {
    var model = Fixtures.program(screen)
    model.press(":")
    model.type(line)
    let effects = model.press("Enter")
    return (model, effects)
  }

  @Test(
    "A function in reference notation is shown",
    arguments: [("elu(alpha=2)", "elu(alpha=2)"), ("nn.Softsign", "soft_sign"), ("gelu", "gelu")])
  func show(line: String, notation: String) {
    let model = typing(line, on: .vectors).model
    #expect(model.screen == .explore)
    #expect(Function.scalar(model.explore.function).notation == notation)
  }

  @Test(
    "A parameter beyond its usual values is drawn, and the screen says what is lost",
    arguments: [
      ("elu(alpha=-1)", "Usually α > 0; here not monotone"),
      ("leaky_relu(negative_slope=2)", "Usually 0 ≤ a ≤ 1; here steeper on the left."),
      ("set a 2", "Usually 0 ≤ a ≤ 1; here steeper on the left."),
    ])
  func departure(line: String, words: String) {
    let model = typing(line).model
    for size in Fixtures.sizes.prefix(2) {
      #expect(model.view(size).text.contains(words), "\(size)")
    }
    let card = CardText(.scalar(model.explore.function)).fromCode.joined()
    #expect(card.contains { $0.text.hasPrefix("! " + words) })
  }

  @Test(
    "Commands change what is shown",
    arguments: [
      ("set a 0.3", "plot: prelu(a=0.3) | d=1"),
      ("set negative_slope=0.5", "plot: prelu(a=0.5) | d=1"),
      ("range -2...2", "plot: prelu | x=-2...2 | d=1"),
      ("height -1...1", "plot: prelu | y=-1...1 | d=1"),
      ("probe -2.5", "plot: prelu | d=1 | probe=-2.5"),
      ("keep tanh; sigmoid", "plot: prelu tanh sigmoid | d=1 | focus"),
      ("state relu|x=0...1|probe=0.5", "plot: relu | x=0...1 | probe=0.5"),
    ])
  func change(line: String, state: String) {
    #expect(typing(line).model.state.description == state)
  }

  @Test(
    "A mistake says what to type instead",
    arguments: [
      ("rulu", "unknown function 'rulu'; did you mean relu?"),
      ("range 2", "a range has two ends, such as -4...4 or -4:4"),
      ("range 5..1", "the smaller number comes first: 1...5"),
      ("range -1e308...1e308", "a picture reaches from −1e150 to 1e150"),
      ("relu;elu;gelu;silu;tanh;mish;relu6", "7 functions are too many; a picture has room for 6"),
      ("quit now", "this is used as ':quit'"),
      ("set b 1", "there is no slider 'b'; did you mean a?"),
      ("set slope 1", "there is no slider 'slope'; here is a"),
      ("set a abc", "'abc' is not a number; type a number, such as 0.25, 1/4, 25 % or 0.25^10"),
      ("set temperature 0", "temperature must be greater than 0"),
      ("set a inf", "a must be a finite number"),
      ("canvas oil", "there is no canvas 'oil'; there are braille, octant, block, ascii"),
      ("theme pink", "there is no theme 'pink'; there are default, light, high-contrast, mono"),
      ("lesson nothing", "the course has no lesson 'nothing'"),
      ("logits 1", "there can be 2 to 10 logits, not 1"),
    ])
  func mistakes(line: String, message: String) {
    let (model, effects) = typing(line)
    #expect(model.message == message)
    #expect(effects.isEmpty)
  }

  @Test("Commands reach the world as effects")
  func effects() {
    #expect(typing("quit").effects == [.quit])
    #expect(typing("theme light").effects == [.theme(.light)])
    guard case .write(let export)? = typing("plot relu.txt").effects.first else {
      Issue.record("no file is written")
      return
    }
    #expect(export.path == "relu.txt")
    #expect(export.contents.contains("f′"))
  }

  @Test(
    "A function of a whole vector leads to its screen, and a line of state to what it describes",
    arguments: [
      ("softmax", "vectors: softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree"),
      ("geglu", "glu: geglu"),
      ("state vectors: softmax | logits=a:1,b:2", "vectors: softmax | logits=a:1,b:2"),
      ("state glu: swiglu | point=1.2,-0.4", "glu: swiglu | point=1.2,-0.4"),
    ])
  func otherScreens(line: String, state: String) {
    let model = typing(line).model
    #expect(model.screen == .vectors)
    #expect(model.state.description == state)
  }

  @Test(":state says the state of the screen that is shown")
  func state() {
    #expect(typing("state").model.message == "plot: prelu | d=1")
    #expect(
      typing("state", on: .vectors).model.message
        == "vectors: sigmoid softmax | logits=car:3,tree:2.5,boat:-2 | targets=car,tree")
  }

  @Test("Logits go to the Vectors screen")
  func logits() {
    let model = typing("logits car=3, tree=2.5, -2").model
    #expect(model.screen == .vectors)
    #expect(model.vectors.logits.map(\.name) == ["car", "tree", "z3"])
    #expect(model.vectors.logits.map(\.value) == [3, 2.5, -2])
  }

  @Test("^P and ^N go through what was typed before; Esc forgets the line")
  func history() {
    var model = typing("gelu").model
    model.press(":")
    model.type("tanh")
    model.press("Enter :")
    model.type("draft")
    model.press("^P ^P")
    #expect(model.palette?.editor.text == "gelu")
    model.press("^N")
    #expect(model.palette?.editor.text == "tanh")
    model.press("^N")
    #expect(model.palette?.editor.text == "draft")
    model.press("Esc")
    #expect(model.palette == nil)
    #expect(model.explore.function.profile.id == "tanh")
  }

  @Test(
    "Tab completes what is marked",
    arguments: [
      ("prob", "Tab", "probe "), ("soft_s", "↓ Tab", "soft_shrink"),
      ("elu(", "Tab", "elu(alpha="), ("relu; gelu_t", "Tab", "relu; gelu_tanh"),
      ("plot prelu.h", "Tab", "plot prelu.html"), ("let f(x) = x*mis", "Tab", "let f(x) = x*mish"),
      ("lesson vanish", "Tab", "lesson vanishing"),
      ("theme hi", "Tab", "theme high-contrast"), ("set ", "Tab", "set a"),
      ("zzz", "Tab", "zzz"), ("keep leak", "Tab", "keep leaky_relu"),
    ])
  func completion(text: String, keys: String, expected: String) {
    var model = Fixtures.program()
    model.press(":")
    model.type(text)
    model.press(keys)
    #expect(model.palette?.editor.text == expected)
  }
}
