extension Spelling {
  /// The names of jax.nn and of its re-exports in flax.linen and flax.nnx, which share arguments.
  static func jaxAndFlax(
    _ declared: String, choice: String = "", otherwise recipe: String? = nil, remark: String = ""
  ) -> [Spelling] {
    ["jax.nn", "flax.linen", "flax.nnx"].map { library in
      let name = declared.prefix { $0 != "(" }
      return Spelling(
        "\(library).\(declared)", choice: choice, otherwise: recipe,
        remark: remark.isEmpty ? "" : "\(library).\(name) \(remark)")
    }
  }

  /// The names of keras.activations and keras.ops, which share arguments.
  static func keras(_ declared: String, otherwise recipe: String? = nil) -> [Spelling] {
    ["keras.activations", "keras.ops"].map { Spelling("\($0).\(declared)", otherwise: recipe) }
  }

  /// Names that need nothing but their declaration.
  static func plain(_ declared: String...) -> [Spelling] { declared.map { Spelling($0) } }
}
