package import ActivationMath
package import Formula

/// A mistake in a line of state: its place, a message, and the remedy.
package typealias StateMistake = Diagnostic

/// A value in a line of state: the text after a setting's `=`, or the subject of a view.
///
/// It reads itself as a number, a range, a name, functions …, and makes the mistake, with its place in
/// the line and a remedy, where it is something else.
package struct StateValue: Sendable {
  /// The owner of the value: `probe`, or the first word of the line.
  package var name: String
  /// How it may be written, for remedies: `probe=-1.5`.
  package let example: String
  /// The catalogue in which functions are looked up.
  package let catalogue: Catalogue
  let line: StateLine
  let range: Range<Int>
  /// The part of the line that names it and says its value.
  var setting: Range<Int>

  /// Whether nothing is written there.
  package var isEmpty: Bool { range.isEmpty }

  /// The text as written, quotation marks included.
  package var source: String { line.text(range) }

  /// The text without quotation marks.
  package func text() throws(Diagnostic) -> String { try unquoted().text }

  /// A mistake in all of it.
  package func mistake(
    _ kind: Diagnostic.Kind, _ message: String, remedy: String
  ) -> Diagnostic {
    line.mistake(kind, range, message, remedy)
  }

  /// A mistake in the setting as a whole, which need not have a value.
  package func mistakeOfSetting(
    _ kind: Diagnostic.Kind, _ message: String, remedy: String
  ) -> Diagnostic {
    line.mistake(kind, setting, message, remedy)
  }

  /// A value that its setting cannot read, with the example as the remedy.
  package func malformed(_ message: String) -> Diagnostic {
    mistake(.malformedValue, message, remedy: "write \(example)")
  }

  /// The parts between separators that are neither in parentheses nor in quotation marks.
  package func parts(at separator: Unicode.Scalar) -> [StateValue] {
    line.parts(of: range, at: separator).map(part)
  }

  /// The two sides of the first separator of `car:3`; nil if there is none.
  package func pair(at separator: Unicode.Scalar) -> (StateValue, StateValue)? {
    guard let index = line.first(separator, in: range) else { return nil }
    return (
      part(line.trimmed(range.lowerBound..<index)), part(line.trimmed(index + 1..<range.upperBound))
    )
  }

  /// The name and the arguments of `normal(0, 1)`; nil if it is no such thing.
  package var call: (name: String, arguments: [StateValue])? {
    guard let open = range.first(where: { line.scalars[$0] == "(" }), source.hasSuffix(")") else {
      return nil
    }
    let inside = open + 1..<range.upperBound - 1
    let commas = inside.filter { line.scalars[$0] == "," }
    let starts = [inside.lowerBound] + commas.map { $0 + 1 }
    let arguments = zip(starts, commas + [inside.upperBound]).map { part(line.trimmed($0..<$1)) }
    return (line.text(line.trimmed(range.lowerBound..<open)), arguments)
  }

  /// The value under another name, for what is said about it.
  package func named(_ name: String) -> StateValue {
    var value = self
    value.name = name
    return value
  }

  func part(_ range: Range<Int>) -> StateValue {
    StateValue(
      name: name, example: example, catalogue: catalogue, line: line, range: range,
      setting: setting)
  }

  /// The text, and the number of scalars before it in the line.
  func unquoted() throws(Diagnostic) -> (text: String, marks: Int) {
    guard let first = range.first, line.scalars[first] == "\"" else { return (source, 0) }
    var end = first + 1
    while end < range.upperBound, line.scalars[end] != "\"" {
      end += line.scalars[end] == "\\" ? 2 : 1
    }
    let tail = line.scalars[min(end + 1, range.upperBound)..<range.upperBound]
    guard tail.isEmpty || tail.first == "(" else {
      throw mistake(
        .malformedValue, "'\(String(tail))' follows a quotation mark",
        remedy: "quote all of it")
    }
    guard let body = Quotation.unescaped(line.scalars[(first + 1)..<end]) else {
      throw mistake(
        .malformedValue, "a backslash here means nothing",
        remedy:
          #"write \\ for a backslash, \" for a quotation mark, \u{2028} for a hidden character"#)
    }
    return (body + String(tail), 1)
  }
}
