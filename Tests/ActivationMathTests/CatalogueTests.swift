import Testing

@testable import ActivationMath

@Suite struct CatalogueTests {
  private let catalogue = Catalogue.standard

  private func resolve(_ reference: String) throws -> (String, String?) {
    let resolution = try catalogue.resolve(reference)
    return (resolution.function.notation, resolution.remark)
  }

  @Test(arguments: [
    ("soft_sign", "soft_sign"), ("softsign", "soft_sign"), ("Softsign", "soft_sign"),
    ("nn.Softsign", "soft_sign"), ("torch.nn.Softsign", "soft_sign"), ("F.softsign", "soft_sign"),
    ("torch.nn.functional.softsign", "soft_sign"), ("jax.nn.soft_sign", "soft_sign"),
    ("flax.linen.soft_sign", "soft_sign"), ("nnx.soft_sign", "soft_sign"),
    ("keras.activations.softsign", "soft_sign"), ("jnp.tanh", "tanh"), ("torch.tanh", "tanh"),
    ("ReLU", "relu"), ("PReLU", "prelu"), ("Leaky ReLU", "leaky_relu"), ("linear", "identity"),
    ("nn.relu", "relu"), ("gelu", "gelu"), ("GELU", "gelu"), ("torch.nn.GELU", "gelu"),
    ("nn.GELU", "gelu"), ("keras.activations.gelu", "gelu"), ("torch.nn.PReLU", "prelu"),
    ("keras.layers.LeakyReLU(negative_slope=0.01)", "leaky_relu"),
  ])
  func everySpellingIsUnderstood(reference: String, notation: String) throws {
    #expect(try resolve(reference) == (notation, nil))
  }

  @Test(arguments: [
    (
      "jax.nn.gelu", "gelu_tanh",
      "jax.nn.gelu is the tanh approximation unless approximate=False is given."
    ),
    (
      "nnx.gelu", "gelu_tanh",
      "flax.nnx.gelu is the tanh approximation unless approximate=False is given."
    ),
    (
      "nn.gelu", "gelu_tanh",
      "jax.nn.gelu is the tanh approximation unless approximate=False is given."
    ),
    (
      "keras.layers.LeakyReLU", "leaky_relu(negative_slope=0.3)",
      "keras.layers.LeakyReLU starts with negative_slope = 0.3."
    ),
    ("nnx.PReLU", "prelu(a=0.01)", "nnx.PReLU starts with a = 0.01."),
    (
      "nn.PReLU", "prelu",
      "a of nn.PReLU is 0.01 in flax.linen, 0.25 in torch.nn; here it is 0.25."
    ),
  ])
  func whatMaySurpriseIsSaid(reference: String, notation: String, remark: String) throws {
    #expect(try resolve(reference) == (notation, remark))
  }

  @Test(arguments: [
    "soft_plus", "nn.soft_plus", "jax.nn.prelu", "F.ReLU", "np.tanh", "F.gelu_", ".",
  ])
  func nobodysNamesAreRefused(reference: String) {
    #expect(throws: ReferenceError.self) { try catalogue.resolve(reference) }
  }

  @Test(arguments: [
    ("soft_plus", "softplus"), ("nn.soft_plus", "softplus"), ("rleu", "relu"),
    ("leaky", "leaky_relu"), ("jax.nn.prelu", "prelu"), ("sigmod", "sigmoid"),
    ("log_softmx", "log_softmax"),
  ])
  func theNearestNameComesFirst(reference: String, suggestion: String) {
    #expect {
      try catalogue.resolve(reference)
    } throws: { error in
      guard case .unknownFunction(_, let names) = error as? ReferenceError else { return false }
      return names.first == suggestion && names.count <= 3
    }
  }

  @Test func everyLibrarySpellingLeadsHome() throws {
    for function in catalogue.functions {
      for spelling in function.profile.spellings where spelling.isPlain {
        let resolution = try catalogue.resolve(spelling.qualifiedName)
        #expect(resolution.function.profile.id == function.profile.id)
        let defaults = function.profile.defaults(in: spelling)
        let mine = function.profile.parameters.map { defaults[$0.name] ?? $0.default }
        #expect(resolution.function.arguments == mine)
      }
    }
  }

  @Test func profilesAreComplete() {
    for function in catalogue.functions {
      let profile = function.profile
      #expect(function.arguments == profile.parameters.map(\.default), "\(profile.id)")
      #expect(!profile.purpose.isEmpty && profile.purpose.count < 300, "\(profile.id)")
      for parameter in profile.parameters {
        #expect(parameter.domain.contains(parameter.default), "\(profile.id) \(parameter.name)")
        #expect(
          parameter.slider.range.contains(parameter.default), "\(profile.id) \(parameter.name)")
        #expect(parameter.domain.contains(parameter.slider.range.lowerBound), "\(profile.id)")
      }
    }
  }

  @Test func familiesStandTogetherAndIdsAreUnique() {
    let profiles = catalogue.functions.map(\.profile)
    #expect(Set(profiles.map(\.id)).count == profiles.count)
    let order = profiles.compactMap { Family.allCases.firstIndex(of: $0.family) }
    #expect(order == order.sorted())
  }

  @Test func addedFunctionsAreFoundAndReplaceTheirNamesake() throws {
    var leaky = try catalogue.resolve("leaky_relu(0.4)").function
    #expect(catalogue.adding([leaky]).functions.count == catalogue.functions.count)
    #expect(catalogue.adding([leaky]).function(id: "leaky_relu")?.arguments == [0.4])
    leaky.arguments = [0.1]
    #expect(try Catalogue([leaky]).resolve("leaky_relu").function.arguments == [0.1])
  }
}
