import ActivationMath
import Formula

/// Reads `predict: elu'(x) at -2, 0, 2 in 0...1.2 +- 0.1` and `predict: car = 0.62, tree = 0.37 in 0...1`.
struct PredictionReader {
  /// More heights than that are no guess any more.
  static let handles = 1...6
  /// The points of the curve that is drawn.
  private static let points = 61

  let setting: QuizScript.Setting
  let catalogue: Catalogue

  func read(_ findings: inout Findings) -> Quiz.Kind? {
    let (head, tolerance) = split(setting.value, at: "+-")
    let (subject, range) = split(head, at: " in ")
    guard let range = range.flatMap({ NumberText.parseRange(trimmed($0)) }) else {
      return fail("the guess has no range", &findings)
    }
    let given = tolerance.map { NumberText.parse(trimmed($0)) ?? .nan }
    let allowed = given ?? (range.upperBound - range.lowerBound) / 10
    guard allowed >= 0 else {
      return fail("'\(trimmed(tolerance ?? ""))' is no tolerance", &findings)
    }
    var prediction = Prediction(handles: [], range: range, tolerance: allowed)
    let (formula, places) = split(subject, at: " at ")
    if let places {
      guard readCurve(formula, at: places, into: &prediction, &findings) else { return nil }
    } else {
      guard readBars(formula, into: &prediction, &findings) else { return nil }
    }
    guard check(prediction, &findings) else { return nil }
    return .prediction(prediction)
  }

  private func check(_ prediction: Prediction, _ findings: inout Findings) -> Bool {
    let count = prediction.handles.count
    guard Self.handles.contains(count) else {
      let _: Never? = fail("the guess has \(count) heights", &findings)
      return false
    }
    let outside = prediction.handles.first { !prediction.range.contains($0.truth) }
    guard let outside else { return true }
    findings.error(
      "the truth at \(outside.label), \(NumberText.short(outside.truth)), is outside the range",
      at: setting.position, remedy: "widen the range after 'in'")
    return false
  }

  private func fail<Value>(_ message: String, _ findings: inout Findings) -> Value? {
    findings.error(
      message, at: setting.position,
      remedy: "write predict: elu'(x) at -2, 0, 2 in 0...1.2, "
        + "or predict: car = 0.62, tree = 0.37 in 0...1, with 1 to 6 heights")
    return nil
  }

  // MARK: Curves

  private func readCurve(
    _ formula: String, at places: String, into prediction: inout Prediction,
    _ findings: inout Findings
  ) -> Bool {
    let head = "guess(x) = "
    let read = Definitions(parsing: head + trimmed(formula), catalogue: catalogue)
    for finding in read.diagnostics {
      var place = setting.position
      place.column += max(0, finding.column - 1 - head.count)
      findings.error(
        finding.message, at: place, remedy: finding.remedy.isEmpty ? nil : finding.remedy)
    }
    guard let function = read.definitions.last?.activation, read.diagnostics.isEmpty else {
      return false
    }
    let xs = places.split(separator: ",").map { NumberText.parse(trimmed(String($0))) ?? .nan }
    guard xs.allSatisfy(\.isFinite), zip(xs, xs.dropFirst()).allSatisfy({ $0 < $1 }), xs.count > 1
    else {
      let _: Never? = fail("'\(trimmed(places))' are no places from left to right", &findings)
      return false
    }
    prediction.handles = xs.map { x in
      Prediction.Handle(label: NumberText.short(x), x: x, truth: function.value(x))
    }
    prediction.curve = Self.places(around: xs).map { x in
      Prediction.Point(x: x, y: function.value(x))
    }
    return true
  }

  /// Places from a little left of the first to a little right of the last.
  private static func places(around xs: [Double]) -> [Double] {
    guard let first = xs.first, let last = xs.last else { return [] }
    let margin = (last - first) / 8
    let width = last - first + 2 * margin
    return (0..<points).map { first - margin + width * Double($0) / Double(points - 1) }
  }

  // MARK: Bars

  private func readBars(
    _ text: String, into prediction: inout Prediction, _ findings: inout Findings
  ) -> Bool {
    for bar in text.splitOutsideParentheses(at: ",") {
      let parts = bar.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
      guard parts.count == 2, !parts[0].isEmpty else {
        let _: Never? = fail("'\(trimmed(bar))' is no bar with its height", &findings)
        return false
      }
      do {
        let height = try Expression(parsing: parts[1], variables: [], catalogue: catalogue)
        prediction.handles.append(
          Prediction.Handle(label: parts[0], truth: height.evaluate()))
      } catch {
        let place = findings.source.position(
          of: parts[1], inLines: setting.position.line...setting.position.line)
        for finding in error.all {
          findings.error(finding.message, at: place ?? setting.position, remedy: finding.remedy)
        }
        return false
      }
    }
    return true
  }

  // MARK: Text

  /// What stands before and after the last occurrence of a mark.
  private func split(_ text: String, at mark: String) -> (String, String?) {
    let text = text.replacing("±", with: "+-")
    guard let range = text.ranges(of: mark).last else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension String {
  /// The pieces between marks that stand in no parentheses.
  fileprivate func splitOutsideParentheses(at mark: Character) -> [String] {
    var pieces = [""]
    var depth = 0
    for character in self {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == mark, depth == 0 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
