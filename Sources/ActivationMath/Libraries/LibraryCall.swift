/// A function or module of a library as a line of code uses it: `nn.ELU(0.5)(x)`.
struct LibraryCall {
  /// The name with what stands before it, as it was written.
  var path: String
  /// The arguments; nil without parentheses.
  var arguments: [PythonExpression.Argument]?
  /// Whether a function was not called but handed to something else, as in `Activation('gelu')`.
  var isHandedOver = false
  /// Whether what comes out is called in turn, as a module is.
  var isApplied = false

  /// The call in an expression; nil if it is something else, such as a product.
  static func read(_ expression: PythonExpression) -> LibraryCall? {
    switch expression {
    case .name(let path): LibraryCall(path: path)
    case .call(.name(let path), let arguments): call(path, arguments)
    case .call(.attribute(let base, let name), _): methods.contains(name) ? read(base) : nil
    case .call(let callee, let arguments): applied(callee, arguments)
    case .attribute(let base, let name): methods.contains(name) ? read(base) : nil
    case .element(let base): read(base)
    default: nil
    }
  }

  /// Methods by which modules are applied.
  private static let methods: Set = [
    "eval", "forward", "call", "init_with_output", "apply", "__call__", "double", "float", "cpu",
  ]

  /// The call of a module on a variable; on `x / 2` it would be another function.
  private static func applied(
    _ callee: PythonExpression, _ arguments: [PythonExpression.Argument]
  ) -> LibraryCall? {
    guard arguments.allSatisfy({ isInput($0.value) }) else { return nil }
    var call = read(callee)
    call?.isApplied = true
    return call
  }

  private static func call(
    _ path: String, _ arguments: [PythonExpression.Argument]
  ) -> LibraryCall? {
    switch PythonExpression.lastPart(of: path) {
    case "Activation": return handedOver(arguments)
    case "get" where path.hasSuffix("activations.get"): return handedOver(arguments)
    case "partial": return partial(arguments)
    default:
      let isMethod = path.hasPrefix(Library.methodPrefix + ".")
      return LibraryCall(path: path, arguments: (isMethod ? [tensor] : []) + arguments)
    }
  }

  /// What the method of a tensor works on: `x.softmax(-1)` is `softmax(x, -1)`.
  private static let tensor = PythonExpression.Argument(
    label: nil, value: .name(Library.methodPrefix))

  /// `keras.layers.Activation('gelu')`: a name of keras.activations, or a function itself.
  private static func handedOver(_ arguments: [PythonExpression.Argument]) -> LibraryCall? {
    var call: LibraryCall?
    switch arguments.first?.value {
    case .text(let name)?: call = LibraryCall(path: "\(Library.keras.rawValue).\(name)")
    case let function?: call = read(function)
    case nil: return nil
    }
    call?.isHandedOver = true
    return call
  }

  /// `functools.partial(jax.nn.gelu, approximate=False)`
  private static func partial(_ arguments: [PythonExpression.Argument]) -> LibraryCall? {
    guard let function = arguments.first?.value, var call = read(function) else { return nil }
    call.arguments = (call.arguments ?? []) + arguments.dropFirst()
    call.isHandedOver = true
    return call
  }

  /// Whether the expression can be the input: a variable, no number and no sum.
  static func isInput(_ expression: PythonExpression) -> Bool {
    switch expression {
    case .name(let name): !["True", "False", "None"].contains(name) && expression.number == nil
    case .element(let base): isInput(base)
    default: false
    }
  }
}
