import ActivationMath
import Testing

/// What each library assumes where nothing is given, as its documentation has it.
@Suite struct LibraryDefaultTests {
  /// The library's name for a function, the library's own name for a parameter, its default.
  static let defaults: [(String, String, Double)] = [
    ("jax.nn.celu", "alpha", 1), ("flax.linen.celu", "alpha", 1), ("flax.nnx.celu", "alpha", 1),
    ("torch.nn.CELU", "alpha", 1), ("torch.nn.functional.celu", "alpha", 1),
    ("keras.activations.celu", "alpha", 1),
    ("jax.nn.elu", "alpha", 1), ("flax.linen.elu", "alpha", 1), ("flax.nnx.elu", "alpha", 1),
    ("torch.nn.ELU", "alpha", 1), ("torch.nn.functional.elu", "alpha", 1),
    ("keras.activations.elu", "alpha", 1), ("keras.layers.ELU", "alpha", 1),
    ("jax.nn.leaky_relu", "negative_slope", 0.01),
    ("flax.linen.leaky_relu", "negative_slope", 0.01),
    ("flax.nnx.leaky_relu", "negative_slope", 0.01),
    ("torch.nn.LeakyReLU", "negative_slope", 0.01),
    ("torch.nn.functional.leaky_relu", "negative_slope", 0.01),
    ("keras.activations.leaky_relu", "negative_slope", 0.2),
    ("keras.layers.LeakyReLU", "negative_slope", 0.3),
    ("torch.nn.Hardtanh", "min_val", -1), ("torch.nn.Hardtanh", "max_val", 1),
    ("torch.nn.functional.hardtanh", "min_val", -1),
    ("torch.nn.functional.hardtanh", "max_val", 1),
    ("torch.nn.Hardshrink", "lambd", 0.5), ("torch.nn.functional.hardshrink", "lambd", 0.5),
    ("keras.activations.hard_shrink", "threshold", 0.5),
    ("torch.nn.Softshrink", "lambd", 0.5), ("torch.nn.functional.softshrink", "lambd", 0.5),
    ("keras.activations.soft_shrink", "threshold", 0.5),
    ("torch.nn.Softplus", "beta", 1), ("torch.nn.functional.softplus", "beta", 1),
    ("torch.nn.RReLU", "lower", 0.125), ("torch.nn.RReLU", "upper", 1.0 / 3),
    ("torch.nn.functional.rrelu", "lower", 0.125),
    ("torch.nn.functional.rrelu", "upper", 1.0 / 3),
    ("jax.nn.squareplus", "b", 4), ("torch.nn.PReLU", "init", 0.25),
    ("flax.linen.PReLU", "negative_slope_init", 0.01),
    ("flax.nnx.PReLU", "negative_slope_init", 0.01),
  ]

  private static let spellings = Catalogue.standard.functions.flatMap { function in
    function.profile.spellings.map { (function.profile, $0) }
  }

  /// The numbers that a signature gives its keywords.
  private func stated(_ spelling: Spelling) -> [String: Double] {
    let list = spelling.declared.drop { $0 != "(" }.dropFirst().dropLast()
    let pairs = list.split(separator: ",").compactMap { argument -> (String, Double)? in
      let parts = argument.split(separator: "=").map { $0.filter { $0 != " " } }
      return parts.count == 2 ? Double(parts[1]).map { (parts[0], $0) } : nil
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test(arguments: defaults)
  func isTheOneOfItsDocumentation(name: String, keyword: String, value: Double) throws {
    let (_, spelling) = try #require(Self.spellings.first { $0.1.qualifiedName == name })
    #expect(stated(spelling)[keyword] == value)
  }

  /// A signature and the numbers that are computed with must not drift apart.
  @Test func theSignatureSaysWhatIsComputed() throws {
    var count = 0
    for (profile, spelling) in Self.spellings where !spelling.isRecipe {
      let stated = stated(spelling)
      let resolved = try Catalogue.standard.resolve(spelling.qualifiedName).function
      guard resolved.profile.id == profile.id else { continue }
      for (parameter, own) in zip(profile.parameters, resolved.arguments) {
        for name in [parameter.name, parameter.symbol] + parameter.aliases {
          guard let value = stated[name] else { continue }
          count += 1
          #expect(value == own, "\(spelling.qualifiedName) \(name)")
        }
      }
    }
    #expect(count >= 30)
  }

  @Test func whatTheLibraryHasOtherwiseIsResolvedSo() throws {
    for (name, arguments) in [
      ("keras.activations.leaky_relu", [0.2]), ("keras.layers.LeakyReLU", [0.3]),
      ("torch.nn.LeakyReLU", [0.01]), ("torch.nn.PReLU", [0.25]), ("flax.linen.PReLU", [0.01]),
      ("flax.nnx.PReLU", [0.01]), ("keras.layers.PReLU", [0]),
      ("torch.nn.RReLU", [0.125, 1.0 / 3]),
      ("torch.nn.Hardtanh", [-1, 1]), ("torch.nn.Softplus", [1]), ("jax.nn.squareplus", [4]),
    ] as [(String, [Double])] {
      #expect(try Catalogue.standard.resolve(name).function.arguments == arguments, "\(name)")
    }
  }
}
