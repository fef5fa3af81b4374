package import ActivationMath

extension Definition {
  /// The definition with the comment lines above it, as a file of functions has it.
  package var text: String { (comment.map { "# \($0)" } + [source]).joined(separator: "\n") }
}

extension Definitions {
  /// A text of definitions that has taken up one more.
  ///
  /// A definition of the same name gives its place to the new one; where that one uses something
  /// further down it goes to the end. Every other line stays as it is.
  package static func text(
    _ text: String, takingUp definition: String, named name: String, catalogue: Catalogue
  ) -> String {
    let lines = lines(of: text)
    guard let index = lines.firstIndex(where: { DefinitionReader.definedName($0) == name }) else {
      return appending([definition], to: lines)
    }
    let above = definition.contains("\n") ? lines[..<index].reversed().prefix(while: isComment) : []
    let before = Array(lines[..<(index - above.count)])
    let after = lines[(index + 1)...]
    let replaced = (before + [definition] + after).joined(separator: "\n")
    if Definitions(parsing: replaced, catalogue: catalogue).diagnostics.isEmpty { return replaced }
    let moved = appending([definition], to: before + after)
    return Definitions(parsing: moved, catalogue: catalogue).diagnostics.isEmpty ? moved : replaced
  }

  /// A text of definitions that has taken up several more, in their order.
  ///
  /// What stands there already is passed over and what is new is added at once, so that thousands
  /// do not take thousands of readings.
  package static func text(
    _ text: String, takingUp definitions: [Definition], catalogue: Catalogue
  ) -> String {
    let known = Set(Definitions(parsing: text, catalogue: catalogue).definitions)
    var names = Set(lines(of: text).compactMap(DefinitionReader.definedName))
    var result = text
    var new: [String] = []
    for definition in definitions where !known.contains(definition) {
      if names.insert(definition.name).inserted {
        new.append(definition.text)
        continue
      }
      result = adding(new, to: result)
      new = []
      result = Definitions.text(
        result, takingUp: definition.text, named: definition.name, catalogue: catalogue)
    }
    return adding(new, to: result)
  }

  private static func adding(_ definitions: [String], to text: String) -> String {
    definitions.isEmpty ? text : appending(definitions, to: lines(of: text))
  }

  private static func lines(of text: String) -> [String] {
    text.lines.map(String.init)
  }

  private static func isComment(_ line: String) -> Bool {
    line.drop(while: \.isBlank).first == "#"
  }

  private static func appending(_ definitions: [String], to lines: [String]) -> String {
    var kept = Array(lines.dropLast(lines.reversed().prefix { $0.isEmpty }.count))
    for definition in definitions {
      if definition.contains("\n"), !kept.isEmpty { kept.append("") }
      kept.append(definition)
    }
    return (kept + [""]).joined(separator: "\n")
  }
}
