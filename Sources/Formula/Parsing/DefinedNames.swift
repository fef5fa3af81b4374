import ActivationMath

/// The names that a text of definitions defines, as the reader comes to know them.
///
/// The reader and the parser of each line share one object: a copy for each of thousands of lines
/// would take a time that grows with their square.
final class DefinedNames {
  /// The first line on which each name is defined, rightly or not, from 1.
  private var lines: [String: Int] = [:]
  /// The definitions that have been understood so far.
  private var definitions: [String: Definition] = [:]
  /// Those of them that something has used.
  private var functions: [String: FormulaActivation] = [:]
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
    function(id: name) ?? titles[name].flatMap { function(id: $0) }
  }

  /// The definition of that name, if it has been understood.
  func function(id: String) -> FormulaActivation? {
    if let known = functions[id] { return known }
    functions[id] = definitions[id]?.activation
    return functions[id]
  }

  /// Whether a definition of that name or title has been understood.
  func knows(_ name: String) -> Bool { definitions[name] != nil || titles[name] != nil }

  /// The definitions that have been understood so far, in the order of the text.
  var all: [FormulaActivation] {
    definitions.values.sorted { $0.line < $1.line }.compactMap { function(id: $0.name) }
  }

  /// Takes up a definition that was understood.
  func add(_ definition: Definition) {
    definitions[definition.name] = definition
    titles[definition.title] = titles[definition.title] ?? definition.name
  }

  /// Takes up the name of a definition that was not understood.
  func fail(_ name: String) { failed.insert(name) }
}
