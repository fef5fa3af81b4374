import ActivationMath
import Plotting

/// What can be typed at the program's own prompt.
enum Command: Sendable {
  /// A function to show, in reference notation.
  case show([Function])
  /// Functions to keep beside the shown one.
  case keep([Function])
  /// A function to define, as it was written.
  case define(String)
  /// A file for the person's own functions; nil is the usual one.
  case save(path: String?)
  /// The definition of the shown function, to be changed.
  case edit
  /// A value for a parameter of the shown function.
  case set(parameter: String, value: Double)
  /// A horizontal range.
  case range(ClosedRange<Double>)
  /// A vertical range.
  case height(ClosedRange<Double>)
  /// A place for the probe.
  case probe(Double)
  /// A file to draw the picture into.
  case plot(path: String)
  /// The line that shares what is shown, or one to take up.
  case state(SharedState?)
  /// Logits for the Vectors screen.
  case logits([VectorsModel.Logit])
  /// A way of drawing.
  case canvas(CanvasKind)
  /// A theme by its name.
  case theme(String)
  /// A lesson to open.
  case lesson(String)
  /// A screen to go to.
  case screen(Screen)
  /// Clears the kept curves.
  case clear
  /// The help.
  case help
  /// The way out.
  case quit
}

/// A word of the prompt: how it is used and what it does.
struct CommandWord: Sendable {
  var word: String
  var usage: String
  var help: String

  /// Every word, in the order in which help shows them.
  static let all = [
    CommandWord(word: "keep", usage: "keep FUNCTION", help: "keep a curve for comparison"),
    CommandWord(word: "clear", usage: "clear", help: "clear the kept curves"),
    CommandWord(word: "set", usage: "set NAME VALUE", help: "give a parameter a value"),
    CommandWord(word: "let", usage: "let f(x; a=1) = …", help: "define a function of your own"),
    CommandWord(word: "edit", usage: "edit", help: "change the definition that is shown"),
    CommandWord(word: "save", usage: "save [FILE]", help: "keep your functions for next time"),
    CommandWord(word: "range", usage: "range A...B", help: "horizontal range"),
    CommandWord(word: "height", usage: "height A...B", help: "vertical range"),
    CommandWord(word: "probe", usage: "probe X", help: "place the probe"),
    CommandWord(
      word: "plot", usage: "plot FILE", help: "the picture as .svg, .html, .csv, .json or text"),
    CommandWord(word: "state", usage: "state [LINE]", help: "print what is shown, or take it up"),
    CommandWord(word: "logits", usage: "logits car=3, boat=-2", help: "logits for Vectors"),
    CommandWord(word: "canvas", usage: "canvas NAME", help: "braille, block or ascii"),
    CommandWord(word: "theme", usage: "theme NAME", help: "colours"),
    CommandWord(word: "lesson", usage: "lesson ID", help: "open a lesson"),
    CommandWord(word: "explore", usage: "explore", help: "go to Explore"),
    CommandWord(word: "vectors", usage: "vectors", help: "go to Vectors"),
    CommandWord(word: "lessons", usage: "lessons", help: "go to Lessons"),
    CommandWord(word: "help", usage: "help", help: "all keys and commands"),
    CommandWord(word: "quit", usage: "quit", help: "leave"),
  ]
}
