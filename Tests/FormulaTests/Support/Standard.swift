import ActivationMath
import Formula

// What is read here without a catalogue speaks of the functions that come with Hillock.

extension Definitions {
  init(parsing text: String) { self.init(parsing: text, catalogue: .standard) }

  static func parse(_ text: String) throws(Diagnostics) -> [Definition] {
    try parse(text, catalogue: .standard)
  }
}

extension Expression {
  init(parsing text: String, variables: [String] = ["probe"]) throws(Diagnostics) {
    try self.init(parsing: text, variables: variables, catalogue: .standard)
  }
}

extension Equation {
  init?(parsing text: String) throws(Diagnostics) {
    try self.init(parsing: text, catalogue: .standard)
  }
}

extension LiveValue {
  init?(parsing code: String, variables: [String] = ["probe"]) throws(Diagnostics) {
    try self.init(parsing: code, variables: variables, catalogue: .standard)
  }
}
