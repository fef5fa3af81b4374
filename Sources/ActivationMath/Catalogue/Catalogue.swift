/// The functions that the program knows: the built-in ones, and those that a person has added.
public struct Catalogue: Sendable {
  /// All functions with their default parameters, family by family, the best known first.
  public let functions: [Function]
  /// Where the functions of each id, and of each bare title or spelling, stand.
  private let places: (ids: [String: Int], names: [String: [Int]])

  /// A catalogue of the given functions.
  public init(_ functions: [Function]) {
    self.functions = functions
    places = functions.indices.reduce(into: (ids: [:], names: [:])) { places, place in
      let profile = functions[place].profile
      if places.ids[profile.id] == nil { places.ids[profile.id] = place }
      let names = [profile.title] + profile.spellings.filter(\.option.isEmpty).map(\.name)
      for name in Set(names) { places.names[name, default: []].append(place) }
    }
  }

  /// This catalogue and more functions after its own; of two with one id the later one is found.
  public func adding(_ more: [Function]) -> Catalogue {
    let ids = Set(more.map(\.profile.id))
    return Catalogue(functions.filter { !ids.contains($0.profile.id) } + more)
  }

  /// The function with exactly this id, or nil.
  public func function(id: String) -> Function? {
    places.ids[id].map { functions[$0] }
  }

  /// The functions that have a bare title or library spelling, in the catalogue's order.
  func functions(spelled name: String) -> [Function] {
    (places.names[name] ?? []).map { functions[$0] }
  }

  /// The function that a reference names, with the parameters it gives.
  ///
  ///     resolve("elu(alpha=0.5)")      elu, α = 0.5
  ///     resolve("elu(0.5)")            the same
  ///     resolve("nn.Softsign")         soft_sign
  ///     resolve("jax.nn.gelu")         gelu_tanh, with a remark that says so
  ///
  /// Names are compared letter by letter: `soft_plus` is nobody's spelling and throws
  /// `unknownFunction` with the nearest names.
  public func resolve(_ reference: String) throws(ReferenceError) -> Resolution {
    let parsed = try Reference(parsing: reference)
    guard var match = match(parsed.name) else {
      throw .unknownFunction(name: parsed.name, suggestions: suggestions(for: parsed.name))
    }
    try match.bind(parsed.arguments)
    return Resolution(function: match.function, remark: match.remark)
  }
}

/// The function that a reference means, with remarks.
public struct Resolution: Sendable {
  /// The function with its parameters.
  public var function: Function
  /// What the asker may not expect: a default of the library that was named, an approximation.
  public var remark: String?
}
