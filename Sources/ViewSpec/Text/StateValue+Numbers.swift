package import ActivationMath
package import Formula

extension StateValue {
  /// A number in a domain.
  package func number(in domain: Domain = .real) throws(Diagnostic) -> Double {
    try number(in: domain, requirement: domain.description)
  }

  /// A number that a parameter may be.
  package func number(for parameter: Parameter) throws(Diagnostic) -> Double {
    try number(in: parameter.domain, requirement: parameter.requirement)
  }

  private func number(in domain: Domain, requirement: String) throws(Diagnostic) -> Double {
    let number = try anyNumber()
    guard domain.contains(number) else {
      throw outOfRange("must be \(requirement), not \(NumberText.exact(number))")
    }
    return number
  }

  private func anyNumber() throws(Diagnostic) -> Double {
    if let number = NumberText.parse(spelled: source) { return number }
    throw malformed(isEmpty ? "a number is missing" : "'\(source)' is not a number")
  }

  /// A whole number between two others.
  package func integer(in bounds: ClosedRange<Int>) throws(Diagnostic) -> Int {
    let number = try anyNumber()
    guard let whole = Int(exactly: number), bounds.contains(whole) else {
      throw outOfRange(
        "must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound), "
          + "not \(NumberText.exact(number))")
    }
    return whole
  }

  /// Two finite numbers, the smaller one first, as in `-4...4`.
  package func range(within bounds: ClosedRange<Double>) throws(Diagnostic) -> ClosedRange<Double> {
    guard let (lower, upper) = NumberText.ends(of: source) else {
      throw malformed("'\(source)' is not a range")
    }
    guard lower < upper else {
      throw mistake(
        .outOfRange, "the range \(source) of '\(name)' is empty",
        remedy: "write the smaller end first")
    }
    guard bounds.contains(lower), bounds.contains(upper) else {
      throw outOfRange("must lie within \(bounds.spelled)")
    }
    return lower...upper
  }

  /// Yes or no; a setting without a value means yes.
  package func flag() throws(Diagnostic) -> Bool {
    if let flag = asFlag { return flag }
    throw mistake(
      .malformedValue, "'\(name)' is on or off, not '\(source)'",
      remedy: "write \(name), or leave it out")
  }

  /// Yes or no, or nil where it is neither.
  package var asFlag: Bool? {
    switch source {
    case "", "1", "yes", "true", "on": true
    case "0", "no", "false", "off": false
    default: nil
    }
  }

  private func outOfRange(_ requirement: String) -> Diagnostic {
    mistake(.outOfRange, "'\(name)' \(requirement)", remedy: "write \(example)")
  }
}
