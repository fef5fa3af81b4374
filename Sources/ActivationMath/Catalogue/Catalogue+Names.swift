extension Catalogue {
  /// The function of that name: an id, a title, a library's spelling, bare or qualified.
  func match(_ name: String) -> NameMatch? {
    if let function = function(id: name) ?? functions(spelled: name).first {
      return NameMatch(function: function)
    }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let prefix = String(name[..<dot])
    let libraries = Library.allCases.filter { $0.prefixes.contains(prefix) }
    return match(name, spelled: String(name[name.index(after: dot)...]), in: libraries)
  }

  /// Whether a function goes by the name.
  package func knows(_ name: String) -> Bool { match(name) != nil }

  /// A library's own name; its defaults hold, unless the prefix fits several that disagree.
  private func match(_ name: String, spelled bare: String, in libraries: [Library]) -> NameMatch? {
    let hits = functions(spelled: bare).flatMap { function in
      function.profile.spellings
        .filter { $0.name == bare && $0.option.isEmpty && libraries.contains($0.library) }
        .map { (function, $0) }
    }
    guard let (function, spelling) = hits.first else { return nil }
    guard hits.allSatisfy({ $0.1.defaults == spelling.defaults }) else {
      return ambiguous(name, function: function, spellings: hits.map(\.1))
    }
    return NameMatch(function, spelled: name, spelling)
  }

  /// `nn.PReLU` is 0.25 in torch.nn and 0.01 in flax.linen: the catalogue's default, and a remark.
  private func ambiguous(_ name: String, function: Function, spellings: [Spelling]) -> NameMatch {
    let deviations = function.profile.parameters.compactMap { parameter in
      let values = spellings.map { spelling in
        let value = spelling.defaults[parameter.name] ?? parameter.default
        return "\(NumberText.exact(value)) in \(spelling.library.rawValue)"
      }
      return NameMatch.Deviation(
        parameter: parameter.name,
        text: "\(parameter.name) of \(name) is \(values.joined(separator: ", ")); "
          + "here it is \(NumberText.exact(parameter.default)).")
    }
    return NameMatch(function: function, deviations: deviations)
  }
}

extension NameMatch {
  /// The function as one library's spelling means it.
  init(_ function: Function, spelled name: String, _ spelling: Spelling) {
    self.init(function: function, note: spelling.remark)
    for (index, parameter) in function.profile.parameters.enumerated() {
      guard let value = spelling.defaults[parameter.name], value != parameter.default else {
        continue
      }
      self.function.arguments[index] = value
      let text = "\(name) starts with \(parameter.name) = \(NumberText.exact(value))."
      deviations.append(Deviation(parameter: parameter.name, text: text))
    }
  }
}

extension Library {
  /// What people write before the name; `nn` is flax.linen's, jax.nn's and torch.nn's.
  package var prefixes: [String] {
    switch self {
    case .jaxNN: ["jax.nn", "nn"]
    case .flaxLinen: ["flax.linen", "linen", "nn"]
    case .flaxNNX: ["flax.nnx", "nnx"]
    case .torchNN: ["torch.nn", "nn"]
    case .torchFunctional: ["torch.nn.functional", "nn.functional", "functional", "F"]
    case .keras: ["keras.activations", "tf.keras.activations", "activations"]
    case .kerasLayers: ["keras.layers", "tf.keras.layers", "layers"]
    case .jaxNumpy: ["jax.numpy", "jnp"]
    case .torch: ["torch"]
    }
  }
}
