/// The parts of a reference such as `hard_tanh(min=-1, max=1)`, before the name is looked up.
struct Reference {
  /// A value in the parentheses, with its parameter's name unless it is positional.
  struct Argument {
    var label: String?
    var value: Double
  }

  /// The name before the parenthesis.
  var name: String
  /// The text between the parentheses.
  var arguments: [Argument]
  /// Whether there are parentheses.
  var isCalled = false

  /// Reads `name` or `name(value, label=value, …)`; blanks are allowed between the parts.
  init(parsing text: String) throws(ReferenceError) {
    let characters = Array(text)
    let open = characters.firstIndex(of: "(") ?? characters.endIndex
    name = try Self.name(characters[..<open])
    arguments = []
    guard open < characters.endIndex else { return }
    isCalled = true
    for (place, piece) in try Self.pieces(characters[(open + 1)...]).enumerated() {
      if place == 0, Self.inputs.contains(String(Self.trimmed(piece))) { continue }
      let argument = try Self.argument(piece)
      if argument.label == nil, arguments.last?.label != nil {
        throw .syntax(
          column: Self.column(of: piece), problem: "values without a name come before named ones")
      }
      arguments.append(argument)
    }
  }

  /// Names of the input that may come before the parameters.
  private static let inputs: Set = ["x", "input", "inputs", "logits", "features"]

  private static func name(_ text: ArraySlice<Character>) throws(ReferenceError) -> String {
    let name = trimmed(text)
    if name.isEmpty {
      throw .syntax(column: column(of: text), problem: "the name of a function is missing")
    }
    let stray = name.firstIndex { !$0.isLetter && !$0.isNumber && !"_.- ".contains($0) }
    if let stray {
      throw .syntax(column: stray + 1, problem: "unexpected '\(name[stray])'")
    }
    return String(name)
  }

  /// The text of each argument: what is between the commas up to the closing parenthesis.
  private static func pieces(
    _ text: ArraySlice<Character>
  ) throws(ReferenceError) -> [ArraySlice<Character>] {
    guard let close = text.firstIndex(of: ")") else {
      throw .syntax(column: text.endIndex + 1, problem: "a closing parenthesis is missing")
    }
    if let stray = text[(close + 1)...].firstIndex(where: { !$0.isWhitespace }) {
      throw .syntax(column: stray + 1, problem: "unexpected '\(text[stray])' after the parenthesis")
    }
    let inside = text[..<close]
    return trimmed(inside).isEmpty
      ? [] : inside.split(separator: ",", omittingEmptySubsequences: false)
  }

  private static func argument(_ piece: ArraySlice<Character>) throws(ReferenceError) -> Argument {
    let equals = piece.firstIndex(of: "=")
    let label = equals.map { String(trimmed(piece[..<$0])) }
    let valueText = equals.map { piece[($0 + 1)...] } ?? piece
    if label == "" {
      throw .syntax(column: column(of: piece), problem: "a parameter's name is missing before '='")
    }
    let number = trimmed(valueText)
    guard let value = NumberText.parse(String(number)) else {
      throw .syntax(
        column: column(of: valueText),
        problem: number.isEmpty ? "a number is missing" : "'\(String(number))' is not a number")
    }
    return Argument(label: label, value: value)
  }

  private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
    let head = text.drop { $0.isWhitespace }
    return head.dropLast(head.reversed().prefix { $0.isWhitespace }.count)
  }

  /// The column of the first character that is no blank.
  private static func column(of text: ArraySlice<Character>) -> Int {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    return start + 1
  }
}
