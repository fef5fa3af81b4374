/// Texts that are well formed and odd, the same ones for the same seed.
public struct OddText: Sendable {
  private var state: UInt64

  /// Whether values of other types stand where numbers are expected.
  private var isWild = false

  /// The texts of a seed.
  public init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// Values at the ends of their types, and values of other types.
  public static let values = [
    "-1", "0", "1", "2", "63", "64", "9223372036854775807", "-9223372036854775808",
    "9223372036854775806", "9223372036854775808", "18446744073709551615", "9007199254740993",
    "1e300", "-1e300", "1.5", "-0.0", "1e-400", "4503599627370496", "null", "true", "\"\"", "\"x\"",
    "[]", "{}", "[[[[[[]]]]]]", "{\"a\":{\"a\":{}}}",
  ]

  /// The values that are integers of 64 bits.
  private static let integers = values.filter { Int($0) != nil }

  /// Numbers at the ends of Double, and texts that are almost numbers.
  public static let numbers = [
    "0", "-0", "1", "1e308", "-1e308", "1.7976931348623157e308", "5e-324", "1e-330", "0e-999",
    "1e999", "-1e999", "nan", "inf", "-inf", "9223372036854775807", "1e19", "", "x", "1e", "--1",
    "0." + String(repeating: "0", count: 400) + "1", String(repeating: "9", count: 400),
  ]

  /// The next choice.
  public mutating func pick<Element>(_ choices: [Element]) -> Element {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return choices[Int(state % UInt64(choices.count))]
  }

  /// A value that is often sensible.
  private mutating func value(_ sensible: String) -> String {
    pick([true, true, false]) ? sensible : pick(isWild ? Self.values : Self.integers)
  }

  /// A progress file about a lesson with these steps and questions, by their fingerprints.
  public mutating func progress(
    lesson: String, steps: [String], questions: [(id: String, fingerprint: String)]
  ) -> String {
    isWild = pick([true, false, false, false])
    let answers = questions.map { question in
      let answer = pick([
        "null", "null", "{\"choices\": [\(value("0")), \(value("1"))]}",
        "{\"task\": \(isWild ? value("true") : "true")}",
        "{\"number\": \"\(pick(["1", "-1e308", "nan", "inf", "5e-324"]))\"}",
        isWild ? "{}" : "{\"choices\": []}",
      ])
      return """
        "\(question.id)": {"answer": \(answer), "fingerprint": "\(question.fingerprint)", \
        "hints": \(value("1")), "isRight": \(pick(["true", "false"])), "misses": \(value("2")), \
        "needsReview": \(pick(["true", "false"])), "time": \(value("5"))}
        """
    }
    let seen = steps.map { "\"\($0)\": \(value("7"))" }
    let place = """
      {"time": \(value("9")), "value": {"part": \(value("0")), "step": "\(pick(steps + ["?"]))"}}
      """
    let record = """
      {"answers": {\(answers.joined(separator: ", "))}, "place": \(place), \
      "reset": \(value("0")), "seen": {\(seen.joined(separator: ", "))}}
      """
    let last = "{\"time\": \(value("9")), \"value\": \"\(pick([lesson, "unknown", ""]))\"}"
    let twice = pick(["", "", "\"\(lesson)\": \(record), "])
    return """
      {"progress": {"last": \(last), "learner": \(pick(["7", "0", "18446744073709551615"])), \
      "lessons": {\(twice)"unknown": \(record), "\(lesson)": \(record)}}, \
      "version": \(isWild ? value("1") : "1")}
      """
  }

  /// A line of Explore's state.
  public mutating func state(functions: [String]) -> String {
    var line = pick(functions)
    if pick([true, false]) { line += "(a=\(pick(Self.numbers)))" }
    if pick([true, false]) { line += ";" + pick(functions) }
    for _ in 0..<pick([0, 1, 2, 3, 4]) {
      let range = "\(pick(Self.numbers))...\(pick(Self.numbers))"
      line +=
        "|"
        + pick([
          "x=\(range)", "y=\(range)", "d=\(pick(Self.numbers))", "probe=\(pick(Self.numbers))",
          "tangent=\(pick(Self.numbers))", "z=1", "", "=",
        ])
    }
    return line
  }

  /// A configuration file.
  public mutating func configuration() -> String {
    let keys = ["theme", "canvas", "range", "keys", "Range", "? [a]", "&a x", ""]
    let values =
      Self.numbers.map { "\($0)...\(pick(Self.numbers))" }
      + Self.values + [
        "{a: ←, a: b}", "*a", "&b [*b]", "{[a]: {b: c}}", "|\n  x", "'\\n'", "\"\\u202e\\n\"", "@",
        String(repeating: "[", count: 2000), String(repeating: "- ", count: 500), "!!binary x",
      ]
    let lines = (0..<pick([0, 1, 2, 4])).map { _ in "\(pick(keys)): \(pick(values))" }
    return pick(["", "\u{FEFF}", "---\n", "%YAML 9.9\n---\n"]) + lines.joined(separator: "\n")
  }
}
