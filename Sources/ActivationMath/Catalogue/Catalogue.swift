/// The functions that the program knows: the built-in ones, and those that a person has added.
public struct Catalogue: Sendable {
  /// All functions with their default parameters, family by family, the best known first.
  public let functions: [Function]
  private let places: Places

  /// A catalogue of the given functions.
  public init(_ functions: [Function]) {
    self.functions = functions
    places = Places(of: functions)
  }

  /// This catalogue and more functions after its own; of two with one id the later one is found.
  public func adding(_ more: [Function]) -> Catalogue {
    let ids = Set(more.map(\.profile.id))
    return Catalogue(functions.filter { !ids.contains($0.profile.id) } + more)
  }

  /// The function with exactly this id, or nil.
  public func function(id: String) -> Function? {
    places.place(id: id).map { functions[$0] }
  }

  /// The functions of which some library has a name with these small letters, in the catalogue's
  /// order.
  func functions(called letters: String) -> [Function] {
    places.called(letters).map { functions[$0] }
  }

  /// The functions that have a bare title or library spelling, in the catalogue's order.
  func functions(spelled name: String) -> [Function] {
    places.spelled(name).map { functions[$0] }
  }

  /// The function that a reference names, with the parameters it gives.
  ///
  ///     resolve("elu(alpha=0.5)")              elu, α = 0.5
  ///     resolve("elu(0.5)")                    the same
  ///     resolve("nn.Softsign()(x)")            soft_sign
  ///     resolve("F.elu(x, 0.5)")               elu, α = 0.5
  ///     resolve("jax.nn.gelu")                 gelu_tanh, with a remark that says so
  ///     resolve("jax.nn.softplus(2 * x) / 2")  softplus, β = 2
  ///
  /// The catalogue's own notation comes first, then any call that a library takes, by its rules.
  /// Names are compared letter by letter: `soft_plus` is nobody's spelling and throws
  /// `unknownFunction` with the nearest names.
  public func resolve(_ reference: String) throws(ReferenceError) -> Resolution {
    let own: ReferenceError
    do throws(ReferenceError) {
      return Resolution(try matchOwn(reference))
    } catch { own = error }
    guard reference.utf8.count <= Self.callLimit else { throw own }
    do throws(ReferenceError) {
      return Resolution(try match(line: reference))
    } catch {
      throw Self.decisive(own, error, reference)
    }
  }

  /// The function of a name alone, as formulas use it: an id, a title, a library's own spelling.
  package func resolve(name: String) throws(ReferenceError) -> Resolution {
    Resolution(try matchOwn(name))
  }

  /// No call is longer.
  private static let callLimit = 1000

  /// A reference in the catalogue's own notation, or a library's name alone.
  private func matchOwn(_ reference: String) throws(ReferenceError) -> NameMatch {
    let parsed = try Reference(parsing: reference)
    guard var match = match(parsed.name), !isCall(parsed) else {
      if let what = Inactive.what(parsed.name) {
        throw .noActivation(name: parsed.name, what: what)
      }
      throw .unknownFunction(name: parsed.name, suggestions: suggestions(for: parsed.name))
    }
    try match.bind(parsed.arguments)
    return match
  }

  /// Whether the libraries have to say what the parentheses mean: those behind one of their names.
  private func isCall(_ reference: Reference) -> Bool {
    guard reference.isCalled, function(id: reference.name) == nil else { return false }
    return !functions(called: PythonExpression.lastPart(of: reference.name).lowercased()).isEmpty
  }

  /// Of what the two notations have against a reference, what helps.
  private static func decisive(
    _ own: ReferenceError, _ call: ReferenceError, _ reference: String
  ) -> ReferenceError {
    switch (own, call) {
    case (.noActivation, _): own
    case (.syntax, .call(let name, _)) where !name.contains(".") && !reference.contains("'"): own
    case (.syntax, .call), (.syntax, .outOfDomain), (.syntax, .conflict): call
    case (.unknownFunction, .call), (.unknownFunction, .outOfDomain), (.unknownFunction, .conflict):
      call
    case (.syntax, .unknownFunction(let name, _)):
      Inactive.what(name).map { .noActivation(name: name, what: $0) } ?? call
    default: own
    }
  }
}

/// The function that a reference means, with remarks.
public struct Resolution: Sendable {
  /// The function with its parameters.
  public var function: Function
  /// What the asker may not expect: a default of the library that was named, an approximation.
  public var remark: String?
}

extension Resolution {
  /// A match by name.
  init(_ match: NameMatch) { self.init(function: match.function, remark: match.remark) }
}
