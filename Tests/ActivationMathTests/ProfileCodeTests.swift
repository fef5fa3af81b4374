import Testing

@testable import ActivationMath

@Suite("Library code with parameters")
struct ProfileCodeTests {
  private func code(_ reference: String, _ library: Library) throws -> String? {
    let function = try Catalogue.standard.resolve(reference).function
    let profile = function.profile
    return profile.spellings.first { $0.library == library }
      .map { profile.code(in: $0, with: function.arguments) }
  }

  @Test(
    "Parameters become the library's own keywords",
    arguments: [
      ("relu", Library.jaxNN, "jax.nn.relu(x)"),
      ("elu(alpha=0.5)", .jaxNN, "jax.nn.elu(x, alpha=0.5)"),
      ("elu(alpha=0.5)", .torchNN, "torch.nn.ELU(alpha=0.5)(x)"),
      ("elu", .torchNN, "torch.nn.ELU()(x)"),
      ("prelu(a=0.25)", .torchNN, "torch.nn.PReLU()(x)"),
      ("prelu(a=0.5)", .torchNN, "torch.nn.PReLU(init=0.5)(x)"),
      ("prelu(a=0.5)", .flaxNNX, "flax.nnx.PReLU(negative_slope_init=0.5)(x)"),
      ("prelu(a=0.5)", .torchFunctional, "torch.nn.functional.prelu(x, torch.tensor(0.5))"),
      ("hard_tanh(min=-2, max=3)", .torchNN, "torch.nn.Hardtanh(min_val=-2, max_val=3)(x)"),
      ("softplus(beta=2)", .torchFunctional, "torch.nn.functional.softplus(x, beta=2)"),
      ("softplus(beta=2)", .jaxNN, "jax.nn.softplus(2.0 * x) / 2.0"),
      ("threshold(0.1, 20)", .torchNN, "torch.nn.Threshold(0.1, 20.0)(x)"),
      ("threshold(0.1, 20)", .keras, "keras.activations.threshold(x, 0.1, 20.0)"),
      ("step(h0=0.5)", .torch, "torch.heaviside(x, torch.tensor(0.5))"),
      ("prelu(a=0)", .torchFunctional, "torch.nn.functional.prelu(x, torch.tensor(0.0))"),
      (
        "prelu(a=0.3)", .kerasLayers,
        "keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.3))(x)"
      ),
      (
        "leaky_relu(-0.5)", .kerasLayers,
        "keras.activations.leaky_relu(x, negative_slope=-0.5)"
      ),
      ("softmax(2)", .torchNN, "torch.nn.Softmax(dim=-1)(x / 2.0)"),
      (
        "gumbel_softmax(seed=3)", .torchFunctional,
        "torch.nn.functional.gumbel_softmax(x)  # seed = 3 is no parameter here"
      ),
    ])
  func keywords(reference: String, library: Library, expected: String) throws {
    #expect(try code(reference, library) == expected)
  }
}
