extension Spelling {
  /// The spellings of a function that takes nothing but its input, library by library; nil where
  /// the library lacks it. `flax` stands for flax.linen and flax.nnx, which re-export jax.nn.
  static func plain(
    jax: String? = nil, flax: String? = nil, module: String? = nil, functional: String? = nil,
    keras: String? = nil
  ) -> [Spelling] {
    let names: [(Library, String?)] = [
      (.jaxNN, jax), (.flaxLinen, flax), (.flaxNNX, flax), (.torchNN, module),
      (.torchFunctional, functional), (.keras, keras),
    ]
    return names.compactMap { library, name in name.map { Spelling(library, $0) } }
  }

  /// The spellings of jax.nn and its re-exports in flax, which share name and arguments.
  static func jaxAndFlax(
    _ name: String, arguments: String, defaults: [String: Double] = [:], option: String = "",
    remark: String = ""
  ) -> [Spelling] {
    [Library.jaxNN, .flaxLinen, .flaxNNX].map { library in
      Spelling(
        library, name, signature: "\(name)(\(arguments))", defaults: defaults, option: option,
        remark: remark.isEmpty ? "" : "\(library.rawValue).\(name) \(remark)")
    }
  }
}
