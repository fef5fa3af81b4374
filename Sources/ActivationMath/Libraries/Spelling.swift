/// One library's name for a function, with what the library lets people say of it.
///
/// One declaration serves both ways: by it a call is read, and by it a line of code is written.
public struct Spelling: Hashable, Sendable {
  /// Which library.
  public var library: Library
  /// The name inside the library, `Softsign`.
  public var name: String
  /// How the name differs from the function, one sentence; empty if it does not.
  public var remark: String
  /// Whether lists show it; others are only understood.
  public var isListed: Bool
  /// Whether the name alone belongs to another function, as that of Keras's relu to the plain one.
  var isBorrowed: Bool

  /// The arguments as the library declares them, in parentheses.
  var declaration: String
  /// The arguments that make the name this function and no other: `approximate=False`.
  var choice: String
  /// The parameters behind arguments with another name, as they are written there:
  /// `["weight": "torch.tensor({a})"]`.
  var means: [String: String]
  /// Values that the library itself refuses, with its reason.
  var limits: [String: Limit]
  /// The code where the name alone is not the function, or cannot take its parameters.
  var recipe: String?
  /// The method that applies the module.
  var application: String
  /// The value that None means, where it is no bound: `["eps": 1e-7]`.
  var fallbacks: [String: Double]
  /// Other names of arguments that the library still takes: `["alpha": "negative_slope"]`.
  var synonyms: [String: String]

  /// The least value that a library takes.
  struct Limit: Hashable, Sendable {
    var least: Double
    var reason: String
  }

  /// A name with its library and its declaration: `torch.nn.ELU(alpha=1.0, inplace=False)`.
  ///
  /// - Parameter recipe: What is written for parameters that the declaration lacks.
  init(
    _ declared: String, choice: String = "", means: [String: String] = [:],
    limits: [String: Limit] = [:], otherwise recipe: String? = nil, application: String = "(x)",
    fallbacks: [String: Double] = [:], synonyms: [String: String] = [:], remark: String = "",
    isListed: Bool = true, isBorrowed: Bool = false
  ) {
    let open = declared.firstIndex(of: "(") ?? declared.endIndex
    let path = String(declared[..<open])
    let name = PythonExpression.lastPart(of: path)
    self.library = Library(rawValue: String(path.dropLast(name.count + 1))) ?? .torch
    self.name = name
    self.declaration = String(declared[open...])
    (self.choice, self.means, self.limits, self.recipe) = (choice, means, limits, recipe)
    (self.application, self.fallbacks, self.synonyms) = (application, fallbacks, synonyms)
    (self.remark, self.isListed, self.isBorrowed) = (remark, isListed, isBorrowed)
  }

  /// Code for a function that the library has not by one name: `jax.numpy.exp(-x**2)`.
  init(_ library: Library, recipe: String, isListed: Bool = true) {
    let path = recipe.utf8.split { !$0.isPartOfPath }.lazy.map { String(Substring($0)) }
      .first { $0.hasPrefix(library.rawValue) }
    self.init(
      "\(library.rawValue).\(path.map { PythonExpression.lastPart(of: $0) } ?? "")",
      otherwise: recipe, isListed: isListed)
  }

  /// Whether the function is not one name of the library but code of several.
  public var isRecipe: Bool { declaration.isEmpty }

  /// Whether the name may be this function's alone, with the right arguments.
  var isOwn: Bool { !isRecipe && !isBorrowed }

  /// Whether the name alone, called with nothing but its input, is this function.
  var isPlain: Bool {
    if choice.isEmpty || isBorrowed { return isOwn }
    let formals = signature.formals
    return chosen.allSatisfy { name, value in
      formals.first { $0.name == name }?.default.map { $0.agrees(with: value) } ?? false
    }
  }

  /// How it is declared there, `softplus(input, beta=1, threshold=20)`.
  public var declared: String {
    if isRecipe { return recipe ?? "" }
    let rest = ["*args, **kwargs", ", **kwargs", "**kwargs"]
    return name + rest.reduce(declaration) { $0.replacing($1, with: "") }
  }

  /// The name with its library, `torch.nn.Softsign`.
  public var qualifiedName: String { "\(library.rawValue).\(name)" }

  /// The signature as the library declares it.
  var signature: Signature { Signature(Self.arguments(of: "f" + declaration)) }

  /// The choice, name by name.
  var chosen: [(name: String, value: PythonExpression)] {
    Self.arguments(of: "f(\(choice))").map { ($0.label ?? "", $0.value) }
  }

  private static func arguments(of call: String) -> [PythonExpression.Argument] {
    guard case .call(_, let arguments) = try? PythonParser.read(call).expression else { return [] }
    return arguments
  }
}

extension PythonExpression {
  /// Whether a value is the same choice as another: a text by its letters, numbers by their value,
  /// anything else by what Python holds for true.
  func agrees(with choice: PythonExpression) -> Bool {
    if let number, let other = choice.number { return number == other }
    switch choice {
    case .text: return self == choice
    case .name("True"): return isTrue == true
    case .name("False"): return isTrue == false
    default: return self == choice
    }
  }

  /// Python's truth value of it; nil if that depends on a variable.
  var isTrue: Bool? {
    switch self {
    case .number(let value): value != 0
    case .text(let text): !text.isEmpty
    case .name("True"): true
    case .name("False"), .name("None"): false
    case .list(let parts): !parts.isEmpty
    default: nil
    }
  }
}

extension UInt8 {
  /// Whether it is the code of a character in a path of Python's: a letter, a digit, `_` or `.`.
  fileprivate var isPartOfPath: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
