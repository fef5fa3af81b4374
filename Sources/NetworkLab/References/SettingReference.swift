import ActivationMath

/// A name with settings in parentheses, `circles(n=400, noise=0.1)`, as data sets and optimisers are
/// written.
///
/// Each setting is taken once by whoever knows it; ``end()`` refuses what nobody has taken.
struct SettingReference {
  private(set) var name: String
  private let kind: String
  private var given: [(label: String, text: String)] = []
  private var known: [String] = []

  /// Reads a reference to one of some names.
  init(parsing text: String, kind: String, names: [String]) throws(LabError) {
    self.kind = kind
    let text = Self.trimmed(text)
    let open = text.firstIndex(of: "(") ?? text.endIndex
    name = Self.trimmed(text[..<open])
    guard names.contains(name) else {
      let nearest = EditDistance.nearest(names, to: name)
      throw LabError(
        "'\(name)' is no \(kind)",
        remedy: nearest.map { "did you mean \($0)?" }
          ?? "there are \(names.joined(separator: ", "))")
    }
    guard open < text.endIndex else { return }
    guard text.hasSuffix(")") else {
      throw LabError("'\(text)' lacks the closing parenthesis at its end")
    }
    let inside = text[text.index(after: open)...].dropLast()
    for piece in inside.topLevelPieces where !(given.isEmpty && Self.trimmed(inside).isEmpty) {
      try add(piece)
    }
  }

  private mutating func add(_ piece: Substring) throws(LabError) {
    // `y > sin(3x)` and `x == 1` are formulas, no settings.
    let equals = piece.firstIndex(of: "=")
    let head = equals.map { Self.trimmed(piece[..<$0]) } ?? ""
    let isLabel = !head.isEmpty && head.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    guard let equals, isLabel else { return given.append(("", Self.trimmed(piece))) }
    guard !given.contains(where: { $0.label == head }) else {
      throw LabError("\(head) of \(name) is given twice", remedy: "keep one of the two values")
    }
    given.append((head, Self.trimmed(piece[piece.index(after: equals)...])))
  }

  /// A number in a range; one that is not named is the first that nobody has taken.
  mutating func number(
    _ label: String, default value: Double, in range: PartialRangeFrom<Double>
  ) throws(LabError) -> Double {
    try number(label, default: value, in: range.lowerBound...Double.greatestFiniteMagnitude)
  }

  /// A number in a range.
  mutating func number(
    _ label: String, default value: Double, in range: ClosedRange<Double>
  ) throws(LabError) -> Double {
    guard let text = take(label) else { return value }
    guard let number = NumberText.parse(text), number.isFinite else {
      throw LabError("\(label) of \(name) must be a number, not '\(text)'")
    }
    guard range.contains(number) else {
      let bounds =
        range.upperBound == .greatestFiniteMagnitude
        ? "\(NumberText.exact(range.lowerBound)) or greater"
        : "from \(NumberText.exact(range.lowerBound)) to \(NumberText.exact(range.upperBound))"
      throw LabError("\(label) of \(name) must be \(bounds), not \(text)")
    }
    return number
  }

  /// A whole number in a range.
  mutating func integer(
    _ label: String, default value: Int, in range: ClosedRange<Int>
  ) throws(LabError) -> Int {
    let bounds = Double(range.lowerBound)...Double(range.upperBound)
    let number = try number(label, default: Double(value), in: bounds)
    guard let whole = Int(exactly: number) else {
      throw LabError("\(label) of \(name) must be a whole number, not \(NumberText.exact(number))")
    }
    return whole
  }

  /// A text, such as a formula.
  mutating func text(_ label: String) -> String? { take(label) }

  /// Refuses settings that nobody has taken.
  func end() throws(LabError) {
    guard let left = given.first else { return }
    let takes = "it takes \(known.joined(separator: ", "))"
    guard !left.label.isEmpty else {
      throw LabError("\(name) has no place for '\(left.text)'", remedy: takes)
    }
    let nearest = EditDistance.nearest(known, to: left.label)
    throw LabError(
      "\(name) has no setting '\(left.label)'",
      remedy: nearest.map { "did you mean \($0)?" } ?? takes)
  }

  private mutating func take(_ label: String) -> String? {
    known.append(label)
    let index =
      given.firstIndex { $0.label == label }
      ?? (given.first?.label.isEmpty == true ? given.startIndex : nil)
    return index.map { given.remove(at: $0).text }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let head = text.drop { $0.isWhitespace }
    return String(head.dropLast(head.reversed().prefix { $0.isWhitespace }.count))
  }
}
