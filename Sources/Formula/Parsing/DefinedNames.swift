import ActivationMath

/// The names that a text of definitions defines, as the reader comes to know them.
///
/// The reader and the parser of each line share one object: a copy for each of thousands of lines
/// would take a time that grows with their square.
final class DefinedNames {
  /// The first line on which each name is defined, rightly or not, from 1.
  private var lines: [String: Int] = [:]
  /// The definitions that have been understood so far.
  private(set) var functions: [String: FormulaActivation] = [:]
  /// The ids of the definitions that have been understood so far, by their titles.
  private var titles: [String: String] = [:]
  /// Definitions that were not understood; what uses them is not understood either.
  private(set) var failed: Set<String> = []

  /// Notes the line on which a name is defined, unless an earlier one defines it.
  func note(_ name: String, line: Int) { lines[name] = lines[name] ?? line }

  /// The line that defines the name first.
  func line(of name: String) -> Int? { lines[name] }

  /// The definition of that name or title, if it has been understood.
  func function(named name: String) -> FormulaActivation? {
    functions[name] ?? titles[name].flatMap { functions[$0] }
  }

  /// The definitions that have been understood so far, in the order of the text.
  var all: [FormulaActivation] {
    functions.values.sorted { $0.definition.line < $1.definition.line }
  }

  /// Takes up a definition that was understood.
  func add(_ definition: Definition) {
    let function = FormulaActivation(definition)
    functions[definition.name] = function
    titles[function.profile.title] = titles[function.profile.title] ?? definition.name
  }

  /// Takes up the name of a definition that was not understood.
  func fail(_ name: String) { failed.insert(name) }
}
