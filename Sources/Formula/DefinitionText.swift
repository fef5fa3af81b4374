public import ActivationMath

extension Definition {
  /// The definition with the comment lines above it, as a file of functions has it.
  public var text: String { (comment.map { "# \($0)" } + [source]).joined(separator: "\n") }
}

extension Definitions {
  /// A text of definitions that has taken up one more.
  ///
  /// A definition of the same name gives its place to the new one; where that one uses something
  /// further down it goes to the end. Every other line stays as it is.
  public static func text(
    _ text: String, takingUp definition: String, named name: String, catalogue: Catalogue
  ) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    guard let place = lines.firstIndex(where: { DefinitionReader.definedName($0) == name }) else {
      return appending(definition, to: lines)
    }
    let above = definition.contains("\n") ? lines[..<place].reversed().prefix(while: isComment) : []
    let before = Array(lines[..<(place - above.count)])
    let after = lines[(place + 1)...]
    let replaced = (before + [definition] + after).joined(separator: "\n")
    if Definitions(parsing: replaced, catalogue: catalogue).diagnostics.isEmpty { return replaced }
    let moved = appending(definition, to: before + after)
    return Definitions(parsing: moved, catalogue: catalogue).diagnostics.isEmpty ? moved : replaced
  }

  private static func isComment(_ line: String) -> Bool {
    line.drop(while: \.isWhitespace).first == "#"
  }

  private static func appending(_ definition: String, to lines: [String]) -> String {
    let kept = lines.dropLast(lines.reversed().prefix { $0.isEmpty }.count)
    let gap = definition.contains("\n") && !kept.isEmpty ? [""] : []
    return (kept + gap + [definition, ""]).joined(separator: "\n")
  }
}
