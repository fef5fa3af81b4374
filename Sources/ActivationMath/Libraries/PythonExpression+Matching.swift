extension PythonExpression {
  /// The values of a template's placeholders in an expression that matches it, else nil.
  func bindings(in expression: PythonExpression) -> [String: Double]? {
    var matching = Matching()
    return matching.follows(self, expression) ? matching.values : nil
  }
}

/// How far an expression follows a template, and with which numbers.
private struct Matching {
  private(set) var values: [String: Double] = [:]
  /// The name that stands for the template's `x`.
  private var input: PythonExpression?

  mutating func follows(_ template: PythonExpression, _ given: PythonExpression) -> Bool {
    switch (template, given) {
    case (.placeholder(let name), _): return given.filling.map { bind(name, $0) } ?? false
    case (.number(let wanted), _): return given.number == wanted
    case (.name("x"), _): return bindInput(given)
    case (.name(let wanted), .name(let path)): return Library.areSame(wanted, path)
    case (.call(let callee, let wanted), .call(let called, let arguments)):
      return follows(callee, called) && wanted.count == arguments.count
        && zip(wanted, arguments).allSatisfy { $0.label == $1.label }
        && zip(wanted, arguments).allSatisfy { follows($0.value, $1.value) }
    case (.negative(let wanted), .negative(let inner)): return follows(wanted, inner)
    case (.element(let wanted), .element(let base)): return follows(wanted, base)
    case (.list(let wanted), .list(let parts)):
      return wanted.count == parts.count && zip(wanted, parts).allSatisfy { follows($0, $1) }
    case (.operation(let wanted, let left, let right), .operation(let sign, let first, let second)):
      return wanted == sign && followsOperation(sign, (left, right), (first, second))
    default: return template == given
    }
  }

  /// Sums and products may stand the other way round.
  private mutating func followsOperation(
    _ sign: String, _ template: (PythonExpression, PythonExpression),
    _ given: (PythonExpression, PythonExpression)
  ) -> Bool {
    var straight = self
    if straight.follows(template.0, given.0), straight.follows(template.1, given.1) {
      self = straight
      return true
    }
    return "+*".contains(sign) && sign.count == 1
      && follows(template.0, given.1) && follows(template.1, given.0)
  }

  private mutating func bind(_ name: String, _ value: Double) -> Bool {
    let old = values.updateValue(value, forKey: name)
    return old == nil || old == value
  }

  private mutating func bindInput(_ given: PythonExpression) -> Bool {
    guard LibraryCall.isInput(given), input == nil || input == given else { return false }
    input = given
    return true
  }
}

extension Library {
  /// The libraries that a name can belong to, by what stands before its last dot.
  static func libraries(of path: String) -> [Library] {
    guard let dot = path.lastIndex(of: ".") else { return [] }
    let prefix = String(path[..<dot])
    return allCases.filter { $0.prefixes.contains(prefix) }
  }

  /// Whether two names can be the same one of the same library.
  static func areSame(_ one: String, _ other: String) -> Bool {
    one == other
      || PythonExpression.lastPart(of: one) == PythonExpression.lastPart(of: other)
        && !Set(libraries(of: one)).isDisjoint(with: libraries(of: other))
  }
}
