/// An expression of Python, as far as calls of activations need it.
indirect enum PythonExpression: Hashable, Sendable {
  /// `0.25`
  case number(Double)
  /// `'tanh'`
  case text(String)
  /// A name with its dots: `x`, `True`, `torch.float32`.
  case name(String)
  /// `{beta}`, which stands for a parameter in a template.
  case placeholder(String)
  /// `callee(argument, label=argument)`
  case call(PythonExpression, [Argument])
  /// A dot behind something that is no name: `nn.ReLU().eval`.
  case attribute(PythonExpression, String)
  /// `base[…]`; what stands between the brackets does not count.
  case element(PythonExpression)
  /// `[1, 2]` or `(1, 2)`
  case list([PythonExpression])
  /// `-x`
  case negative(PythonExpression)
  /// `left + right`, by the sign between them.
  case operation(String, PythonExpression, PythonExpression)

  /// One argument of a call; the label of `*rest` is `*`.
  struct Argument: Hashable, Sendable {
    var label: String?
    var value: PythonExpression
  }
}

extension PythonExpression {
  /// The number that is written here: `-0.5`, `1/3`, `float('inf')`, `math.pi`.
  var number: Double? {
    switch self {
    case .number(let value): value
    case .negative(let inner): inner.number.map { -$0 }
    case .operation(let sign, let left, let right):
      left.number.flatMap { left in right.number.flatMap { Self.result(left, sign, $0) } }
    case .name(let name): Self.constants[String(name.split(separator: ".").last ?? "")]
    case .call(.name("float"), let arguments) where arguments.count == 1:
      if case .text(let text) = arguments[0].value { NumberText.parse(text) } else { nil }
    default: nil
    }
  }

  /// The number that an array or an initializer of this expression is filled with.
  var filling: Double? {
    if let number { return number }
    switch self {
    case .text(let text): return Self.fillings[text.lowercased()]
    case .list(let parts): return parts.count == 1 ? parts[0].filling : nil
    case .call(.name(let path), let arguments):
      let name = String(path.split(separator: ".").last ?? "")
      if arguments.isEmpty { return Self.fillings[name.lowercased()] }
      guard Self.wrappers.contains(name), arguments[0].label != "*" else { return nil }
      return (name == "full" ? arguments.last : arguments.first)?.value.filling
    default: return nil
    }
  }

  /// The last part of a name: `relu` of `F.relu`.
  static func lastPart(of path: String) -> String {
    path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static let constants: [String: Double] = [
    "inf": .infinity, "Infinity": .infinity, "infty": .infinity, "nan": .nan, "pi": .pi,
  ]
  private static let fillings: [String: Double] = ["zeros": 0, "zero": 0, "ones": 1, "one": 1]
  private static let wrappers: Set = [
    "tensor", "as_tensor", "Tensor", "array", "asarray", "full", "Constant", "constant", "float32",
    "float64", "Parameter", "convert_to_tensor", "float",
  ]

  private static func result(_ left: Double, _ sign: String, _ right: Double) -> Double? {
    switch sign {
    case "+": left + right
    case "-": left - right
    case "*": left * right
    case "/": left / right
    default: nil
    }
  }
}

extension PythonExpression {
  /// The expression as Python writes it, for messages.
  var text: String {
    switch self {
    case .number(let value): NumberText.exact(value)
    case .text(let text): "'\(text)'"
    case .name(let name): name
    case .placeholder(let name): "{\(name)}"
    case .call(let callee, let arguments):
      "\(callee.text)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .attribute(let base, let name): "\(base.text).\(name)"
    case .element(let base): "\(base.text)[…]"
    case .list(let parts): "[\(parts.map(\.text).joined(separator: ", "))]"
    case .negative(let inner): "-\(inner.text)"
    case .operation(let sign, let left, let right): "\(left.text) \(sign) \(right.text)"
    }
  }
}

extension PythonExpression.Argument {
  /// The argument as Python writes it.
  var text: String { label.map { "\($0)=\(value.text)" } ?? value.text }
}
