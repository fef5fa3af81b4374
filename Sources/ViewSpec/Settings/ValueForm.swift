package import ActivationMath

/// How the values of a setting are written.
package struct ValueForm<Value: Sendable>: Sendable {
  /// The form in capitals: `A...B`.
  package let form: String
  let read: @Sendable (StateValue) throws(StateMistake) -> Value
  let write: @Sendable (Value) -> String

  /// A form from its parts; reading what was written gives an equal value.
  package init(
    _ form: String, read: @escaping @Sendable (StateValue) throws(StateMistake) -> Value,
    write: @escaping @Sendable (Value) -> String
  ) {
    (self.form, self.read, self.write) = (form, read, write)
  }
}

extension ValueForm<Double> {
  /// A number in a domain.
  package static func number(in domain: Domain = .real) -> ValueForm {
    ValueForm("NUMBER") { value throws(StateMistake) in
      try value.number(in: domain)
    } write: {
      NumberText.exact($0)
    }
  }
}

extension ValueForm<Int> {
  /// A whole number between two others.
  package static func integer(in bounds: ClosedRange<Int>) -> ValueForm {
    ValueForm("\(bounds.lowerBound)...\(bounds.upperBound)") { value throws(StateMistake) in
      try value.integer(in: bounds)
    } write: {
      "\($0)"
    }
  }
}

extension ValueForm<ClosedRange<Double>> {
  /// A range within bounds.
  package static func range(within bounds: ClosedRange<Double>) -> ValueForm {
    ValueForm("A...B") { value throws(StateMistake) in
      try value.range(within: bounds)
    } write: {
      $0.spelled
    }
  }
}

extension ValueForm where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  package static var choice: ValueForm {
    let names = Value.allCases.map(\.rawValue)
    let last = names.last ?? ""
    return ValueForm("\(names.dropLast().joined(separator: ", ")) or \(last)") {
      value throws(StateMistake) in
      try value.choice()
    } write: {
      $0.rawValue
    }
  }
}
