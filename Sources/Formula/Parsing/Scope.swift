import ActivationMath

/// The scope of a formula: the meaning of the names in it.
struct Scope {
  /// The functions that may be called, the definitions of the same text aside.
  var catalogue: Catalogue
  /// The definitions of the same text; nil for a formula of its own.
  var text: DefinedNames?
  /// The line of the formula in the text, from 1.
  var line = 1
  /// The names of numbers and their nodes: x and the parameters, or the probe and the sliders.
  var variables: [String: NodeID] = [:]
  /// The definition at hand, which may not use itself.
  var current: String?
  /// Whether a parameter that is not given follows its slider, as the variable `elu.alpha`.
  var followsSliders = false
}

extension Scope {
  /// Whether a function goes by the name.
  func knows(_ name: String) -> Bool {
    text?.knows(name) == true || catalogue.knows(name)
  }

  /// The function of that name: a definition further up, else one of the catalogue, else a
  /// definition by its title.
  ///
  /// - Throws: `unknownFunction` with the nearest names of both.
  func function(named name: String) throws(ReferenceError) -> Function {
    guard let text else { return try catalogue.resolve(name: name).function }
    if let own = text.function(id: name) { return .scalar(own) }
    if catalogue.knows(name) {
      let function = try catalogue.resolve(name: name).function
      // A definition takes the place of the function whose id it has.
      if text.function(id: function.profile.id) == nil { return function }
    }
    if let own = text.function(named: name) { return .scalar(own) }
    return try catalogue.adding(text.all.map { .scalar($0) }).resolve(name: name).function
  }
}
